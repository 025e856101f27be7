package dev.rsp.drools.testing.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests a pack: methods and constructors of the class, and of classes nested in it, may take a {@link
 * dev.rsp.drools.RulePack}, a {@link dev.rsp.drools.testing.PolicyVerifier} and a {@link SessionOpener}.
 *
 * <pre>{@code
 * @RspTest(pack = "anthropic-rsp@2.2")
 * class AssessmentTest {
 *     @Test
 *     void fourTimesTheComputeCallsForAnAssessment(PolicyVerifier verifier) { … }
 *
 *     @TestFactory
 *     Stream<DynamicTest> cases(RulePack pack) {
 *         return CaseTests.of(pack);
 *     }
 * }
 * }</pre>
 *
 * <p>Packs are loaded once for all classes of a run. All of it may run in parallel.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RspExtension.class)
public @interface RspTest {

    /**
     * The pack.
     *
     * @return policy and version, such as {@code anthropic-rsp@2.2}
     */
    String pack();

    /**
     * Where the pack is.
     *
     * @return the directory of packs that it is read from, seen from the working directory; empty for a pack of the library
     */
    String directory() default "";
}

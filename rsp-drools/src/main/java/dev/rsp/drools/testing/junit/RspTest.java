package dev.rsp.drools.testing.junit;

import dev.rsp.drools.PackOptions;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;
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
 * <p>A pack that names fact types or summaries of an application is given them by {@link #options}:
 *
 * <pre>{@code
 * @RspTest(pack = "example-lab@1.0", directory = "src/main/packs", options = LabOptions.class)
 * class CanaryTest { … }
 *
 * public final class LabOptions implements Supplier<PackOptions> {
 *     @Override
 *     public PackOptions get() {
 *         return PackOptions.defaults().facts(NightlyCanary.class).summary(new ClearCanaries());
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

    /**
     * How the pack is loaded: with fact types and summaries of an application, for example.
     *
     * @return a class with a constructor without arguments, of any visibility, asked once for all classes that name it with
     *     the same directory; the defaults unless given
     */
    Class<? extends Supplier<PackOptions>> options() default NoOptions.class;
}

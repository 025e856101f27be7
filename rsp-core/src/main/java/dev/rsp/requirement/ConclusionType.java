package dev.rsp.requirement;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how the kinds of a conclusion are told apart and whether it names something that is lacking.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ConclusionType {

    /**
     * The component whose literal tells the kinds of the conclusion apart.
     *
     * @return the name of a component; empty where there is one kind only
     */
    String discriminator() default "";

    /**
     * Whether the conclusion names something that is wrong or lacking.
     *
     * @return true for a shortfall
     */
    boolean shortfall() default false;
}

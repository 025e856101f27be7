package dev.rsp.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a fact or a summary is known by, what it is about, which way it counts and when it holds.
 *
 * <p>{@link Schema#of(Class)} refuses a type whose annotation names what the record does not have.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FactType {

    /**
     * The components that a case may hold only one value of.
     *
     * @return names of components, in the order in which the key is written
     */
    String[] key();

    /**
     * The components that say what the fact is about; one fact supersedes another only with the same topic.
     *
     * @return names of components; none means those of the key
     */
    String[] topic() default {};

    /**
     * The polarity of every fact of the type; only where {@link #by} is empty.
     *
     * @return the polarity
     */
    Polarity polarity() default Polarity.NEUTRAL;

    /**
     * The component whose value decides the polarity.
     *
     * @return an enum component, each of whose values is listed by {@link #favourable} or {@link #adverse}; or an id
     *     component, where the vocabulary says which answers are favourable; empty where the polarity is fixed
     */
    String by() default "";

    /**
     * The favourable values of the component named by {@link #by}.
     *
     * @return external names of enum constants, such as {@code below}
     */
    String[] favourable() default {};

    /**
     * The adverse values of the component named by {@link #by}.
     *
     * @return external names of enum constants, such as {@code not-ruled-out}, the most adverse first
     */
    String[] adverse() default {};

    /**
     * The component that holds the day from which the fact counts.
     *
     * @return the name of a {@link java.time.LocalDate} component; empty where the fact has no such day
     */
    String dated() default "on";

    /**
     * The component that holds the last day on which the fact counts.
     *
     * @return the name of a {@link java.time.LocalDate} component; empty where the fact does not end
     */
    String until() default "";
}

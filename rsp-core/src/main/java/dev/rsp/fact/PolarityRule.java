package dev.rsp.fact;

/**
 * Where the polarity of a type comes from.
 *
 * @since 0.1.0
 */
public enum PolarityRule {
    /** From the type: the same for each of its facts. */
    FIXED,

    /** From the value of one enum component. */
    BY_COMPONENT,

    /** From the vocabulary of the policy, which says it for each question and answer. */
    BY_QUESTION
}

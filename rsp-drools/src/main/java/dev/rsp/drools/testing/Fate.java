package dev.rsp.drools.testing;

/**
 * What became of a mutant.
 *
 * @since 0.1.0
 */
public enum Fate {
    /** A case does not find what it expects. */
    KILLED,
    /** Every case finds what it expects. */
    SURVIVED,
    /** The loader refuses it, whatever the cases say; it counts for nothing. */
    REFUSED,
    /** The time was over before, or it is not in the sample. */
    NOT_RUN
}

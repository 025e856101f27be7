package dev.rsp.eval.stats;

/**
 * In which direction a share of successes is dangerous; always said, never inferred.
 *
 * @since 0.1.0
 */
public enum Direction {
    /** The more successes, the more dangerous: tasks solved that show a capability. */
    HIGHER_IS_DANGEROUS,

    /** The fewer successes, the more dangerous: requests refused, attacks noticed. */
    LOWER_IS_DANGEROUS
}

package dev.rsp.eval.stats;

/**
 * What it takes for a line to count as crossed.
 *
 * @since 0.1.0
 */
public enum CrossedBy {
    /** The share that was measured lies on the line or beyond; the precautionary reading, and the default. */
    POINT_ESTIMATE,

    /** The bound on the safe side lies on the line or beyond: it is shown, at the level, that the line is crossed. */
    CONFIDENCE_BOUND
}

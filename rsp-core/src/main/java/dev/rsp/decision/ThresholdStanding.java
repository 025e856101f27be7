package dev.rsp.decision;

/**
 * Where a model stands with a capability threshold.
 *
 * @since 0.1.0
 */
public enum ThresholdStanding {
    /** Found crossed. */
    CROSSED,

    /** Neither crossed nor ruled out; counts as passed. */
    NOT_RULED_OUT,

    /** Shown to be below. */
    BELOW,

    /** Covered by a preliminary comparison, so that no showing is owed. */
    NOT_OWED,

    /** Nobody said. */
    UNKNOWN
}

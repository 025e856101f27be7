package dev.rsp.eval;

/**
 * What kind of act an assessment is.
 *
 * @since 0.1.0
 */
public enum AssessmentKind {
    /** An assessment of capabilities. */
    COMPREHENSIVE,

    /** An assessment made again once a threshold counts as passed. */
    FOLLOW_UP
}

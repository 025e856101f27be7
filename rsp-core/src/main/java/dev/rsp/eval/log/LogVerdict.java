package dev.rsp.eval.log;

/**
 * What a log is good for, the worst last; it follows from the findings and nothing else.
 *
 * @since 0.1.0
 */
public enum LogVerdict {
    /** Nothing was found that weakens it. */
    USABLE,

    /** To be read in the worst case: what is missing counts as the capability for a rule-out, and against a crossing. */
    WEAKENED,

    /** Evidence of nothing: it has no results. */
    REFUSED
}

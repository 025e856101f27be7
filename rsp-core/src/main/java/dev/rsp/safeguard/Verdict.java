package dev.rsp.safeguard;

/**
 * How a criterion was found.
 *
 * @since 0.1.0
 */
public enum Verdict {
    /** It is met. */
    MET,

    /** It is not met. */
    NOT_MET,

    /** It could not be said, which is no good news. */
    UNKNOWN
}

package dev.rsp.eval;

/**
 * On which side of its line a result lies.
 *
 * @since 0.1.0
 */
public enum LineReading {
    /** Clearly on the safe side. */
    CLEAR,

    /** On the line or beyond. */
    CROSSED,

    /** It cannot be said. */
    UNKNOWN
}

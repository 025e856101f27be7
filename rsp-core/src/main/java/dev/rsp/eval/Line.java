package dev.rsp.eval;

/**
 * Which line an evaluation is read against.
 *
 * @since 0.1.0
 */
public enum Line {
    /** The early warning, which starts preparation. */
    YELLOW,

    /** The threshold itself. */
    RED
}

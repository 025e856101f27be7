package dev.rsp.fact;

/**
 * Which way a fact can move a gate.
 *
 * @since 0.1.0
 */
public enum Polarity {
    /** Dropping it never moves a gate towards proceeding. */
    FAVOURABLE,

    /** Adding it never moves a gate towards proceeding. */
    ADVERSE,

    /** It is neither good nor bad news by itself. */
    NEUTRAL
}

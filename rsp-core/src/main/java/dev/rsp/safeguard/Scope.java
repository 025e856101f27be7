package dev.rsp.safeguard;

/**
 * What a criterion is verified for.
 *
 * @since 0.1.0
 */
public enum Scope {
    /** Each model by itself. */
    MODEL,

    /** The lab as a whole. */
    LAB
}

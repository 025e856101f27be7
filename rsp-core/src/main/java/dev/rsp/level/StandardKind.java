package dev.rsp.level;

/**
 * What a standard protects.
 *
 * @since 0.1.0
 */
public enum StandardKind {
    /** Against misuse of a deployed model. */
    DEPLOYMENT,

    /** Against theft of the weights. */
    SECURITY,

    /** Against a model that pursues ends of its own. */
    MISALIGNMENT,

    /** Against decisions without oversight. */
    GOVERNANCE
}

package dev.rsp.requirement;

/**
 * How a limit bears on an activity.
 *
 * @since 0.1.0
 */
public enum Effect {
    /** It must not begin or go further. */
    HOLD,

    /** It must stop if under way. */
    HALT
}

package dev.rsp.policy;

/**
 * How strongly a clause speaks; only {@link #MUST} limits a gate or can be breached.
 *
 * @since 0.1.0
 */
public enum Force {
    /** The lab does it: will, must, commit, require. */
    MUST,

    /** The lab tries to: aim, intend, strive, should. */
    AIM,

    /** The lab expects to. */
    EXPECT,

    /** The lab recommends it to others. */
    RECOMMENDATION,

    /** The lab names it as a goal. */
    GOAL,

    /** The lab leaves itself free to. */
    MAY,

    /** A definition, with force only through the rule that uses it. */
    NONE
}

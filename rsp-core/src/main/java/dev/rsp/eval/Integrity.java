package dev.rsp.eval;

/**
 * What is wrong with a result.
 *
 * @since 0.1.0
 */
public enum Integrity {
    /** Not all of it was run. */
    INCOMPLETE,

    /** It failed in part. */
    ERRORED,

    /** It was changed afterwards. */
    EDITED,

    /** Those who made it withdrew it. */
    INVALIDATED,

    /** It is too small to show what it should. */
    UNDER_POWERED,

    /** The model was not brought to do its best. */
    UNDER_ELICITED,

    /** Others contest it. */
    DISPUTED,

    /** The model may have seen the tasks. */
    CONTAMINATED,

    /** The model may have held back on purpose. */
    SANDBAGGING_SUSPECTED
}

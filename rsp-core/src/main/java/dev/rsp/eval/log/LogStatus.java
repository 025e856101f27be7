package dev.rsp.eval.log;

/**
 * How a run ended, as the log states it.
 *
 * @since 0.1.0
 */
public enum LogStatus {
    /** It came to its end, which does not mean that every item was measured. */
    SUCCESS,

    /** It was cancelled; there may be results over the part that ran. */
    CANCELLED,

    /** It failed. */
    ERROR,

    /** It was started and never finished: a crash, or a run that still goes on. */
    STARTED,

    /** The log does not say. */
    UNSTATED
}

package dev.rsp.eval.log;

/**
 * Which form of log a file holds, told by its content and never by its name.
 *
 * @since 0.1.0
 */
public enum LogFormat {
    /** Inspect's ZIP of JSON members, by custom a file {@code .eval}. */
    INSPECT_EVAL,

    /** Inspect's log as one JSON object. */
    INSPECT_JSON,

    /** Results of lm-evaluation-harness. */
    LM_EVAL,

    /** None of these. */
    UNKNOWN
}

package dev.rsp.eval.log;

/**
 * The kinds of findings, each with what it does to a log.
 *
 * @since 0.1.0
 */
public enum FindingCode {
    /** The file holds none of the known formats. */
    NOT_A_LOG(FindingSeverity.REFUSES),

    /** The file is cut or broken, or not the JSON or ZIP that it should be. */
    UNREADABLE(FindingSeverity.REFUSES),

    /** A form that is not read: a compression method, encryption, an archive in several parts. */
    UNSUPPORTED(FindingSeverity.REFUSES),

    /** A version of the format that is not known. */
    UNKNOWN_VERSION(FindingSeverity.REFUSES),

    /** One of the {@link LogLimits} was passed. */
    LIMIT_EXCEEDED(FindingSeverity.REFUSES),

    /** What a member holds is not what its checksum says. */
    CHECKSUM_MISMATCH(FindingSeverity.REFUSES),

    /** A metric or a count of the header is not what its items give. */
    HEADER_MISMATCH(FindingSeverity.REFUSES),

    /** The score of an item is not what its samples give. */
    SAMPLE_MISMATCH(FindingSeverity.REFUSES),

    /** The file was written to while it was read. */
    CHANGED_WHILE_READ(FindingSeverity.REFUSES),

    /** A version that its writer should not have written; read as the one before. */
    UNUSUAL_VERSION(FindingSeverity.WEAKENS),

    /** The run was started and never finished. */
    STARTED_ONLY(FindingSeverity.WEAKENS),

    /** The run was cancelled. */
    CANCELLED(FindingSeverity.WEAKENS),

    /** The run failed. */
    ERRORED(FindingSeverity.WEAKENS),

    /** The log does not say how the run ended. */
    STATUS_UNSTATED(FindingSeverity.WEAKENS),

    /** Fewer samples were completed than the run has. */
    INCOMPLETE(FindingSeverity.WEAKENS),

    /** Samples failed. */
    SAMPLE_ERRORS(FindingSeverity.WEAKENS),

    /** The run stopped early by rule. */
    EARLY_STOPPED(FindingSeverity.WEAKENS),

    /** Samples ran into a limit of tokens, messages, time or cost. */
    LIMITED(FindingSeverity.WEAKENS),

    /** Samples in which the model gave no answer, which count as failures. */
    NO_ANSWER(FindingSeverity.WEAKENS),

    /** Samples whose answer was cut or filtered, and scored all the same. */
    CUT_SHORT(FindingSeverity.WEAKENS),

    /** Settings of the run were changed while it went on. */
    RETUNED(FindingSeverity.WEAKENS),

    /** Samples without a score. */
    UNSCORED(FindingSeverity.WEAKENS),

    /** Scores were edited after the run. */
    EDITED_SCORE(FindingSeverity.WEAKENS),

    /** Somebody declared samples invalid; the metrics count them still. */
    INVALIDATED(FindingSeverity.WEAKENS),

    /** Only a part of the dataset was run. */
    SUBSET(FindingSeverity.WEAKENS),

    /** A member of the archive stands in it more than once; the last counts. */
    DUPLICATE_MEMBER(FindingSeverity.WEAKENS),

    /** A sample stands in the log more than once; the last counts. */
    DUPLICATE_SAMPLE(FindingSeverity.WEAKENS),

    /** The summaries of the samples are not what the samples say. */
    SUMMARY_MISMATCH(FindingSeverity.WEAKENS),

    /** Samples that were run are not in the log, so that edits and limits on them cannot be seen. */
    SAMPLES_MISSING(FindingSeverity.WEAKENS),

    /** Samples were answered by different models. */
    SEVERAL_MODELS(FindingSeverity.WEAKENS),

    /** The log has no result. */
    NO_RESULTS(FindingSeverity.WEAKENS),

    /** The log has no scores of single items, so that nothing can be recomputed. */
    NO_ITEMS(FindingSeverity.WEAKENS),

    /** A metric that cannot be recomputed from the items. */
    NOT_RECOMPUTED(FindingSeverity.WEAKENS),

    /** A metric that is not a finite number; its result has no value. */
    NOT_FINITE(FindingSeverity.WEAKENS),

    /** How many samples were run or completed is not stated. */
    COUNTS_UNSTATED(FindingSeverity.WEAKENS),

    /** A metric that stands for "not scored". */
    BYPASSED(FindingSeverity.WEAKENS),

    /** Values that are no shares from 0 to 1, on a scale that the log does not state. */
    SCALE_UNSTATED(FindingSeverity.WEAKENS),

    /** Samples were run again after an error. */
    RETRIED(FindingSeverity.NOTES),

    /** Tags or metadata of the log were changed after the run. */
    LOG_UPDATED(FindingSeverity.NOTES);

    private final FindingSeverity severity;

    FindingCode(FindingSeverity severity) {
        this.severity = severity;
    }

    /**
     * What a finding of this kind does to a log.
     *
     * @return its severity
     */
    public FindingSeverity severity() {
        return severity;
    }
}

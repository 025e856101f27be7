package dev.rsp.eval.log;

/**
 * What a finding does to a log; none makes it stronger.
 *
 * @since 0.1.0
 */
public enum FindingSeverity {
    /** Worth knowing; the verdict stays. */
    NOTES(LogVerdict.USABLE),

    /** The log is at most {@link LogVerdict#WEAKENED}. */
    WEAKENS(LogVerdict.WEAKENED),

    /** The log is {@link LogVerdict#REFUSED}. */
    REFUSES(LogVerdict.REFUSED);

    private final LogVerdict verdict;

    FindingSeverity(LogVerdict verdict) {
        this.verdict = verdict;
    }

    /**
     * The best verdict that it leaves.
     *
     * @return the verdict
     */
    public LogVerdict verdict() {
        return verdict;
    }
}

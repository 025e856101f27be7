package dev.rsp.eval.log;

import dev.rsp.fact.Require;
import org.jspecify.annotations.Nullable;

/**
 * Something found about the integrity of a log.
 *
 * @param code what kind of thing
 * @param message a sentence with the numbers or names it rests on
 * @param samples how many samples it touches, at most; null where the log does not tell
 * @since 0.1.0
 */
public record LogFinding(
        FindingCode code, String message, @Nullable Long samples) {

    /**
     * Makes a finding of which nobody knows how many samples it touches.
     *
     * @param code what kind of thing
     * @param message a sentence with the names it rests on
     */
    public LogFinding(FindingCode code, String message) {
        this(code, message, null);
    }

    /**
     * Checks that code and message are there.
     *
     * @throws IllegalArgumentException if it touches less than one sample
     */
    public LogFinding {
        Require.present(code, "log-finding.code");
        Require.present(message, "log-finding.message");
        if (samples != null) {
            Require.positive(samples, "log-finding.samples");
        }
    }

    /**
     * What it does to the log.
     *
     * @return the severity of its code
     */
    public FindingSeverity severity() {
        return code.severity();
    }
}

package dev.rsp.eval.log;

import dev.rsp.fact.Require;

/**
 * Something found about the integrity of a log.
 *
 * @param code what kind of thing
 * @param message a sentence with the numbers or names it rests on
 * @since 0.1.0
 */
public record LogFinding(FindingCode code, String message) {

    /** Checks that both are there. */
    public LogFinding {
        Require.present(code, "log-finding.code");
        Require.present(message, "log-finding.message");
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

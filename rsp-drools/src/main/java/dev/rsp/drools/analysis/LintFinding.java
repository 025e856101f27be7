package dev.rsp.drools.analysis;

import dev.rsp.drools.PackProblem;
import dev.rsp.fact.Require;

/**
 * Something that a check found in a pack.
 *
 * @param lint the check
 * @param problem message, place and cure
 * @param suppressed the reason that lint.yaml gives for leaving it as it is; empty where it gives none
 * @since 0.1.0
 */
public record LintFinding(Lint lint, PackProblem problem, String suppressed) {

    /** Checks that everything is there. */
    public LintFinding {
        Require.given(LintFinding.class, lint, problem, suppressed);
    }

    /**
     * Whether lint.yaml gives a reason for leaving it as it is.
     *
     * @return true if it does
     */
    public boolean isSuppressed() {
        return !suppressed.isEmpty();
    }
}

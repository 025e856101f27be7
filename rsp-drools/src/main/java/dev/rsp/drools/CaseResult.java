package dev.rsp.drools;

import java.util.List;

/**
 * What running a case of a pack said.
 *
 * @param name the case's sentence
 * @param clause the clause it pins
 * @param place file and line
 * @param vacuous why it has no fact that its clause speaks about, as it says itself; empty where it has one
 * @param differences what differs from what was expected; empty when it passed
 * @since 0.1.0
 */
public record CaseResult(String name, String clause, String place, String vacuous, List<String> differences) {

    /** The one difference of a case that was not run, because the time was over. */
    public static final String NOT_RUN = "not run: the time was over";

    /** Copies the list. */
    public CaseResult {
        differences = List.copyOf(differences);
    }

    /**
     * Whether the case passed.
     *
     * @return true when nothing differs
     */
    public boolean passed() {
        return differences.isEmpty();
    }

    /**
     * Whether the case was run.
     *
     * @return false when the time was over before
     */
    public boolean isRun() {
        return !differences.equals(List.of(NOT_RUN));
    }
}

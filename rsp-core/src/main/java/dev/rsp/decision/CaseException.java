package dev.rsp.decision;

import java.util.List;

/**
 * Says that a case cannot be decided because it is not in order; it holds every problem that was found.
 *
 * @since 0.1.0
 */
public final class CaseException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What was found; strings only, so it serialises. */
    @SuppressWarnings("serial") // List.copyOf is serialisable when its elements are
    private final List<String> problems;

    /**
     * Makes the exception.
     *
     * @param problems one text for each problem, each a sentence and a cure; at least one
     * @throws IllegalArgumentException if there is no problem
     */
    public CaseException(List<String> problems) {
        super(String.join("\n", problems));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("The problems (of a case) must not be empty, but was (none).");
        }
        this.problems = List.copyOf(problems);
    }

    /**
     * The problems.
     *
     * @return at least one text, in the order of the case
     */
    public List<String> problems() {
        return problems;
    }
}

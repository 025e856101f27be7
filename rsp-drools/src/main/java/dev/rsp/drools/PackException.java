package dev.rsp.drools;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A pack has problems and does not load; all of them are named at once.
 *
 * @since 0.1.0
 */
public final class PackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PackProblem> problems;

    /**
     * Makes the exception.
     *
     * @param problems what is wrong, at least one; sorted by file and line
     */
    public PackException(List<PackProblem> problems) {
        super(text(problems));
        this.problems = problems.stream().sorted().toList();
    }

    /**
     * What is wrong.
     *
     * @return the problems by file and line; immutable
     */
    public List<PackProblem> problems() {
        return problems;
    }

    private static String text(List<PackProblem> problems) {
        return problems.stream().sorted().map(PackProblem::toString).collect(Collectors.joining("\n"));
    }
}

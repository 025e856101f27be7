package dev.rsp.drools;

import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that is wrong with a pack, which therefore does not load.
 *
 * @param id the id of the check that found it, such as {@code L05}
 * @param file the path below the packs' root, with slashes
 * @param line the line, from 1
 * @param message a sentence: subject, value in brackets, expectation
 * @param cure a sentence that starts with {@code Maybe}
 * @since 0.1.0
 */
public record PackProblem(String id, String file, int line, String message, String cure)
        implements Comparable<PackProblem> {

    private static final Comparator<PackProblem> ORDER = Comparator.comparing(PackProblem::file)
            .thenComparingInt(PackProblem::line)
            .thenComparing(PackProblem::id)
            .thenComparing(PackProblem::message)
            .thenComparing(PackProblem::cure);

    /** Checks that everything is there. */
    public PackProblem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(cure, "cure");
    }

    /**
     * Orders by file, line, id and text.
     *
     * @param other another problem
     * @return negative, zero or positive
     */
    @Override
    public int compareTo(PackProblem other) {
        return ORDER.compare(this, other);
    }

    /**
     * Message, place and cure, each on its own line.
     *
     * @return the text as people read it
     */
    @Override
    public String toString() {
        return message + "\n  at " + file + ":" + line + "\n  " + cure;
    }
}

package dev.rsp.drools.internal.verify;

import java.util.List;

/**
 * What was expected of a clause, for what is said when it is not so.
 *
 * @param message what the author of the test says; may be empty
 * @param must what the clause must do, after "must"
 * @param expected what was expected, line by line
 * @param actual what was, line by line
 */
public record Expectation(String message, String must, List<String> expected, List<String> actual) {

    /** Copies the lists. */
    public Expectation {
        expected = List.copyOf(expected);
        actual = List.copyOf(actual);
    }
}

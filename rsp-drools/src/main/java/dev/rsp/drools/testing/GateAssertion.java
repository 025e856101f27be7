package dev.rsp.drools.testing;

import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.Outcome;
import dev.rsp.drools.internal.verify.Expectation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be asserted of the outcome of an activity.
 *
 * @param <A> what the assertion was asked of, and goes on with
 * @since 0.1.0
 */
public final class GateAssertion<A extends ClauseAssertion<A>> {

    private static final String UNGATED = "no gate in this policy";

    private final A clause;
    private final GateOutcome actual;

    GateAssertion(A clause, GateOutcome actual) {
        this.clause = clause;
        this.actual = actual;
    }

    /**
     * Asserts the outcome.
     *
     * @param expected the outcome
     * @return the assertion it was asked of
     * @throws AssertionError if it is another one, or no gate bears on the activity
     */
    public A is(Outcome expected) {
        return is("", expected);
    }

    /**
     * Asserts the outcome.
     *
     * @param message what is wrong if it is not so
     * @param expected the outcome
     * @return the assertion it was asked of
     * @throws AssertionError if it is another one, or no gate bears on the activity
     */
    public A is(String message, Outcome expected) {
        return check(message, Objects.requireNonNull(expected, "expected"));
    }

    /**
     * Asserts that no gate of the policy bears on the activity, which is no permission.
     *
     * @return the assertion it was asked of
     * @throws AssertionError if it has an outcome
     */
    public A isUngated() {
        return isUngated("");
    }

    /**
     * Asserts that no gate of the policy bears on the activity, which is no permission.
     *
     * @param message what is wrong if it is not so
     * @return the assertion it was asked of
     * @throws AssertionError if it has an outcome
     */
    public A isUngated(String message) {
        return check(message, null);
    }

    private A check(String message, @Nullable Outcome expected) {
        Objects.requireNonNull(message, "message");
        String wanted = expected == null ? UNGATED : expected.toString();
        return clause.check(
                actual.outcome() == expected,
                new Expectation(
                        message,
                        "lead, with all others, to the outcome expected",
                        List.of(wanted),
                        List.of(actual.toString())));
    }
}

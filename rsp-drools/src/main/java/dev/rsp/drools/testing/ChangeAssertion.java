package dev.rsp.drools.testing;

import dev.rsp.decision.DecisionDiff;
import dev.rsp.drools.internal.verify.Course;
import dev.rsp.drools.internal.verify.Expectation;
import dev.rsp.requirement.Conclusion;
import java.util.List;

/**
 * What can be asserted of a clause after a step of a session: what it concludes then, and what the step changed.
 *
 * @since 0.1.0
 */
public final class ChangeAssertion extends ClauseAssertion<ChangeAssertion> {

    ChangeAssertion(Course course, String vacuous) {
        super(course, vacuous);
    }

    @Override
    ChangeAssertion self() {
        return this;
    }

    @Override
    @CheckReturnValue
    public ChangeAssertion vacuouslyBecause(String reason) {
        return new ChangeAssertion(course(), reason(reason));
    }

    /**
     * Asserts that the last step made the clause conclude what it had not concluded before.
     *
     * @param conclusions some of what it concluded anew; where days passed, on any of them
     * @return this
     * @throws AssertionError if the clause did not conclude one of them anew
     */
    public ChangeAssertion raises(Conclusion... conclusions) {
        return raises("", conclusions);
    }

    /**
     * Asserts that the last step made the clause conclude what it had not concluded before.
     *
     * @param message what is wrong if it is not so
     * @param conclusions some of what it concluded anew; where days passed, on any of them
     * @return this
     * @throws AssertionError if the clause did not conclude one of them anew
     */
    public ChangeAssertion raises(String message, Conclusion... conclusions) {
        return among(new Wanted(message, "raise what is expected", conclusions), seen().raised());
    }

    /**
     * Asserts that after the last step the clause no longer concluded what it had concluded before.
     *
     * @param conclusions some of what it no longer concluded; where days passed, after any of them
     * @return this
     * @throws AssertionError if the clause did not cease to conclude one of them
     */
    public ChangeAssertion clears(Conclusion... conclusions) {
        return clears("", conclusions);
    }

    /**
     * Asserts that after the last step the clause no longer concluded what it had concluded before.
     *
     * @param message what is wrong if it is not so
     * @param conclusions some of what it no longer concluded; where days passed, after any of them
     * @return this
     * @throws AssertionError if the clause did not cease to conclude one of them
     */
    public ChangeAssertion clears(String message, Conclusion... conclusions) {
        return among(new Wanted(message, "clear what is expected", conclusions), seen().cleared());
    }

    /**
     * Asserts that the last step changed nothing that is decided, of any clause: nothing raised or cleared, no other
     * reasons, no activity and no threshold that stands elsewhere.
     *
     * @return this
     * @throws AssertionError if something is different
     */
    public ChangeAssertion changesNothing() {
        return changesNothing("");
    }

    /**
     * Asserts that the last step changed nothing that is decided, of any clause.
     *
     * @param message what is wrong if it is not so
     * @return this
     * @throws AssertionError if something is different
     */
    public ChangeAssertion changesNothing(String message) {
        List<String> changes = seen().changes().stream()
                .filter(each -> !each.isEmpty())
                .map(DecisionDiff::toString)
                .toList();
        return check(changes.isEmpty(), new Expectation(message, "see nothing change", List.of(), changes));
    }
}

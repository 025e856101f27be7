package dev.rsp.drools.testing;

import dev.rsp.decision.OpenQuestion;
import dev.rsp.drools.internal.cases.Shown;
import dev.rsp.drools.internal.verify.Course;
import dev.rsp.drools.internal.verify.Expectation;
import dev.rsp.drools.internal.verify.Seen;
import dev.rsp.drools.internal.verify.Verdicts;
import dev.rsp.fact.Require;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.policy.Role;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.Duty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be asserted of a clause; immutable and safe for all threads. Each assertion comes with and without a message,
 * which says what is wrong if it is not so.
 *
 * @param <A> the kind of assertion to go on with
 * @since 0.1.0
 */
public abstract sealed class ClauseAssertion<A extends ClauseAssertion<A>> permits CaseAssertion, ChangeAssertion {

    private final Course course;
    private final String vacuous;
    private @Nullable Seen seen;

    ClauseAssertion(Course course, String vacuous) {
        this.course = course;
        this.vacuous = vacuous;
    }

    abstract A self();

    /**
     * Says why no fact so far is what the clause speaks about; without it such a case fails, for it proves nothing.
     *
     * @param reason the reason
     * @return an assertion that fails when a fact is
     * @throws IllegalArgumentException if the reason is blank
     */
    @CheckReturnValue
    public abstract A vacuouslyBecause(String reason);

    /**
     * Goes on in a session: what is asserted next is asserted of what the steps lead to.
     *
     * @param steps what is done, in this order; at least one
     * @return what can be asserted then
     * @throws IllegalArgumentException if there is no step
     */
    @CheckReturnValue
    public final ChangeAssertion then(Step... steps) {
        if (steps.length == 0) {
            throw Require.refusal("steps", "be named", "none", "Maybe write then(advanceTo(day)).");
        }
        return new ChangeAssertion(
                course.then(Stream.of(steps).map(Step::action).toList()), "");
    }

    /**
     * Asserts that the clause concludes some things, and maybe others.
     *
     * @param conclusions some of its conclusions
     * @return this
     * @throws AssertionError if the clause does not conclude one of them
     */
    public final A concludes(Conclusion... conclusions) {
        return concludes("", conclusions);
    }

    /**
     * Asserts that the clause concludes some things, and maybe others.
     *
     * @param message what is wrong if it is not so
     * @param conclusions some of its conclusions
     * @return this
     * @throws AssertionError if the clause does not conclude one of them
     */
    public final A concludes(String message, Conclusion... conclusions) {
        return among(new Wanted(message, "conclude what is expected", conclusions), seen().conclusions());
    }

    /**
     * Asserts everything that the clause concludes.
     *
     * @param conclusions its conclusions, in any order
     * @return this
     * @throws AssertionError if the clause concludes something else, more or less
     */
    public final A concludesExactly(Conclusion... conclusions) {
        return concludesExactly("", conclusions);
    }

    /**
     * Asserts everything that the clause concludes.
     *
     * @param message what is wrong if it is not so
     * @param conclusions its conclusions, in any order
     * @return this
     * @throws AssertionError if the clause concludes something else, more or less
     */
    public final A concludesExactly(String message, Conclusion... conclusions) {
        Wanted wanted = new Wanted(message, "conclude exactly what is expected", conclusions);
        List<Record> actual = seen().conclusions();
        return check(wanted.are(actual), wanted.but(actual));
    }

    /**
     * Asserts that the clause concludes nothing.
     *
     * @return this
     * @throws AssertionError if it does
     */
    public final A concludesNothing() {
        return concludesNothing("");
    }

    /**
     * Asserts that the clause concludes nothing.
     *
     * @param message what is wrong if it is not so
     * @return this
     * @throws AssertionError if it does
     */
    public final A concludesNothing(String message) {
        List<Record> actual = seen().conclusions();
        return check(
                actual.isEmpty(),
                new Expectation(message, "conclude nothing", List.of(), Shown.sorted(actual.stream())));
    }

    /**
     * Asks for the outcome of an activity, to which all clauses together lead.
     *
     * @param model the model
     * @param activity a planned or running activity of it
     * @return what can be asserted of the outcome
     * @throws IllegalArgumentException if the case plans no such activity
     */
    @CheckReturnValue
    public final GateAssertion<A> gate(ModelId model, Activity activity) {
        return new GateAssertion<>(self(), seen().decision().gate(model, activity));
    }

    /**
     * Asks for the outcome of an activity, to which all clauses together lead.
     *
     * @param model the model
     * @param activity a planned or running activity of it
     * @return what can be asserted of the outcome
     * @throws IllegalArgumentException if the case plans no such activity
     */
    @CheckReturnValue
    public final GateAssertion<A> gate(ModelSnapshot model, Activity activity) {
        return gate(model.id(), activity);
    }

    /**
     * Asserts that the clause asks a question of a role.
     *
     * @param role who has to answer
     * @return this
     * @throws AssertionError if it asks nothing of that role
     */
    public final A asks(Role role) {
        return asks("", role);
    }

    /**
     * Asserts that the clause asks a question of a role.
     *
     * @param message what is wrong if it is not so
     * @param role who has to answer
     * @return this
     * @throws AssertionError if it asks nothing of that role
     */
    public final A asks(String message, Role role) {
        Objects.requireNonNull(role, "role");
        List<OpenQuestion> questions = seen().questions();
        List<String> actual = questions.stream()
                .map(each -> each.question() + ", of " + each.role())
                .toList();
        return check(
                questions.stream().anyMatch(each -> role.equals(each.role())),
                new Expectation(message, "ask the role expected", List.of(role.value()), actual));
    }

    /**
     * Asserts that what the clause concludes rests on another clause, however many conclusions lie between.
     *
     * @param clause the other clause as the pack names it
     * @return this
     * @throws AssertionError if nothing that it concludes rests on that clause
     * @throws IllegalArgumentException if the pack has no such clause, naming the nearest
     */
    public final A cites(String clause) {
        return cites("", clause);
    }

    /**
     * Asserts that what the clause concludes rests on another clause, however many conclusions lie between.
     *
     * @param message what is wrong if it is not so
     * @param clause the other clause as the pack names it
     * @return this
     * @throws AssertionError if nothing that it concludes rests on that clause
     * @throws IllegalArgumentException if the pack has no such clause, naming the nearest
     */
    public final A cites(String message, String clause) {
        String other = course.clause().other(Objects.requireNonNull(clause, "clause"));
        List<String> actual = seen().cited();
        return check(
                actual.contains(other),
                new Expectation(message, "rest on the clause expected", List.of(other), actual));
    }

    /**
     * Asserts that the clause concludes duties, and that this is the last day for each of them.
     *
     * @param day the day on which they are due: not an earlier and not a later one
     * @return this
     * @throws AssertionError if it concludes no duty, or one that is due on another day
     */
    public final A dueBy(LocalDate day) {
        return dueBy("", day);
    }

    /**
     * Asserts that the clause concludes duties, and that this is the last day for each of them.
     *
     * @param message what is wrong if it is not so
     * @param day the day on which they are due: not an earlier and not a later one
     * @return this
     * @throws AssertionError if it concludes no duty, or one that is due on another day
     */
    public final A dueBy(String message, LocalDate day) {
        Objects.requireNonNull(day, "day");
        List<Record> duties =
                seen().conclusions().stream().filter(Duty.class::isInstance).toList();
        return check(
                !duties.isEmpty()
                        && duties.stream().allMatch(each -> ((Duty) each).due().equals(day)),
                new Expectation(
                        message,
                        "conclude duties due on the day expected",
                        List.of(day.toString()),
                        Shown.sorted(duties.stream())));
    }

    final A among(Wanted wanted, List<Record> actual) {
        return check(wanted.areAmong(actual), wanted.but(actual));
    }

    final A check(boolean asExpected, Expectation expectation) {
        new Verdicts(seen()).checkMeaning(expectation.message(), vacuous).check(asExpected, expectation);
        return self();
    }

    final Course course() {
        return course;
    }

    /** Gone through once, at the first look; two threads at most go through it twice. */
    final Seen seen() {
        Seen known = seen;
        if (known == null) {
            known = course.seen();
            seen = known;
        }
        return known;
    }

    static String reason(String reason) {
        return Require.notBlank(reason, "vacuously-because.reason");
    }
}

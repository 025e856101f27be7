package dev.rsp.drools.testing;

import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.internal.verify.ClauseUnderTest;
import dev.rsp.drools.internal.verify.Course;
import dev.rsp.fact.Schema;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A clause and the facts it is given; immutable and safe for all threads.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class GivenCase {

    private final ClauseUnderTest clause;
    private final PolicyCase facts;

    GivenCase(ClauseUnderTest clause, PolicyCase facts) {
        this.clause = clause;
        this.facts = facts;
    }

    /**
     * Says the day of the decision.
     *
     * @param day the day
     * @return what can be asserted of the decision
     */
    public CaseAssertion asOf(LocalDate day) {
        return new CaseAssertion(Course.of(clause, facts, Objects.requireNonNull(day, "day")), "");
    }

    /**
     * Says the day of the decision.
     *
     * @param day the day, such as {@code 2025-06-01}
     * @return what can be asserted of the decision
     * @throws IllegalArgumentException if the text is no day
     */
    public CaseAssertion asOf(String day) {
        return asOf((LocalDate) Schema.parse(LocalDate.class, Objects.requireNonNull(day, "day")));
    }

    /** The clause and the case, for people. */
    @Override
    public String toString() {
        return "clause " + clause.id() + " of " + clause.pack() + " given " + facts;
    }
}

package dev.rsp.drools.testing;

import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.internal.verify.ClauseUnderTest;
import dev.rsp.fact.Fact;
import java.util.Collection;
import java.util.Objects;

/**
 * A clause that is put to the test; immutable and safe for all threads.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ClauseVerifier {

    private final ClauseUnderTest clause;

    ClauseVerifier(ClauseUnderTest clause) {
        this.clause = clause;
    }

    /**
     * Gives facts.
     *
     * @param facts the whole case, in any order: the model and what it does among them
     * @return takes the day
     */
    public GivenCase given(Fact... facts) {
        return given(PolicyCase.of(facts));
    }

    /**
     * Gives facts.
     *
     * @param facts the whole case, in any order
     * @return takes the day
     */
    public GivenCase given(Collection<? extends Fact> facts) {
        return given(PolicyCase.of(facts));
    }

    /**
     * Gives a case.
     *
     * @param facts the case
     * @return takes the day
     */
    public GivenCase given(PolicyCase facts) {
        return new GivenCase(clause, Objects.requireNonNull(facts, "facts"));
    }

    /** The clause, for people. */
    @Override
    public String toString() {
        return "clause " + clause.id() + " of " + clause.pack();
    }
}

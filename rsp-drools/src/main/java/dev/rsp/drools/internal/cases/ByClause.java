package dev.rsp.drools.internal.cases;

import dev.rsp.decision.Concluded;
import dev.rsp.decision.Decision;
import java.util.stream.Stream;

/** What a decision owes to one clause. */
public final class ByClause {

    private ByClause() {}

    /**
     * The conclusions that a clause bears out.
     *
     * @param decision a decision
     * @param clause the clause
     * @return those with a justification of the clause, in the order of the decision
     */
    public static Stream<Concluded> of(Decision decision, String clause) {
        return decision.conclusions().stream().filter(each -> bears(each, clause));
    }

    /**
     * Whether a clause bears a conclusion out.
     *
     * @param concluded a conclusion
     * @param clause the clause
     */
    public static boolean bears(Concluded concluded, String clause) {
        return concluded.justifications().stream()
                .anyMatch(each -> each.clause().clause().value().equals(clause));
    }
}

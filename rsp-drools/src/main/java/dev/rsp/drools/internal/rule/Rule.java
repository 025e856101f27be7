package dev.rsp.drools.internal.rule;

import dev.rsp.policy.ClauseId;
import dev.rsp.policy.Force;
import java.util.List;

/**
 * A rule as its author wrote it, after the checks of the dialect.
 *
 * @param name clause id and sentence
 * @param clause the clause it cites, with the evidence pack's prefix where it is that pack's
 * @param force the force of the sentence it encodes
 * @param conditions in the author's order, at least one
 * @param conclusion what it concludes
 * @param place where it starts
 */
public record Rule(
        String name, ClauseId clause, Force force, List<Condition> conditions, Concluding conclusion, Place place) {

    /** Copies the list. */
    public Rule {
        conditions = List.copyOf(conditions);
    }
}

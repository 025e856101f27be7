package dev.rsp.drools.internal.evaluation;

import java.time.LocalDate;
import java.util.List;

/**
 * What rules are applied to; tables and parameters come from the pack.
 *
 * @param asOf the day of the decision
 * @param facts the standing facts and the summaries, without duplicates, in any order
 */
public record EvaluationInput(LocalDate asOf, List<Record> facts) {

    /** Copies the list. */
    public EvaluationInput {
        facts = List.copyOf(facts);
    }
}

package dev.rsp.drools.internal.evaluation;

import dev.rsp.requirement.Absence;
import java.util.List;

/**
 * One match of one rule.
 *
 * @param rule the rule's name
 * @param because for each plain or exists condition, in the author's order, the fact it matched: standing fact,
 *     summary, table row, parameter, {@code AsOf} or conclusion; for exists the fact whose canonical form is smallest
 * @param absent for each not condition, in the author's order, what it looked for
 */
public record Support(String rule, List<Record> because, List<Absence> absent) {

    /** Copies the lists. */
    public Support {
        because = List.copyOf(because);
        absent = List.copyOf(absent);
    }
}

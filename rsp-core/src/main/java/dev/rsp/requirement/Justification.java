package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.policy.ClauseRef;
import dev.rsp.policy.Force;
import java.util.List;

/**
 * Why a conclusion was reached: one match of one rule.
 *
 * @param clause the clause that the rule says
 * @param rule the name of the rule
 * @param force how strongly the clause speaks
 * @param because what the rule matched, in the order of its conditions
 * @param absent what the rule found missing, in the order of its conditions
 * @since 0.1.0
 */
public record Justification(ClauseRef clause, String rule, Force force, List<Cited> because, List<Absence> absent) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the name of the rule is blank
     */
    public Justification {
        Require.given(Justification.class, clause, rule, force, because, absent);
        Require.notBlank(rule, "justification.rule");
        because = List.copyOf(because);
        absent = List.copyOf(absent);
    }
}

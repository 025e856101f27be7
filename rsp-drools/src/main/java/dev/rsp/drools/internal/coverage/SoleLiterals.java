package dev.rsp.drools.internal.coverage;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Schema;
import java.util.List;

/**
 * Constraints that ask a conclusion for the one literal that every rule concludes it with.
 *
 * @param rules all rules of the pack
 * @param types its types
 */
record SoleLiterals(List<Rule> rules, TypeCatalog types) {

    /** Copies the rules. */
    SoleLiterals {
        rules = List.copyOf(rules);
    }

    /** Whether no case can make a constraint false. */
    boolean hold(Condition condition, Constraint.Compare compare) {
        if (compare.operator() != Operator.EQ
                || compare.operand() instanceof Operand.Variable
                || !types.get(condition.type()).isConclusion()) {
            return false;
        }
        List<Operand> given = rules.stream()
                .filter(rule -> rule.conclusion().type().equals(condition.type()))
                .map(rule -> argument(rule, compare.component()))
                .distinct()
                .toList();
        return given.equals(List.of(compare.operand()));
    }

    private Operand argument(Rule rule, String component) {
        List<Schema.Component> components =
                types.get(rule.conclusion().type()).schema().components();
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).name().equals(component)) {
                return rule.conclusion().arguments().get(i);
            }
        }
        throw new IllegalStateException("A rule that loaded must know the component (" + component + ").");
    }
}

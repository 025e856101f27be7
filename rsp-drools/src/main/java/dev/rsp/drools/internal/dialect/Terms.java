package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import java.util.HashMap;
import java.util.Map;

/** What is the same in every match of a rule: components of its facts, variables and literals, by the {@code ==} in it. */
final class Terms {

    private final Map<String, String> parents = new HashMap<>();

    /**
     * The terms of a rule.
     *
     * @param rule the rule
     * @param fact the condition that a fact is taken to match, whatever its quantifier
     */
    Terms(Rule rule, int fact) {
        for (int i = 0; i < rule.conditions().size(); i++) {
            Condition condition = rule.conditions().get(i);
            if (i == fact || condition.quantifier() != Quantifier.NOT) {
                add(i, condition);
            }
        }
    }

    private void add(int index, Condition condition) {
        for (Constraint constraint : condition.constraints()) {
            if (constraint instanceof Constraint.Bind bind) {
                join(component(index, bind.component()), bind.variable());
            } else if (constraint instanceof Constraint.Compare compare && compare.operator() == Operator.EQ) {
                join(component(index, compare.component()), RuleText.of(compare.operand()));
            }
        }
    }

    private void join(String one, String other) {
        parents.put(find(one), find(other));
    }

    /** One term for all that are the same. */
    String find(String term) {
        String parent = parents.get(term);
        return parent == null || parent.equals(term) ? term : find(parent);
    }

    /** The term of a component of the fact that a condition matches. */
    String of(int condition, String component) {
        return find(component(condition, component));
    }

    /** The term of an operand; not of a moved date. */
    String of(Operand operand) {
        return find(RuleText.of(operand));
    }

    private static String component(int condition, String component) {
        return condition + "." + component;
    }
}

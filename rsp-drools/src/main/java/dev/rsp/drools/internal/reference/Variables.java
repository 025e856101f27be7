package dev.rsp.drools.internal.reference;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Rule;
import java.util.HashSet;
import java.util.Set;

/** Checks that a rule binds each variable once, in a plain condition, before it reads it. */
final class Variables {

    private final Rule rule;
    private final Set<String> bound = new HashSet<>();

    private Variables(Rule rule) {
        this.rule = rule;
    }

    static void check(Rule rule) {
        Variables variables = new Variables(rule);
        rule.conditions().forEach(variables::check);
        rule.conclusion().arguments().forEach(variables::checkRead);
    }

    private void check(Condition condition) {
        for (Constraint constraint : condition.constraints()) {
            if (constraint instanceof Constraint.Compare compare) {
                checkRead(compare.operand());
            }
        }
        for (Constraint constraint : condition.constraints()) {
            if (constraint instanceof Constraint.Bind bind) {
                require(condition.isPlain(), bind.variable(), "be bound in a plain condition");
                require(bound.add(bind.variable()), bind.variable(), "be bound once");
            }
        }
    }

    private void checkRead(Operand operand) {
        if (operand instanceof Operand.Variable variable) {
            checkRead(variable.name());
        } else if (operand instanceof Operand.Shifted shifted) {
            checkRead(shifted.date());
            checkRead(shifted.period());
        }
    }

    private void checkRead(String variable) {
        require(bound.contains(variable), variable, "be bound by an earlier condition");
    }

    private void require(boolean holds, String variable, String expectation) {
        if (!holds) {
            throw new IllegalArgumentException("The variable (" + variable + ") must " + expectation + ".\n  at "
                    + rule.place() + "\n  Maybe the rule (" + rule.name() + ") was not checked by the dialect.");
        }
    }
}

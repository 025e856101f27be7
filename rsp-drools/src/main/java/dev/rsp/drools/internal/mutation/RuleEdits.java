package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules with one part of them changed. */
public final class RuleEdits {

    private RuleEdits() {}

    /** With another condition; without it when there is none. */
    public static Rule condition(Rule rule, int index, @Nullable Condition other) {
        return new Rule(
                rule.name(),
                rule.clause(),
                rule.force(),
                replaced(rule.conditions(), index, other),
                rule.conclusion(),
                rule.place());
    }

    /** With a condition that is quantified otherwise. */
    public static Rule quantifier(Rule rule, int index, Quantifier other) {
        Condition condition = rule.conditions().get(index);
        return condition(
                rule, index, new Condition(other, condition.type(), condition.constraints(), condition.place()));
    }

    /** With another constraint of a condition; without it when there is none. */
    public static Rule constraint(Rule rule, int index, int constraint, @Nullable Constraint other) {
        Condition condition = rule.conditions().get(index);
        return condition(
                rule,
                index,
                new Condition(
                        condition.quantifier(),
                        condition.type(),
                        replaced(condition.constraints(), constraint, other),
                        condition.place()));
    }

    /** With another argument of the conclusion. */
    static Rule argument(Rule rule, int index, Operand other) {
        Concluding conclusion = rule.conclusion();
        List<Operand> arguments = replaced(conclusion.arguments(), index, other);
        return new Rule(
                rule.name(),
                rule.clause(),
                rule.force(),
                rule.conditions(),
                new Concluding(conclusion.type(), arguments, conclusion.place()),
                rule.place());
    }

    private static <T> List<T> replaced(List<T> all, int index, @Nullable T other) {
        List<T> copy = new ArrayList<>(all);
        if (other == null) {
            copy.remove(index);
        } else {
            copy.set(index, other);
        }
        return copy;
    }
}

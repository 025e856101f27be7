package dev.rsp.drools.internal.reference;

import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.Force;
import java.util.List;

/** Short forms for rules built by hand. */
final class Ast {

    private static final Place PLACE = new Place("x/rules.drl", 1);

    private Ast() {}

    static Rule rule(String name, Concluding conclusion, Condition... conditions) {
        return new Rule(name, ClauseId.of("1"), Force.MUST, List.of(conditions), conclusion, PLACE);
    }

    static Concluding concludes(String type, Operand... arguments) {
        return new Concluding(type, List.of(arguments), PLACE);
    }

    static Condition plain(String type, Constraint... constraints) {
        return new Condition(Quantifier.PLAIN, type, List.of(constraints), PLACE);
    }

    static Condition not(String type, Constraint... constraints) {
        return new Condition(Quantifier.NOT, type, List.of(constraints), PLACE);
    }

    static Condition exists(String type, Constraint... constraints) {
        return new Condition(Quantifier.EXISTS, type, List.of(constraints), PLACE);
    }

    static Constraint bind(String variable, String component) {
        return new Constraint.Bind(variable, component, PLACE);
    }

    static Constraint eq(String component, Operand operand) {
        return compare(component, Operator.EQ, operand);
    }

    static Constraint compare(String component, Operator operator, Operand operand) {
        return new Constraint.Compare(component, operator, operand, PLACE);
    }

    static Operand var(String name) {
        return new Operand.Variable(name);
    }

    static Operand text(String value) {
        return new Operand.Text(value);
    }

    static Operand constant(Enum<?> constant) {
        return new Operand.Constant(constant.getDeclaringClass().getSimpleName(), constant.name());
    }

    static Operand truth(boolean value) {
        return new Operand.Truth(value);
    }

    static Operand plus(String date, String period) {
        return new Operand.Shifted(date, true, period);
    }

    static Operand minus(String date, String period) {
        return new Operand.Shifted(date, false, period);
    }
}

package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import java.time.Period;

/**
 * A comparison of the day with a date, as a question to the calendar.
 *
 * @param date the variable of the date
 * @param shift how the date is moved to the day that is asked about
 * @param reached whether that day must be reached, or must not be
 */
record Due(String date, Shift shift, boolean reached) {

    /** Reads {@code day CMP date}; {@code >} and {@code <=} ask about the next day. */
    static Due of(Constraint.Compare compare, Scope scope) {
        Operator operator = compare.operator();
        Due moved = moved(compare.operand(), scope);
        boolean next = operator == Operator.GT || operator == Operator.LE;
        boolean reached = operator == Operator.GT || operator == Operator.GE;
        return new Due(moved.date, next ? moved.shift.nextDay() : moved.shift, reached);
    }

    /** Reads a date operand. */
    static Due moved(Operand operand, Scope scope) {
        if (operand instanceof Operand.Variable variable) {
            return new Due(variable.name(), Shift.NONE, true);
        }
        if (operand instanceof Operand.Shifted shifted && scope.constant(shifted.period()) instanceof Period period) {
            return new Due(shifted.date(), Shift.of(period, shifted.forward()), true);
        }
        throw new IllegalArgumentException(
                "The operand (%s) must be a date or a date moved by a period parameter.".formatted(operand));
    }
}

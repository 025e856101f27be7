package dev.rsp.drools.internal.reference;

import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Schema;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** An operand whose literals are typed. */
@FunctionalInterface
interface Term {

    /** The value, given those of the variables. */
    Object value(Map<String, Object> bound);

    /** Types an operand by the component it is compared with or put into. */
    static Term of(Operand operand, Schema.Component beside, TypeCatalog types) {
        if (operand instanceof Operand.Variable variable) {
            return bound -> get(bound, variable.name());
        } else if (operand instanceof Operand.Shifted shifted) {
            return bound -> shift(shifted, bound);
        }
        Object literal = literal(operand, beside, types);
        return bound -> literal;
    }

    private static Object literal(Operand operand, Schema.Component beside, TypeCatalog types) {
        if (operand instanceof Operand.Text text) {
            return Schema.parse(beside, text.value());
        } else if (operand instanceof Operand.Truth truth) {
            return truth.value();
        }
        Operand.Constant constant = (Operand.Constant) operand;
        Class<? extends Enum<?>> type = Objects.requireNonNull(types.findEnum(constant.enumType()), constant::enumType);
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(constant.name()))
                .findFirst()
                .orElseThrow();
    }

    /** Months count before days: 31 August and six months is the last of February. */
    @SuppressWarnings("JavaPeriodGetDays") // the months are added apart
    private static LocalDate shift(Operand.Shifted shifted, Map<String, Object> bound) {
        LocalDate date = (LocalDate) get(bound, shifted.date());
        Period period = (Period) get(bound, shifted.period());
        long months = shifted.forward() ? period.toTotalMonths() : -period.toTotalMonths();
        long days = shifted.forward() ? period.getDays() : -(long) period.getDays();
        return date.plusMonths(months).plusDays(days);
    }

    private static Object get(Map<String, Object> bound, String variable) {
        return Objects.requireNonNull(bound.get(variable), variable);
    }
}

package dev.rsp.drools.internal.reference;

import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.rule.Values;
import dev.rsp.fact.Schema;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A comparison in a condition.
 *
 * @param component what is compared
 * @param operator how
 * @param with what it is compared with
 * @param tellsApart whether facts can be looked up by it: equality with a literal or a variable, and not of numbers,
 *     which are equal in many forms
 */
record Comparison(String component, Operator operator, Term with, boolean tellsApart) {

    static Comparison of(Constraint.Compare compare, RuleType type, TypeCatalog types) {
        Schema.Component beside = type.schema().component(compare.component());
        boolean tellsApart = compare.operator() == Operator.EQ
                && !(compare.operand() instanceof Operand.Shifted)
                && beside.type() != BigDecimal.class;
        Term with = Term.of(compare.operand(), beside, types);
        return new Comparison(compare.component(), compare.operator(), with, tellsApart);
    }

    boolean holds(Object value, Map<String, Object> bound) {
        Object other = with.value(bound);
        if (operator.isOrdering() || (value instanceof BigDecimal && other instanceof BigDecimal)) {
            return operator.holds(compare(value, other));
        }
        return Values.same(value, other) == (operator == Operator.EQ);
    }

    /** The value that was looked for, after the operator unless that is {@code ==}. */
    String text(Map<String, Object> bound) {
        String text = Schema.text(with.value(bound));
        return operator == Operator.EQ ? text : operator.symbol() + " " + text;
    }

    @SuppressWarnings("unchecked") // a value of another type is refused by compareTo itself
    private static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}

package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a pattern says. */
final class Patterns {

    private Patterns() {}

    static List<Constraint.Compare> comparisons(Condition condition) {
        return condition.constraints().stream()
                .filter(Constraint.Compare.class::isInstance)
                .map(Constraint.Compare.class::cast)
                .toList();
    }

    static List<Constraint.Bind> bindings(Condition condition) {
        return condition.constraints().stream()
                .filter(Constraint.Bind.class::isInstance)
                .map(Constraint.Bind.class::cast)
                .toList();
    }

    /** What each component is compared with by {@code ==}; the first of several. */
    static Map<String, Operand> equalities(Condition condition) {
        Map<String, Operand> equalities = new TreeMap<>();
        for (Constraint.Compare compare : comparisons(condition)) {
            if (compare.operator() == Operator.EQ) {
                equalities.putIfAbsent(compare.component(), compare.operand());
            }
        }
        return equalities;
    }

    /** What one component is compared with by {@code ==}, or null. */
    static @Nullable Operand equality(Condition condition, String component) {
        return equalities(condition).get(component);
    }

    /** The literal that one component is compared with by {@code ==}, or null. */
    static @Nullable String literal(Condition condition, String component) {
        return equality(condition, component) instanceof Operand.Text text ? text.value() : null;
    }

    static boolean isLiteral(Operand operand) {
        return operand instanceof Operand.Text
                || operand instanceof Operand.Constant
                || operand instanceof Operand.Truth;
    }
}

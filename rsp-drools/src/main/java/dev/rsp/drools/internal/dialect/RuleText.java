package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Quantifier;
import java.util.Locale;
import java.util.stream.Collectors;

/** A checked rule as its author would write it. */
public final class RuleText {

    private RuleText() {}

    /**
     * A condition on one line.
     *
     * @param condition a condition
     */
    public static String of(Condition condition) {
        String quantifier = condition.quantifier() == Quantifier.PLAIN
                ? ""
                : condition.quantifier().name().toLowerCase(Locale.ROOT) + " ";
        return quantifier
                + condition.type()
                + condition.constraints().stream().map(RuleText::of).collect(Collectors.joining(", ", "( ", " )"));
    }

    /**
     * A constraint.
     *
     * @param constraint a binding or comparison
     */
    public static String of(Constraint constraint) {
        if (constraint instanceof Constraint.Bind bind) {
            return bind.variable() + " : " + bind.component();
        }
        Constraint.Compare compare = (Constraint.Compare) constraint;
        return compare.component() + " " + compare.operator().symbol() + " " + of(compare.operand());
    }

    /**
     * An operand.
     *
     * @param operand the right side of a comparison, or an argument
     */
    public static String of(Operand operand) {
        if (operand instanceof Operand.Variable variable) {
            return variable.name();
        } else if (operand instanceof Operand.Text text) {
            return '"' + text.value() + '"';
        } else if (operand instanceof Operand.Constant constant) {
            return constant.enumType() + "." + constant.name();
        } else if (operand instanceof Operand.Truth truth) {
            return Boolean.toString(truth.value());
        }
        Operand.Shifted shifted = (Operand.Shifted) operand;
        return shifted.date() + (shifted.forward() ? ".plus( " : ".minus( ") + shifted.period() + " )";
    }

    /**
     * A right side.
     *
     * @param conclusion what a rule concludes
     */
    public static String of(Concluding conclusion) {
        return "insertLogical( new " + conclusion.type()
                + conclusion.arguments().stream().map(RuleText::of).collect(Collectors.joining(", ", "( ", " ) );"));
    }
}

package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.rule.Values;
import dev.rsp.fact.Id;
import dev.rsp.fact.Schema;
import java.util.ArrayList;
import java.util.List;

/** Writes the operands of one lowered rule. */
final class OperandWriter {

    private final Scope scope;
    private final Names names;
    private final TypeCatalog types;

    OperandWriter(Scope scope, Names names, TypeCatalog types) {
        this.scope = scope;
        this.names = names;
        this.types = types;
    }

    /** A comparison in the pattern of a condition; ids compare by their text, the rest by value. */
    String constraint(int condition, Constraint.Compare compare) {
        Schema.Component left = scope.type(condition).schema().component(compare.component());
        String symbol = " " + compare.operator().symbol() + " ";
        Operand operand = compare.operand();
        if (operand instanceof Operand.Text text) {
            return left.name() + ".value" + symbol + Literals.quoted(Schema.parse(left, text.value()));
        }
        if (operand instanceof Operand.Variable variable) {
            return variable(left, compare, variable.name());
        }
        return left.name() + symbol + plain(operand);
    }

    private String variable(Schema.Component left, Constraint.Compare compare, String name) {
        String symbol = " " + compare.operator().symbol() + " ";
        Object constant = scope.constant(name);
        if (constant instanceof Id id) {
            return left.name() + ".value" + symbol + Literals.quoted(id);
        }
        if (constant != null) {
            return left.name() + symbol + Literals.inCondition(constant);
        }
        if (compare.operator().isOrdering()) {
            throw new IllegalArgumentException(
                    "The operand (%s) must be a parameter, for only parameters are compared by order.\n  at %s"
                            .formatted(name, compare.place()));
        }
        Scope.Source right = scope.source(name);
        boolean alike = left.type() == right.component().type();
        String value = alike ? "" : ".value";
        return left.name()
                + value
                + symbol
                + names.bound(right.condition(), right.component().name() + value);
    }

    /** The variable of a date, moved in the pattern that binds it. */
    String shifted(String date, Shift shift) {
        Scope.Source source = scope.source(date);
        return names.bound(source.condition(), source.component().name() + shift.calls());
    }

    /** The variable of a date operand. */
    String date(Operand operand) {
        Due due = Due.moved(operand, scope);
        return shifted(due.date(), due.shift());
    }

    /** The expression that makes a conclusion. */
    String conclusion(Schema schema, Concluding concluding) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < concluding.arguments().size(); i++) {
            arguments.add(
                    argument(schema.components().get(i), concluding.arguments().get(i)));
        }
        return "new " + names.imported(schema.type()) + "( " + String.join(", ", arguments) + " )";
    }

    private String argument(Schema.Component component, Operand operand) {
        if (operand instanceof Operand.Text text) {
            return made(component, Literals.quoted(Schema.parse(component, text.value())));
        }
        if (operand instanceof Operand.Variable variable) {
            return argument(component, variable.name());
        }
        return operand instanceof Operand.Shifted ? date(operand) : plain(operand);
    }

    private String argument(Schema.Component component, String variable) {
        Object constant = scope.constant(variable);
        if (constant instanceof Id id) {
            return made(component, Literals.quoted(id));
        }
        if (constant != null) {
            return Literals.inConclusion(constant);
        }
        Scope.Source source = scope.source(variable);
        String bound = names.bound(source.condition(), source.component().name());
        boolean widened = Values.isWide(component.type()) && source.component().type() != component.type();
        return widened ? made(component, bound + ".value()") : bound;
    }

    private String made(Schema.Component component, String text) {
        return "new " + names.imported(component.type()) + "( " + text + " )";
    }

    private String plain(Operand operand) {
        if (operand instanceof Operand.Truth truth) {
            return Boolean.toString(truth.value());
        }
        if (operand instanceof Operand.Constant constant) {
            Enum<?> value = Operands.constant(constant, types);
            return names.imported(value.getDeclaringClass()) + "." + value.name();
        }
        throw new IllegalArgumentException("The operand (%s) must be comparable here.".formatted(operand));
    }
}

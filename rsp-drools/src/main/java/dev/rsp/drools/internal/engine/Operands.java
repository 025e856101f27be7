package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of operands. */
final class Operands {

    private Operands() {}

    /** The constant that an operand names. */
    static Enum<?> constant(Operand.Constant constant, TypeCatalog types) {
        Class<? extends Enum<?>> type = types.findEnum(constant.enumType());
        if (type != null) {
            for (Enum<?> value : type.getEnumConstants()) {
                if (value.name().equals(constant.name())) {
                    return value;
                }
            }
        }
        throw new IllegalArgumentException(
                "The constant (%s.%s) must exist.".formatted(constant.enumType(), constant.name()));
    }

    /**
     * The value of an operand in a match.
     *
     * @param component what it is compared with
     * @param operand the operand
     * @param scope the rule's variables
     * @param types the pack's types
     * @param facts the facts of the match, in the order of the conditions
     */
    static Object value(
            Schema.Component component,
            Operand operand,
            Scope scope,
            TypeCatalog types,
            List<? extends @Nullable Record> facts) {
        return operand instanceof Operand.Variable variable
                ? scope.value(variable.name(), facts)
                : fixed(component, operand, types);
    }

    /** The value of an operand that is the same in every match. */
    static Object fixed(Schema.Component component, Operand operand, TypeCatalog types) {
        if (operand instanceof Operand.Text text) {
            return Schema.parse(component, text.value());
        }
        if (operand instanceof Operand.Constant constant) {
            return constant(constant, types);
        }
        if (operand instanceof Operand.Truth truth) {
            return truth.value();
        }
        throw new IllegalArgumentException("The operand (%s) must have a value here.".formatted(operand));
    }
}

package dev.rsp.drools.internal.decide;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.fact.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whether a fact can matter to a pack: some condition of some rule asks for its type with constants that it has.
 */
final class Usage {

    private final Map<Class<?>, List<List<Wanted>>> byType = new HashMap<>();

    Usage(EffectivePack pack) {
        for (Rule rule : pack.rules()) {
            for (Condition condition : rule.conditions()) {
                Schema schema = pack.types().get(condition.type()).schema();
                byType.computeIfAbsent(schema.type(), type -> new ArrayList<>()).add(wanted(schema, condition));
            }
        }
    }

    /** Whether some condition could match the fact. */
    boolean reads(Record fact) {
        return byType.getOrDefault(fact.getClass(), List.of()).stream()
                .anyMatch(all -> all.stream().allMatch(wanted -> wanted.holds(fact)));
    }

    private static List<Wanted> wanted(Schema schema, Condition condition) {
        List<Wanted> all = new ArrayList<>();
        for (Constraint constraint : condition.constraints()) {
            if (constraint instanceof Constraint.Compare compare) {
                String text = constant(compare.operand());
                if (text != null && compare.operator() == Operator.EQ) {
                    all.add(new Wanted(schema, compare.component(), text));
                }
            }
        }
        return all;
    }

    private static @org.jspecify.annotations.Nullable String constant(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return text.value();
        }
        if (operand instanceof Operand.Constant constant) {
            return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
        return operand instanceof Operand.Truth truth ? String.valueOf(truth.value()) : null;
    }

    private record Wanted(Schema schema, String component, String text) {

        private boolean holds(Record fact) {
            return Schema.text(schema.value(fact, component)).equals(text);
        }
    }
}

package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.rule.Values;
import dev.rsp.fact.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the facts behind {@code exists}, which the engine does not name. */
final class Witnesses {

    private final TypeCatalog types;
    private final Map<Class<?>, List<Record>> pool = new HashMap<>();

    /**
     * Over what a session holds.
     *
     * @param types the pack's types
     * @param records facts, table rows and conclusions; those of one type in canonical order
     */
    Witnesses(TypeCatalog types, Iterable<? extends Record> records) {
        this.types = types;
        records.forEach(fact ->
                pool.computeIfAbsent(fact.getClass(), key -> new ArrayList<>()).add(fact));
    }

    TypeCatalog types() {
        return types;
    }

    /** The first record, in canonical order, that a condition matches. */
    Record find(Condition condition, Scope scope, List<? extends @Nullable Record> facts) {
        Schema schema = types.get(condition.type()).schema();
        for (Record candidate : pool.getOrDefault(schema.type(), List.of())) {
            if (condition.constraints().stream().allMatch(each -> holds(schema, candidate, each, scope, facts))) {
                return candidate;
            }
        }
        throw new EvaluationFailure("The pattern (exists %s) must have a witness, but was (without).\n  at %s"
                .formatted(condition.type(), condition.place()));
    }

    private boolean holds(
            Schema schema,
            Record candidate,
            Constraint constraint,
            Scope scope,
            List<? extends @Nullable Record> facts) {
        if (!(constraint instanceof Constraint.Compare compare)) {
            return true;
        }
        Schema.Component component = schema.component(compare.component());
        Object left = schema.value(candidate, component.name());
        Object right = Operands.value(component, compare.operand(), scope, types, facts);
        return switch (compare.operator()) {
            case EQ -> Values.same(left, right);
            case NE -> !Values.same(left, right);
            default -> compare.operator().holds(compared(left, right));
        };
    }

    @SuppressWarnings("unchecked") // the dialect orders only values of one type
    private static int compared(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}

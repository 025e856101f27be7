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
final class Witnesses implements WitnessSource {

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

    @Override
    public Record find(Condition condition, Scope scope, List<? extends @Nullable Record> facts) {
        Schema schema = types.get(condition.type()).schema();
        for (Record candidate : pool.getOrDefault(schema.type(), List.of())) {
            if (Witnesses.holds(condition, candidate, new Seen(scope, types, facts))) {
                return candidate;
            }
        }
        throw new EvaluationFailure("The pattern (exists %s) must have a witness, but was (without).\n  at %s"
                .formatted(condition.type(), condition.place()));
    }

    /**
     * What is known when a condition is tried.
     *
     * @param scope the rule's variables
     * @param types the pack's types
     * @param facts the facts of the match, in the order of the conditions
     */
    record Seen(Scope scope, TypeCatalog types, List<? extends @Nullable Record> facts) {

        Object value(Schema.Component component, Constraint.Compare compare) {
            return Operands.value(component, compare.operand(), scope, types, facts);
        }
    }

    /** Whether a record is as a condition asks. */
    static boolean holds(Condition condition, Record candidate, Seen seen) {
        Schema schema = Schema.of(candidate);
        return condition.constraints().stream()
                .allMatch(each ->
                        !(each instanceof Constraint.Compare compare) || holds(schema, candidate, compare, seen));
    }

    private static boolean holds(Schema schema, Record candidate, Constraint.Compare compare, Seen seen) {
        Schema.Component component = schema.component(compare.component());
        Object left = schema.value(candidate, component.name());
        Object right = seen.value(component, compare);
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

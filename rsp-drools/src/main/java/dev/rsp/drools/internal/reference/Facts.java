package dev.rsp.drools.internal.reference;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What rules may match, by type and by value; counts the facts tried, and fails when they are too many. */
final class Facts {

    private final Map<String, List<Record>> byType;

    /** Filled as it is asked for, also by several threads that only read. */
    private final Map<String, Map<String, Map<Object, List<Record>>>> byValue;

    private final TypeCatalog types;
    private final long limit;
    private long tried;

    Facts(TypeCatalog types, long limit) {
        this(new HashMap<>(), new ConcurrentHashMap<>(), types, limit);
    }

    private Facts(
            Map<String, List<Record>> byType,
            Map<String, Map<String, Map<Object, List<Record>>>> byValue,
            TypeCatalog types,
            long limit) {
        this.byType = byType;
        this.byValue = byValue;
        this.types = types;
        this.limit = limit;
    }

    /** The same facts, counted anew; both are only read from now on. */
    Facts counted() {
        return new Facts(byType, byValue, types, limit);
    }

    void add(Record fact) {
        RuleType type = types.of(fact);
        byType.computeIfAbsent(type.name(), name -> new ArrayList<>()).add(fact);
        byValue.getOrDefault(type.name(), Map.of())
                .forEach((component, facts) -> put(facts, type.schema().value(fact, component), fact));
    }

    /** All facts of a type. */
    List<Record> of(RuleType type) {
        return byType.getOrDefault(type.name(), List.of());
    }

    /** Those among which are all that have a value in a component; an id is looked up by its text, whatever its type. */
    List<Record> of(RuleType type, String component, Object value) {
        return byValue.computeIfAbsent(type.name(), name -> new ConcurrentHashMap<>())
                .computeIfAbsent(component, name -> byValue(type, name))
                .getOrDefault(key(value), List.of());
    }

    private Map<Object, List<Record>> byValue(RuleType type, String component) {
        Map<Object, List<Record>> facts = new HashMap<>();
        of(type).forEach(fact -> put(facts, type.schema().value(fact, component), fact));
        return facts;
    }

    private static void put(Map<Object, List<Record>> facts, Object value, Record fact) {
        facts.computeIfAbsent(key(value), key -> new ArrayList<>()).add(fact);
    }

    private static Object key(Object value) {
        return value instanceof Id id ? id.value() : value;
    }

    /** Some facts, each of which is about to be tried. */
    List<Record> tried(List<Record> facts) {
        tried += facts.size();
        if (tried > limit) {
            throw new EvaluationFailure("The facts tried (" + tried + ") must be at most " + limit
                    + ".\n  Maybe decide on fewer models at once.");
        }
        return facts;
    }
}

package dev.rsp.drools.internal.reference;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What rules may match, by type; counts the facts tried, and fails when they are too many. */
final class Facts {

    private final Map<String, List<Record>> byType;
    private final TypeCatalog types;
    private final long limit;
    private long tried;

    Facts(TypeCatalog types, long limit) {
        this(new HashMap<>(), types, limit);
    }

    private Facts(Map<String, List<Record>> byType, TypeCatalog types, long limit) {
        this.byType = byType;
        this.types = types;
        this.limit = limit;
    }

    /** The same facts, counted anew; both are only read from now on. */
    Facts counted() {
        return new Facts(byType, types, limit);
    }

    void add(Record fact) {
        byType.computeIfAbsent(types.of(fact).name(), name -> new ArrayList<>()).add(fact);
    }

    /** All facts of a type, each of which is about to be tried. */
    List<Record> of(String type) {
        List<Record> facts = byType.getOrDefault(type, List.of());
        tried += facts.size();
        if (tried > limit) {
            throw new EvaluationFailure("The facts tried (" + tried + ") must be at most " + limit
                    + ".\n  Maybe decide on fewer models at once.");
        }
        return facts;
    }
}

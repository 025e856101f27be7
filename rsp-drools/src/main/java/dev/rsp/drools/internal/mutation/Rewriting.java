package dev.rsp.drools.internal.mutation;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Facts with some of their values changed, and with the references to them set right. */
final class Rewriting {

    private final Map<FactRef, Fact> facts = new LinkedHashMap<>();
    private final Map<FactRef, Fact> rewritten = new LinkedHashMap<>();
    private final BiFunction<Fact, Schema.Component, Object> values;

    private Rewriting(Collection<? extends Fact> given, BiFunction<Fact, Schema.Component, Object> values) {
        given.forEach(fact -> facts.put(fact.ref(), fact));
        this.values = values;
    }

    /**
     * Rewrites facts.
     *
     * @param facts facts that refer to one another, or to none, without a circle
     * @param values the value of a component of a fact, its own where it does not change
     * @throws IllegalArgumentException when a fact cannot be so
     */
    static List<Fact> of(Collection<? extends Fact> facts, BiFunction<Fact, Schema.Component, Object> values) {
        Rewriting rewriting = new Rewriting(facts, values);
        return facts.stream().map(fact -> rewriting.rewritten(fact.ref(), fact)).toList();
    }

    private Fact rewritten(FactRef ref, Fact fact) {
        Fact known = rewritten.get(ref);
        if (known != null) {
            return known;
        }
        Schema schema = Schema.of((Record) fact);
        LinkedHashMap<String, Object> all = new LinkedHashMap<>();
        for (Schema.Component component : schema.components()) {
            all.put(component.name(), referred(values.apply(fact, component)));
        }
        Fact made = (Fact) schema.create(all);
        rewritten.put(ref, made);
        return made;
    }

    private Object referred(Object value) {
        if (value instanceof FactRef ref) {
            return moved(ref);
        }
        if (value instanceof SortedSet<?> set && !set.isEmpty() && set.first() instanceof FactRef) {
            SortedSet<FactRef> moved = new TreeSet<>();
            set.forEach(each -> moved.add(moved((FactRef) each)));
            return moved;
        }
        return value;
    }

    private FactRef moved(FactRef ref) {
        Fact target = facts.get(ref);
        return target == null ? ref : rewritten(ref, target).ref();
    }
}

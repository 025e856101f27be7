package dev.rsp.drools.internal.standing;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Facts, each once, found by class and by reference.
 *
 * <p>Immutable, and ordered by reference, so that nothing depends on the order in which facts were given.
 *
 * @since 0.1.0
 */
public final class StandingView {

    private final SortedMap<FactRef, Fact> byRef;
    private final Map<Fact, FactRef> refs;
    private final Map<Class<?>, List<Fact>> byClass = new LinkedHashMap<>();

    private StandingView(SortedMap<FactRef, Fact> byRef, Map<Fact, FactRef> refs) {
        this.byRef = byRef;
        this.refs = refs;
        byRef.values()
                .forEach(fact -> byClass.computeIfAbsent(fact.getClass(), type -> new ArrayList<>())
                        .add(fact));
    }

    /**
     * A view of facts.
     *
     * @param facts the facts, in any order; equal ones count once
     * @return the view
     */
    public static StandingView of(Collection<? extends Fact> facts) {
        SortedMap<FactRef, Fact> byRef = new TreeMap<>();
        Map<Fact, FactRef> refs = new HashMap<>();
        for (Fact fact : facts) {
            byRef.put(refs.computeIfAbsent(fact, Fact::ref), fact);
        }
        return new StandingView(byRef, refs);
    }

    /**
     * A view of facts whose references are known.
     *
     * @param facts the facts by reference
     * @return the view
     */
    static StandingView of(Map<FactRef, ? extends Fact> facts) {
        Map<Fact, FactRef> refs = new HashMap<>();
        facts.forEach((ref, fact) -> refs.put(fact, ref));
        return new StandingView(new TreeMap<>(facts), refs);
    }

    /**
     * This view less some facts.
     *
     * @param gone the references of those that go
     * @return a view of the others
     */
    public StandingView without(Set<FactRef> gone) {
        SortedMap<FactRef, Fact> left = new TreeMap<>(byRef);
        left.keySet().removeAll(gone);
        return new StandingView(left, refs);
    }

    /**
     * All facts.
     *
     * @return the facts, by reference
     */
    public Collection<Fact> all() {
        return Collections.unmodifiableCollection(byRef.values());
    }

    /**
     * The facts of a class.
     *
     * @param <T> the class, or an interface that several implement
     * @param type the class
     * @return its facts, those of one class together and by reference
     */
    @SuppressWarnings("unchecked") // the lists are keyed by the class of their elements
    public <T extends Fact> List<T> of(Class<T> type) {
        if (!type.isInterface()) {
            return (List<T>) Collections.unmodifiableList(byClass.getOrDefault(type, List.of()));
        }
        return byRef.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * The fact of a reference.
     *
     * @param ref the reference
     * @return the fact, or null when there is none
     */
    public @Nullable Fact find(FactRef ref) {
        return byRef.get(ref);
    }

    /**
     * The reference to a fact, without working it out again where it is known.
     *
     * @param fact the fact
     * @return its reference
     */
    public FactRef ref(Fact fact) {
        FactRef known = refs.get(fact);
        return known == null ? fact.ref() : known;
    }
}

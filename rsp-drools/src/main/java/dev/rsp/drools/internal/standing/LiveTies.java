package dev.rsp.drools.internal.standing;

import dev.rsp.eval.Assessment;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which facts hang together. */
final class LiveTies {

    private final Map<String, Set<Held>> sharing = new HashMap<>();
    private final Map<String, Set<Held>> carrying = new HashMap<>();
    private final Map<String, Set<Held>> following = new HashMap<>();

    void add(Held held) {
        add(sharing, held.shared(), held);
        add(carrying, held.carried(), held);
        add(following, held.followed(), held);
    }

    private static void add(Map<String, Set<Held>> map, Collection<String> ties, Held held) {
        ties.forEach(
                tie -> map.computeIfAbsent(tie, each -> new LinkedHashSet<>()).add(held));
    }

    void remove(Held held) {
        remove(sharing, held.shared(), held);
        remove(carrying, held.carried(), held);
        remove(following, held.followed(), held);
    }

    private static void remove(Map<String, Set<Held>> map, Collection<String> ties, Held held) {
        ties.forEach(tie -> map.computeIfPresent(tie, (each, all) -> all.remove(held) && all.isEmpty() ? null : all));
    }

    /**
     * Everything that hangs together with some facts, these included. A tie that is shared leads to all who share it; one
     * that is followed leads to those who carry it, however many follow it, and only from there to the others.
     */
    Map<FactRef, Fact> around(Collection<Held> some) {
        Map<FactRef, Fact> around = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        Deque<Held> next = new ArrayDeque<>(some);
        while (!next.isEmpty()) {
            Held held = next.removeFirst();
            if (around.putIfAbsent(held.ref(), held.fact()) == null) {
                held.shared().stream().filter(seen::add).forEach(tie -> next.addAll(of(sharing, tie)));
                held.followed().forEach(tie -> next.addAll(of(carrying, tie)));
                held.carried().stream().filter(seen::add).forEach(tie -> {
                    next.addAll(of(carrying, tie));
                    next.addAll(of(following, tie));
                });
            }
        }
        return around;
    }

    private static Set<Held> of(Map<String, Set<Held>> map, String tie) {
        return map.getOrDefault(tie, Set.of());
    }

    /** The baselines on the references that some facts are about, and the assessments of these references. */
    Map<FactRef, Fact> comparisons(Collection<Fact> some) {
        Set<ModelId> references = new LinkedHashSet<>();
        for (Fact fact : some) {
            if (fact instanceof Baseline baseline) {
                references.add(baseline.reference());
            } else if (fact instanceof Assessment assessment) {
                references.add(assessment.model());
            }
        }
        Map<FactRef, Fact> comparisons = new LinkedHashMap<>();
        for (ModelId reference : references) {
            Set<Held> baselines = of(following, Held.reference(reference));
            baselines.forEach(each -> comparisons.put(each.ref(), each.fact()));
            if (!baselines.isEmpty()) {
                of(reference)
                        .filter(each -> each.fact() instanceof Assessment)
                        .forEach(each -> comparisons.put(each.ref(), each.fact()));
            }
        }
        return comparisons;
    }

    /** The facts that are of a model. */
    Stream<Held> of(ModelId model) {
        return of(sharing, Held.model(model)).stream();
    }

    /** The other facts that refer to a fact. */
    Stream<Held> referring(FactRef ref) {
        return of(sharing, Held.ref(ref)).stream().filter(each -> !each.ref().equals(ref));
    }
}

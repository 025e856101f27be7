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

    private final Map<String, Set<Held>> byTie = new HashMap<>();

    void add(Held held) {
        held.ties()
                .forEach(tie -> byTie.computeIfAbsent(tie, each -> new LinkedHashSet<>())
                        .add(held));
    }

    void remove(Held held) {
        held.ties()
                .forEach(tie ->
                        byTie.computeIfPresent(tie, (each, all) -> all.remove(held) && all.isEmpty() ? null : all));
    }

    /** Everything that hangs together with some facts, these included. */
    Map<FactRef, Fact> around(Collection<Held> some) {
        Map<FactRef, Fact> around = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        Deque<Held> next = new ArrayDeque<>(some);
        while (!next.isEmpty()) {
            Held held = next.removeFirst();
            if (around.putIfAbsent(held.ref(), held.fact()) == null) {
                for (String tie : held.ties()) {
                    follow(held, tie, seen, next);
                }
            }
        }
        return around;
    }

    /** A tie to an assessment leads from a determination to the assessment, and from there to everything that rests on it. */
    private void follow(Held held, String tie, Set<String> seen, Deque<Held> next) {
        Set<Held> tied = byTie.getOrDefault(tie, Set.of());
        if (!held.leadsOn(tie)) {
            tied.stream().filter(each -> each.leadsOn(tie)).forEach(next::add);
        } else if (seen.add(tie)) {
            next.addAll(tied);
        }
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
            Set<Held> baselines = byTie.getOrDefault(Held.reference(reference), Set.of());
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
        return byTie.getOrDefault(Held.model(model), Set.of()).stream();
    }

    /** The other facts that refer to a fact. */
    Stream<Held> referring(Held held) {
        return byTie.getOrDefault(Held.ref(held.ref()), Set.of()).stream().filter(each -> !each.equals(held));
    }
}

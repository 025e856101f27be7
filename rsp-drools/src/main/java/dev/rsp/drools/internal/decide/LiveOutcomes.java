package dev.rsp.drools.internal.decide;

import dev.rsp.decision.GateMove;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.ThresholdMove;
import dev.rsp.decision.ThresholdStanding;
import dev.rsp.decision.ThresholdStatus;
import dev.rsp.drools.internal.engine.LiveRules;
import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.standing.LiveFacts;
import dev.rsp.drools.internal.standing.StandingFacts;
import dev.rsp.model.ModelId;
import dev.rsp.threshold.ThresholdId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The outcomes and standings of a live case; after a change only those of the models concerned are worked out again. */
final class LiveOutcomes {

    private final Assembly assembly;
    private final LiveFacts facts;
    private final LiveRules rules;
    private final Map<ModelId, Map<ModelActivity, GateOutcome>> gates = new HashMap<>();
    private final Map<ModelId, Map<ThresholdId, ThresholdStanding>> standings = new HashMap<>();
    private final Map<ModelId, Set<ModelId>> references = new HashMap<>();
    private final Map<ModelId, Set<ModelId>> comparedWith = new HashMap<>();

    /** What moved. */
    record Moves(List<GateMove> gates, List<ThresholdMove> thresholds) {}

    LiveOutcomes(Assembly assembly, LiveFacts facts, LiveRules rules) {
        this.assembly = assembly;
        this.facts = facts;
        this.rules = rules;
    }

    /** The outcome of an activity, or null when nothing such is planned or under way. */
    @Nullable
    GateOutcome gate(ModelActivity activity) {
        return gates.getOrDefault(activity.model(), Map.of()).get(activity);
    }

    /** Works out again what concerns some models, and those that stand with one of them. */
    Moves update(Collection<ModelId> changed) {
        Set<ModelId> models = new TreeSet<>(java.util.Comparator.comparing(ModelId::value));
        for (ModelId each : changed) {
            models.add(each);
            models.addAll(comparedWith.getOrDefault(each, Set.of()));
            compare(each);
        }
        Set<ModelId> around = new HashSet<>(models);
        models.forEach(each -> around.addAll(references.getOrDefault(each, Set.of())));
        Assembly.Answer answer = assembly.answer(
                new Settled(new StandingFacts(facts.of(around), List.of()), List.of(), concluded(around)));
        return new Moves(gates(models, answer.gates()), thresholds(models, answer.statuses()));
    }

    /** What is concluded, without what supports it: outcomes do not depend on it. */
    private Evaluation concluded(Set<ModelId> models) {
        return new Evaluation(rules.about(models)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), each -> Set.<Support>of())));
    }

    private void compare(ModelId model) {
        Set<ModelId> now = facts.references(model);
        Set<ModelId> before = references.getOrDefault(model, Set.of());
        for (ModelId gone : before) {
            comparedWith.computeIfPresent(gone, (each, all) -> all.remove(model) && all.isEmpty() ? null : all);
        }
        now.forEach(each ->
                comparedWith.computeIfAbsent(each, key -> new HashSet<>()).add(model));
        if (now.isEmpty()) {
            references.remove(model);
        } else {
            references.put(model, now);
        }
    }

    private List<GateMove> gates(Set<ModelId> models, List<GateOutcome> outcomes) {
        Map<ModelId, Map<ModelActivity, GateOutcome>> now = new HashMap<>();
        for (GateOutcome each : outcomes) {
            now.computeIfAbsent(each.model(), key -> new TreeMap<>())
                    .put(new ModelActivity(each.model(), each.activity()), each);
        }
        List<GateMove> moves = new ArrayList<>();
        for (ModelId model : models) {
            Map<ModelActivity, GateOutcome> after = now.getOrDefault(model, Map.of());
            Map<ModelActivity, GateOutcome> before = replace(gates, model, after);
            Set<ModelActivity> all = new TreeSet<>(before.keySet());
            all.addAll(after.keySet());
            all.stream()
                    .filter(each -> GateMove.moved(before.get(each), after.get(each)))
                    .forEach(each ->
                            moves.add(new GateMove(each.model(), each.activity(), before.get(each), after.get(each))));
        }
        return moves;
    }

    private List<ThresholdMove> thresholds(Set<ModelId> models, List<ThresholdStatus> statuses) {
        Map<ModelId, Map<ThresholdId, ThresholdStanding>> now = new HashMap<>();
        for (ThresholdStatus each : statuses) {
            now.computeIfAbsent(each.model(), key -> new LinkedHashMap<>()).put(each.threshold(), each.status());
        }
        List<ThresholdMove> moves = new ArrayList<>();
        for (ModelId model : models) {
            Map<ThresholdId, ThresholdStanding> after = now.getOrDefault(model, Map.of());
            Map<ThresholdId, ThresholdStanding> before = replace(standings, model, after);
            Set<ThresholdId> all = new TreeSet<>(java.util.Comparator.comparing(ThresholdId::value));
            all.addAll(before.keySet());
            all.addAll(after.keySet());
            all.stream()
                    .filter(each -> before.get(each) != after.get(each))
                    .forEach(each -> moves.add(new ThresholdMove(model, each, before.get(each), after.get(each))));
        }
        return moves;
    }

    private static <K, V> Map<K, V> replace(Map<ModelId, Map<K, V>> all, ModelId model, Map<K, V> after) {
        Map<K, V> before = after.isEmpty() ? all.remove(model) : all.put(model, after);
        return before == null ? Map.of() : before;
    }
}

package dev.rsp.drools.internal.decide;

import dev.rsp.decision.ModelActivity;
import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.eval.Assessment;
import dev.rsp.eval.PreliminaryComparison;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelId;
import dev.rsp.requirement.Absence;
import dev.rsp.threshold.CapabilityThreshold;
import dev.rsp.threshold.ThresholdId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The engine's own check that every subject is covered by an act for every threshold: an assessment of that very snapshot,
 * or a preliminary comparison with a reference that was itself assessed. It reads the standing facts and no summary, so
 * that no pack can leave it without anything to check.
 */
final class Coverage {

    /** The name under which absences of this check are cited. */
    static final String RULE = "engine/completeness";

    private final List<ThresholdId> thresholds;
    private final List<ModelId> subjects;
    private final Map<ModelId, Set<ThresholdId>> assessed = new HashMap<>();
    private final Map<ModelId, ModelId> standsWith = new HashMap<>();

    Coverage(Vocabulary vocabulary, Settled settled) {
        thresholds = vocabulary.tables().stream()
                .filter(CapabilityThreshold.class::isInstance)
                .map(row -> ((CapabilityThreshold) row).id())
                .toList();
        subjects = Gates.activities(settled.standing()).stream()
                .map(ModelActivity::model)
                .distinct()
                .toList();
        for (Assessment each : settled.standing().of(Assessment.class)) {
            assessed.computeIfAbsent(each.model(), model -> new HashSet<>()).addAll(each.thresholds());
        }
        Set<List<ModelId>> compared = new HashSet<>();
        for (PreliminaryComparison each : settled.standing().of(PreliminaryComparison.class)) {
            compared.add(List.of(each.model(), each.reference()));
        }
        for (Baseline baseline : settled.standing().of(Baseline.class)) {
            if (compared.contains(List.of(baseline.model(), baseline.reference()))) {
                standsWith.put(baseline.model(), baseline.reference());
            }
        }
    }

    /** The thresholds of the policy, in the order of its table. */
    List<ThresholdId> thresholds() {
        return thresholds;
    }

    /** The models that have a planned or running activity, in order. */
    List<ModelId> subjects() {
        return subjects;
    }

    /** Whether a preliminary comparison covers the threshold, through an assessment of the reference. */
    boolean isCompared(ModelId model, ThresholdId threshold) {
        ModelId reference = standsWith.get(model);
        return reference != null && isAssessed(reference, threshold);
    }

    /** The thresholds for which a model is not covered. */
    List<ThresholdId> uncovered(ModelId model) {
        return thresholds.stream()
                .filter(each -> !isAssessed(model, each) && !isCompared(model, each))
                .toList();
    }

    /** What is not covered for a model: one absence for each threshold. */
    List<Absence> lacking(ModelId model) {
        return uncovered(model).stream().map(each -> absence(model, each)).toList();
    }

    private static Absence absence(ModelId model, ThresholdId threshold) {
        Map<String, String> values = Map.of("model", model.value(), "threshold", threshold.value());
        return new Absence(RULE, 0, "assessment", values, List.of("id", "kind", "by", "on"));
    }

    private boolean isAssessed(ModelId model, ThresholdId threshold) {
        return assessed.getOrDefault(model, Set.of()).contains(threshold);
    }
}

package dev.rsp.drools.internal.decide;

import dev.rsp.decision.ThresholdStanding;
import dev.rsp.decision.ThresholdStatus;
import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.Canonical;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import dev.rsp.requirement.ThresholdCounts;
import dev.rsp.threshold.CapabilityThreshold;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where each subject stands with each threshold, after the rules. */
final class Standings {

    private final Map<ThresholdId, Role> roles = new HashMap<>();

    /** Reads off the vocabulary who determines that a model is below a threshold. */
    Standings(Vocabulary vocabulary) {
        for (Record row : vocabulary.tables()) {
            if (row instanceof CapabilityThreshold threshold) {
                roles.put(threshold.id(), threshold.role());
            }
        }
    }

    /** One status for each subject and threshold, in that order. */
    List<ThresholdStatus> of(Settled settled, Coverage coverage) {
        List<ThresholdStatus> all = new ArrayList<>();
        for (ModelId model : coverage.subjects()) {
            for (ThresholdId threshold : coverage.thresholds()) {
                all.add(status(model, threshold, settled, coverage));
            }
        }
        return all;
    }

    private ThresholdStatus status(ModelId model, ThresholdId threshold, Settled settled, Coverage coverage) {
        ThresholdCounts counts = new ThresholdCounts(model, threshold);
        if (settled.evaluation().supports().containsKey(counts)) {
            return new ThresholdStatus(
                    model,
                    threshold,
                    crossed(model, threshold, settled) ? ThresholdStanding.CROSSED : ThresholdStanding.NOT_RULED_OUT,
                    List.of(Canonical.digest(counts).value()));
        }
        List<String> below = settled.standing().of(Determination.class).stream()
                .filter(each -> each.model().equals(model) && each.threshold().equals(threshold))
                .filter(each -> each.status() == DeterminationStatus.BELOW
                        && each.role().equals(roles.get(threshold)))
                .map(each -> each.ref().value())
                .sorted()
                .toList();
        boolean adverse = isAdverse(model, threshold, settled);
        if (!below.isEmpty() && !adverse) {
            return new ThresholdStatus(model, threshold, ThresholdStanding.BELOW, below);
        }
        ThresholdStanding rest = !adverse && coverage.isCompared(model, threshold)
                ? ThresholdStanding.NOT_OWED
                : ThresholdStanding.UNKNOWN;
        return new ThresholdStatus(model, threshold, rest, List.of());
    }

    /** Whether somebody found otherwise; then a showing says nothing, whatever the rules make of it. */
    private static boolean isAdverse(ModelId model, ThresholdId threshold, Settled settled) {
        return settled.standing().of(Determination.class).stream()
                .anyMatch(each -> each.model().equals(model)
                        && each.threshold().equals(threshold)
                        && each.status() != DeterminationStatus.BELOW);
    }

    private static boolean crossed(ModelId model, ThresholdId threshold, Settled settled) {
        Set<ModelId> counted = new java.util.HashSet<>(Set.of(model));
        settled.standing().of(Baseline.class).stream()
                .filter(each -> each.model().equals(model))
                .forEach(each -> counted.add(each.reference()));
        return settled.standing().of(Determination.class).stream()
                .anyMatch(each -> counted.contains(each.model())
                        && each.threshold().equals(threshold)
                        && each.status() == DeterminationStatus.CROSSED);
    }
}

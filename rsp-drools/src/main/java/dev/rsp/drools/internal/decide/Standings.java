package dev.rsp.drools.internal.decide;

import dev.rsp.decision.ThresholdStanding;
import dev.rsp.decision.ThresholdStatus;
import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.standing.StandingView;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Who determines that a model is below each threshold. */
    Map<ThresholdId, Role> roles() {
        return Collections.unmodifiableMap(roles);
    }

    /** One status for each subject and threshold, in that order. */
    List<ThresholdStatus> of(Settled settled, Coverage coverage) {
        Found found = new Found(settled.standing());
        List<ThresholdStatus> all = new ArrayList<>();
        for (ModelId model : coverage.subjects()) {
            for (ThresholdId threshold : coverage.thresholds()) {
                all.add(status(new ThresholdCounts(model, threshold), found, settled, coverage));
            }
        }
        return all;
    }

    /** What was determined, by model, and what each model is compared with. */
    private static final class Found {

        private final StandingView standing;
        private final Map<ModelId, List<Determination>> determinations = new HashMap<>();
        private final Map<ModelId, Set<ModelId>> references = new HashMap<>();

        Found(StandingView standing) {
            this.standing = standing;
            for (Determination each : standing.of(Determination.class)) {
                determinations
                        .computeIfAbsent(each.model(), model -> new ArrayList<>())
                        .add(each);
            }
            for (Baseline each : standing.of(Baseline.class)) {
                references
                        .computeIfAbsent(each.model(), model -> new HashSet<>())
                        .add(each.reference());
            }
        }

        Stream<Determination> of(ModelId model, ThresholdId threshold) {
            return determinations.getOrDefault(model, List.of()).stream()
                    .filter(each -> each.threshold().equals(threshold));
        }
    }

    private ThresholdStatus status(ThresholdCounts counts, Found found, Settled settled, Coverage coverage) {
        ModelId model = counts.model();
        ThresholdId threshold = counts.threshold();
        if (settled.evaluation().supports().containsKey(counts)) {
            return new ThresholdStatus(
                    model,
                    threshold,
                    isCrossed(counts, found) ? ThresholdStanding.CROSSED : ThresholdStanding.NOT_RULED_OUT,
                    List.of(Canonical.id(counts)));
        }
        List<String> below = below(counts, found);
        boolean adverse = isAdverse(counts, found);
        if (!below.isEmpty() && !adverse) {
            return new ThresholdStatus(model, threshold, ThresholdStanding.BELOW, below);
        }
        ThresholdStanding rest = !adverse && coverage.isCompared(model, threshold)
                ? ThresholdStanding.NOT_OWED
                : ThresholdStanding.UNKNOWN;
        return new ThresholdStatus(model, threshold, rest, List.of());
    }

    private List<String> below(ThresholdCounts about, Found found) {
        return found.of(about.model(), about.threshold())
                .filter(each -> each.status() == DeterminationStatus.BELOW
                        && each.role().equals(roles.get(about.threshold())))
                .map(each -> found.standing.ref(each).value())
                .sorted()
                .toList();
    }

    /** Whether somebody found otherwise; then a showing says nothing, whatever the rules make of it. */
    private static boolean isAdverse(ThresholdCounts about, Found found) {
        return found.of(about.model(), about.threshold()).anyMatch(each -> each.status() != DeterminationStatus.BELOW);
    }

    private static boolean isCrossed(ThresholdCounts about, Found found) {
        return Stream.concat(Stream.of(about.model()), found.references.getOrDefault(about.model(), Set.of()).stream())
                .flatMap(model -> found.of(model, about.threshold()))
                .anyMatch(each -> each.status() == DeterminationStatus.CROSSED);
    }
}

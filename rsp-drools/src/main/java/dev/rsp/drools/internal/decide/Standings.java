package dev.rsp.drools.internal.decide;

import dev.rsp.decision.ThresholdStanding;
import dev.rsp.decision.ThresholdStatus;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.fact.Canonical;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelId;
import dev.rsp.requirement.ThresholdCounts;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where each subject stands with each threshold, after the rules. */
final class Standings {

    private final Set<String> roles = new TreeSet<>();

    /** Reads off the pack which roles may show a threshold to be below: those its rules name for it. */
    Standings(EffectivePack pack) {
        for (Rule rule : pack.rules()) {
            rule.conditions().stream().filter(Standings::asksForBelow).forEach(this::role);
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
                        && roles.contains(each.role().value()))
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

    private static boolean asksForBelow(Condition condition) {
        return condition.quantifier() == Quantifier.NOT
                && condition.type().equals(Determination.class.getSimpleName())
                && condition.constraints().stream()
                        .anyMatch(each -> each instanceof Constraint.Compare compare
                                && compare.operand() instanceof Operand.Constant constant
                                && constant.name().equals(DeterminationStatus.BELOW.name()));
    }

    private void role(Condition condition) {
        for (Constraint each : condition.constraints()) {
            if (each instanceof Constraint.Compare compare
                    && compare.component().equals("role")
                    && compare.operand() instanceof Operand.Text text) {
                roles.add(text.value());
            }
        }
    }
}

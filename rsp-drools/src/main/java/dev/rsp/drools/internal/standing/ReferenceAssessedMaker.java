package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.fact.FactRef;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import dev.rsp.summary.ReferenceAssessed;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What bears a Baseline out: of the comprehensive assessments of its reference that are not older than it the latest, for
 * each threshold and role; of several on one day that with the first id.
 */
final class ReferenceAssessedMaker implements SummaryMaker {

    @Override
    public String name() {
        return "reference-assessed";
    }

    @Override
    public boolean readsReferences() {
        return true;
    }

    @Override
    public List<Traced> make(StandingView facts, Vocabulary vocabulary, LocalDate asOf) {
        Map<ModelId, List<Assessment>> acts = new HashMap<>();
        for (Assessment each : facts.of(Assessment.class)) {
            if (each.kind() == AssessmentKind.COMPREHENSIVE) {
                acts.computeIfAbsent(each.model(), model -> new ArrayList<>()).add(each);
            }
        }
        List<Traced> made = new ArrayList<>();
        for (Baseline baseline : facts.of(Baseline.class)) {
            latest(baseline, acts.getOrDefault(baseline.reference(), List.of()))
                    .forEach((key, act) -> made.add(Traced.of(
                            key.summary(baseline, act), List.<FactRef>of(facts.ref(baseline), facts.ref(act)))));
        }
        return made;
    }

    private static Map<Key, Assessment> latest(Baseline baseline, List<Assessment> acts) {
        Map<Key, Assessment> latest = new TreeMap<>(Key.ORDER);
        for (Assessment each : acts) {
            if (!each.on().isBefore(baseline.on())) {
                each.thresholds()
                        .forEach(threshold ->
                                latest.merge(new Key(threshold, each.by()), each, OwnAssessmentMaker::later));
            }
        }
        return latest;
    }

    private record Key(ThresholdId threshold, Role by) {

        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::threshold).thenComparing(Key::by);

        ReferenceAssessed summary(Baseline baseline, Assessment act) {
            return new ReferenceAssessed(baseline.model(), baseline.reference(), threshold, by, act.id(), act.on());
        }
    }
}

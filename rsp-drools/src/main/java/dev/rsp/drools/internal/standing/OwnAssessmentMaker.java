package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import dev.rsp.summary.OwnAssessment;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The latest Assessment of each model, threshold, kind and role; of several on one day that with the first id. */
final class OwnAssessmentMaker implements SummaryMaker {

    private static final Comparator<Assessment> LATEST_FIRST =
            Comparator.comparing(Assessment::on).reversed().thenComparing(Assessment::id);

    @Override
    public String name() {
        return "own-assessment";
    }

    @Override
    public List<Traced> make(StandingView facts, Vocabulary vocabulary, LocalDate asOf) {
        Map<Key, Assessment> latest = new TreeMap<>(Comparator.comparing(Key::model)
                .thenComparing(Key::threshold)
                .thenComparing(Key::kind)
                .thenComparing(Key::by));
        for (Assessment each : facts.of(Assessment.class)) {
            for (ThresholdId threshold : each.thresholds()) {
                latest.merge(new Key(each.model(), threshold, each.kind(), each.by()), each, OwnAssessmentMaker::later);
            }
        }
        List<Traced> made = new ArrayList<>();
        latest.forEach((key, each) -> made.add(Traced.of(key.summary(each), List.of(facts.ref(each)))));
        return made;
    }

    /** Of two assessments the later one; of one day that with the first id. */
    static Assessment later(Assessment one, Assessment other) {
        return LATEST_FIRST.compare(one, other) <= 0 ? one : other;
    }

    private record Key(ModelId model, ThresholdId threshold, AssessmentKind kind, Role by) {

        OwnAssessment summary(Assessment each) {
            return new OwnAssessment(model, threshold, kind, by, each.id(), each.on());
        }
    }
}

package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.FactRef;
import dev.rsp.model.Activity;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.ModelId;
import dev.rsp.model.PlannedActivity;
import dev.rsp.summary.Gate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One Gate for each planned or running activity and kind of gate that bears on it. */
final class GateMaker implements SummaryMaker {

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public List<Traced> make(StandingView facts, Vocabulary vocabulary, LocalDate asOf) {
        List<Traced> made = new ArrayList<>();
        for (PlannedActivity each : facts.of(PlannedActivity.class)) {
            add(vocabulary, made, new Going(each.model(), each.activity(), false, facts.ref(each)));
        }
        for (ActivityUnderWay each : facts.of(ActivityUnderWay.class)) {
            add(vocabulary, made, new Going(each.model(), each.activity(), true, facts.ref(each)));
        }
        return made;
    }

    private record Going(ModelId model, Activity activity, boolean underWay, FactRef source) {}

    private static void add(Vocabulary vocabulary, List<Traced> made, Going going) {
        vocabulary.gates().forEach((kind, activities) -> {
            if (activities.contains(going.activity)) {
                Gate gate = new Gate(going.model, kind, going.activity, going.underWay);
                made.add(Traced.of(gate, List.of(going.source)));
            }
        });
    }
}

package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.FactRef;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.summary.Model;
import dev.rsp.summary.ModelRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One Model for each declared model: a subject when something is planned or under way with it. */
final class ModelMaker implements SummaryMaker {

    @Override
    public String name() {
        return "model";
    }

    @Override
    public List<Traced> make(StandingView facts, Vocabulary vocabulary, LocalDate asOf) {
        Map<ModelId, List<FactRef>> sources = new TreeMap<>();
        Set<ModelId> subjects = new HashSet<>();
        facts.of(ModelSnapshot.class).forEach(each -> add(sources, each.id(), facts.ref(each)));
        for (PlannedActivity each : facts.of(PlannedActivity.class)) {
            subjects.add(each.model());
            add(sources, each.model(), facts.ref(each));
        }
        for (ActivityUnderWay each : facts.of(ActivityUnderWay.class)) {
            subjects.add(each.model());
            add(sources, each.model(), facts.ref(each));
        }
        List<Traced> made = new ArrayList<>();
        sources.forEach((id, refs) -> made.add(Traced.of(new Model(id, role(subjects, id)), refs)));
        return made;
    }

    private static ModelRole role(Set<ModelId> subjects, ModelId id) {
        return subjects.contains(id) ? ModelRole.SUBJECT : ModelRole.REFERENCE;
    }

    private static void add(Map<ModelId, List<FactRef>> sources, ModelId id, FactRef ref) {
        sources.computeIfAbsent(id, model -> new ArrayList<>()).add(ref);
    }
}

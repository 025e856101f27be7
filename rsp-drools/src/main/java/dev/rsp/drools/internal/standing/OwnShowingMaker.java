package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.eval.Assessment;
import dev.rsp.fact.FactId;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import dev.rsp.summary.OwnShowing;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Of the determinations that a model is below a threshold the one on the latest assessment; of several on one day that
 * with the first id. Those that rest on no assessment of the model and threshold do not stand ({@link Resting}).
 */
final class OwnShowingMaker implements SummaryMaker {

    private static final Comparator<Showing> LATEST_FIRST =
            Comparator.comparing(Showing::on).reversed().thenComparing(each -> each.determination.id());

    @Override
    public String name() {
        return "own-showing";
    }

    @Override
    public List<Traced> make(StandingView facts, Vocabulary vocabulary, LocalDate asOf) {
        Map<FactId, Assessment> acts = new HashMap<>();
        facts.of(Assessment.class).forEach(act -> acts.put(act.id(), act));
        Map<Key, Showing> latest = new TreeMap<>(Key.ORDER);
        for (Determination each : facts.of(Determination.class)) {
            Assessment act = acts.get(each.assessment());
            if (each.status() == DeterminationStatus.BELOW && act != null) {
                Showing showing = new Showing(each, act);
                latest.merge(showing.key(), showing, OwnShowingMaker::later);
            }
        }
        List<Traced> made = new ArrayList<>();
        latest.values().forEach(each -> made.add(each.traced(facts)));
        return made;
    }

    private static Showing later(Showing one, Showing other) {
        return LATEST_FIRST.compare(one, other) <= 0 ? one : other;
    }

    /** A determination and what it rests on. */
    private record Showing(Determination determination, Assessment act) {

        LocalDate on() {
            return act.on();
        }

        Key key() {
            return new Key(determination.model(), determination.threshold(), determination.role(), act.by());
        }

        Traced traced(StandingView facts) {
            Key key = key();
            OwnShowing summary =
                    new OwnShowing(key.model, key.threshold, key.role, key.by, determination.id(), act.on());
            return Traced.of(summary, List.of(facts.ref(determination), facts.ref(act)));
        }
    }

    private record Key(ModelId model, ThresholdId threshold, Role role, Role by) {

        static final Comparator<Key> ORDER = Comparator.comparing(Key::model)
                .thenComparing(Key::threshold)
                .thenComparing(Key::role)
                .thenComparing(Key::by);
    }
}

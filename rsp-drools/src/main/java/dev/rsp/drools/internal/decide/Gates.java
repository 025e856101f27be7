package dev.rsp.drools.internal.decide;

import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.OpenQuestion;
import dev.rsp.decision.Outcome;
import dev.rsp.drools.internal.pack.GateTable;
import dev.rsp.drools.internal.standing.StandingView;
import dev.rsp.fact.Canonical;
import dev.rsp.fact.Topic;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.PlannedActivity;
import dev.rsp.requirement.ActivityCondition;
import dev.rsp.requirement.Effect;
import dev.rsp.requirement.GateLimit;
import dev.rsp.requirement.NotDetermined;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The outcome of every planned or running activity: the worst of what was concluded about it. */
final class Gates {

    private final Map<ModelActivity, Entry> entries = new HashMap<>();

    private Gates() {}

    /** The planned and running activities of a case. */
    static SortedSet<ModelActivity> activities(StandingView facts) {
        SortedSet<ModelActivity> all = new TreeSet<>();
        facts.of(PlannedActivity.class).forEach(each -> all.add(new ModelActivity(each.model(), each.activity())));
        facts.of(ActivityUnderWay.class).forEach(each -> all.add(new ModelActivity(each.model(), each.activity())));
        return all;
    }

    /** The outcomes, by model and activity. */
    static List<GateOutcome> of(Settled settled, List<OpenQuestion> engine, GateTable table) {
        Gates gates = new Gates();
        settled.conclusions(GateLimit.class).forEach(gates::limit);
        settled.conclusions(NotDetermined.class)
                .forEach(each -> gates.entry(new ModelActivity(each.model(), each.activity()))
                        .worse(Outcome.NOT_DETERMINED, Canonical.id(each)));
        settled.conclusions(ActivityCondition.class).forEach(gates::condition);
        engine.forEach(gates::question);
        return activities(settled.standing()).stream()
                .map(each -> gates.outcome(each, table.isGated(each.activity())))
                .toList();
    }

    private void limit(GateLimit limit) {
        Outcome outcome = limit.effect() == Effect.HALT ? Outcome.HALT : Outcome.HOLD;
        entry(new ModelActivity(limit.model(), limit.activity())).worse(outcome, Canonical.id(limit));
    }

    private void condition(ActivityCondition condition) {
        Entry entry = entry(new ModelActivity(condition.model(), condition.activity()));
        entry.worse(Outcome.PROCEED_RESTRICTED, Canonical.id(condition));
        entry.conditions.add(condition.condition());
    }

    private void question(OpenQuestion question) {
        question.affects().forEach(each -> entry(each).worse(Outcome.NOT_DETERMINED, question.id()));
    }

    private GateOutcome outcome(ModelActivity each, boolean gated) {
        Entry entry = entries.getOrDefault(each, new Entry());
        boolean bears = gated || !entry.because.isEmpty();
        return new GateOutcome(
                each.model(),
                each.activity(),
                bears ? entry.outcome : null,
                entry.conditions.stream()
                        .sorted(java.util.Comparator.comparing(Topic::value))
                        .toList(),
                entry.because.stream().sorted().toList());
    }

    private Entry entry(ModelActivity each) {
        return entries.computeIfAbsent(each, key -> new Entry());
    }

    private static final class Entry {

        private Outcome outcome = Outcome.PROCEED;
        private final List<Topic> conditions = new ArrayList<>();
        private final List<String> because = new ArrayList<>();

        private void worse(Outcome other, String id) {
            outcome = outcome.worse(other);
            because.add(id);
        }
    }
}

package dev.rsp.drools.internal.decide;

import dev.rsp.decision.Concluded;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.OpenItem;
import dev.rsp.drools.internal.standing.StandingFacts;
import dev.rsp.drools.internal.standing.StandingView;
import dev.rsp.drools.internal.standing.Traced;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactKey;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Summary;
import dev.rsp.requirement.Absence;
import dev.rsp.requirement.Breach;
import dev.rsp.requirement.Cited;
import dev.rsp.requirement.Duty;
import dev.rsp.requirement.Justification;
import dev.rsp.summary.Cadence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides on a settled case with records added to it, to see what they would open. */
final class Supposing implements MissingSearch.WhatIf {

    private final Assembly assembly;
    private final ModelActivity activity;
    private final StandingView standing;
    private final BiFunction<StandingView, List<Record>, Settled> settle;

    /**
     * Supposes something about one activity.
     *
     * @param assembly puts answers together
     * @param activity the activity
     * @param standing what stands
     * @param settle sums up what stands, with summaries added that take the place of those with the same key
     */
    Supposing(
            Assembly assembly,
            ModelActivity activity,
            StandingView standing,
            BiFunction<StandingView, List<Record>, Settled> settle) {
        this.assembly = assembly;
        this.activity = activity;
        this.standing = standing;
        this.settle = settle;
    }

    @Override
    public GateOutcome gate(Set<Record> assumed) {
        return gate(assembly.answer(settled(assumed)));
    }

    private GateOutcome gate(Assembly.Answer answer) {
        return answer.gates().stream()
                .filter(each -> each.model().equals(activity.model()) && each.activity() == activity.activity())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The activity (%s) must be planned or under way in the case, but was not.\n  Maybe add a planned-activity fact for it."
                                .formatted(activity)));
    }

    @Override
    public List<OpenItem> open(Set<Record> assumed) {
        Settled settled = settled(assumed);
        List<Concluded> conclusions = assembly.concluded(settled);
        Assembly.Answer answer = assembly.answer(settled);
        GateOutcome gate = gate(answer);
        List<OpenItem> items = new ArrayList<>(assembly.openItems(gate, conclusions, settled, answer));
        items.addAll(overdue(gate, conclusions));
        return items;
    }

    /** What is late behind the gate: a duty that is done takes its day from today. */
    private List<OpenItem> overdue(GateOutcome gate, List<Concluded> conclusions) {
        Map<String, Concluded> byId =
                conclusions.stream().collect(Collectors.toMap(Concluded::id, Function.identity()));
        Map<Absence, OpenItem> items = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(new TreeSet<>(gate.because()));
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty()) {
            Concluded each = byId.get(next.removeFirst());
            if (each != null && seen.add(each.id())) {
                for (Justification reason : each.justifications()) {
                    reason.because().stream().map(Cited::id).forEach(next::add);
                    if (each.conclusion() instanceof Breach breach) {
                        OpenItem item = item(breach, reason, byId);
                        items.putIfAbsent(item.absence(), item);
                    }
                }
            }
        }
        return List.copyOf(items.values());
    }

    private OpenItem item(Breach breach, Justification reason, Map<String, Concluded> byId) {
        Duty duty = reason.because().stream()
                .map(cited -> byId.get(cited.id()))
                .filter(Objects::nonNull)
                .map(Concluded::conclusion)
                .filter(Duty.class::isInstance)
                .map(Duty.class::cast)
                .findFirst()
                .orElse(null);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("model", breach.model().value());
        values.put("duty", breach.id().value());
        values.put("about", breach.about().value());
        return new OpenItem(
                activity.model(),
                activity.activity(),
                breach.id() + ", due on " + breach.due(),
                duty == null ? null : duty.owner(),
                reason.clause(),
                new Absence(reason.rule(), 0, Schema.of(Cadence.class).name(), values, List.of("since")));
    }

    private Settled settled(Set<Record> assumed) {
        List<Fact> facts = new ArrayList<>(standing.all());
        List<Record> summaries = new ArrayList<>();
        for (Record each : assumed) {
            if (each instanceof Summary) {
                summaries.add(each);
            } else {
                facts.add((Fact) each);
            }
        }
        return settle.apply(StandingView.of(facts), summaries);
    }

    /** Summaries with others in the place of those with the same key. */
    static List<Traced> with(List<Traced> made, List<Record> others) {
        Map<FactKey, Traced> all = new HashMap<>();
        made.forEach(each -> all.put(key(each.summary()), each));
        others.forEach(each -> all.put(key(each), new Traced(each, new TreeSet<>())));
        return List.copyOf(all.values());
    }

    private static FactKey key(Record summary) {
        return Schema.of(summary).keyOf(summary);
    }

    /** What stands in a case. */
    static StandingFacts nothingAside(StandingView standing) {
        return new StandingFacts(standing, List.of());
    }
}

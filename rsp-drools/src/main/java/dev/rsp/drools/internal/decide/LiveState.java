package dev.rsp.drools.internal.decide;

import dev.rsp.decision.Decision;
import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.GivenFact;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.internal.engine.LiveRules;
import dev.rsp.drools.internal.engine.LiveTouched;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.standing.LiveFacts;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.model.ModelId;
import dev.rsp.requirement.Conclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A live case with all that follows from it. After any exception from {@link #change} or {@link #advance} it is void. */
final class LiveState implements AutoCloseable {

    private static final int PART = 10_000;
    private static final int MODELS = 100;

    private final LiveEngine engine;
    private final Assembly assembly;
    private final LiveFacts facts;
    private final LiveRules rules;
    private final LiveOutcomes outcomes;

    LiveState(LiveEngine engine, LocalDate asOf) {
        this.engine = engine;
        this.assembly = new Assembly(engine.pack());
        this.facts = new LiveFacts(engine.pack().vocabulary(), engine.makers(), asOf);
        this.rules = engine.evaluators().live();
        this.outcomes = new LiveOutcomes(assembly, facts, rules);
    }

    LiveFacts facts() {
        return facts;
    }

    @Nullable
    GateOutcome gate(ModelActivity activity) {
        return outcomes.gate(activity);
    }

    /**
     * Fills an empty case, part by part, so that no part meets a limit that is meant for a change; what is favourable first,
     * so that little is concluded from its absence and taken back.
     */
    void fill(Collection<Fact> all) {
        LiveFacts.Changed changed = facts.change(all, List.of());
        List<Record> records = new ArrayList<>(changed.added());
        records.sort(Comparator.comparing(each -> !facts.isFavourable(each)));
        for (int from = 0; from < records.size(); from += PART) {
            rules.apply(List.of(), records.subList(from, Math.min(from + PART, records.size())), facts.asOf());
        }
        List<ModelId> models = List.copyOf(changed.models());
        for (int from = 0; from < models.size(); from += MODELS) {
            outcomes.update(models.subList(from, Math.min(from + MODELS, models.size())));
        }
    }

    /** Takes facts out and puts facts in, and settles. */
    DecisionDiff change(Collection<Fact> added, Collection<Fact> removed) {
        LocalDate day = facts.asOf();
        Settling settling = new Settling(day, added, removed);
        return settling.diff(facts.change(added, removed));
    }

    /** Goes to a later day and settles. */
    DecisionDiff advance(LocalDate to) {
        Settling settling = new Settling(facts.asOf(), List.of(), List.of());
        return settling.diff(facts.advance(to));
    }

    /** The next day on which something may become different; null when there is none. */
    @Nullable
    LocalDate nextDay() {
        return Stream.of(facts.nextDay(), rules.nextDay())
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The whole decision. */
    Decision decision() {
        PolicyCase given = PolicyCase.of(facts.given());
        return engine.decision(
                assembly, given, facts.asOf(), new Settled(facts.settled(), facts.summaries(), rules.evaluation()));
    }

    /** The decision on a day on which the version has no say. */
    Decision notInForce() {
        return assembly.notInForce(PolicyCase.of(facts.given()), facts.asOf());
    }

    @Override
    public void close() {
        rules.close();
    }

    /** One settling, from the state before it to its difference. */
    private final class Settling {

        private final LocalDate from;
        private final Collection<Fact> added;
        private final Collection<Fact> removed;

        Settling(LocalDate from, Collection<Fact> added, Collection<Fact> removed) {
            this.from = from;
            this.added = added;
            this.removed = removed;
        }

        DecisionDiff diff(LiveFacts.Changed changed) {
            List<LiveTouched> touched = rules.apply(changed.removed(), changed.added(), facts.asOf());
            LiveDifference difference =
                    new LiveDifference(assembly.citations(sources(changed)), assembly.citations(facts::sources));
            difference.touched(touched);
            difference.resourced(resourced(changed, touched));
            Set<ModelId> models = new HashSet<>(changed.models());
            touched.forEach(each -> models.add(each.conclusion().model()));
            LiveOutcomes.Moves moves = outcomes.update(models);
            return new DecisionDiff(
                    from,
                    facts.asOf(),
                    given(added),
                    given(removed),
                    difference.raised(),
                    difference.cleared(),
                    difference.others(),
                    moves.gates(),
                    moves.thresholds());
        }

        /** What still rests on the same summaries, while these rest on other facts. */
        private Map<Conclusion, Set<Support>> resourced(LiveFacts.Changed changed, List<LiveTouched> touched) {
            Set<Conclusion> citing = new HashSet<>();
            changed.resourced().forEach(each -> citing.addAll(rules.citing(each)));
            touched.forEach(each -> citing.remove(each.conclusion()));
            return rules.supports(citing);
        }

        private Function<Record, Collection<FactRef>> sources(LiveFacts.Changed changed) {
            return each -> {
                Collection<FactRef> was = changed.sources().get(each);
                return was == null ? facts.sources(each) : was;
            };
        }

        private static List<GivenFact> given(Collection<Fact> facts) {
            return facts.stream()
                    .map(GivenFact::of)
                    .sorted(Comparator.comparing(GivenFact::id))
                    .toList();
        }
    }
}

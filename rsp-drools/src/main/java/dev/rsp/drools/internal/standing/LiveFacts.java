package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactKey;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Schema;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a live case: after each change only what hangs together with it is settled and summed up again, with the
 * same code as a case that is decided afresh. Not safe for several threads.
 */
public final class LiveFacts {

    private final Vocabulary vocabulary;
    private final LiveSummaries within;
    private final LiveSummaries across;
    private final LiveTies ties = new LiveTies();
    private final LiveGiven given;
    private final LiveTurns turns;
    private final Set<FactRef> standing = new HashSet<>();
    private final Map<FactRef, String> reasons = new HashMap<>();
    private LocalDate asOf;

    /**
     * What a change did to what rules read.
     *
     * @param removed facts and summaries that rules no longer read
     * @param added facts and summaries that rules read from now on
     * @param resourced summaries that are as before, and worked out from other facts
     * @param sources what the summaries that are gone or resourced were worked out from before
     * @param models the models that have a part in it
     */
    public record Changed(
            Collection<Record> removed,
            Collection<Record> added,
            Collection<Record> resourced,
            Map<Record, Collection<FactRef>> sources,
            Set<ModelId> models) {}

    /**
     * An empty case.
     *
     * @param vocabulary the policy's
     * @param makers the summaries that its rules use
     * @param asOf the first day
     */
    public LiveFacts(Vocabulary vocabulary, List<SummaryMaker> makers, LocalDate asOf) {
        this.vocabulary = vocabulary;
        this.within = new LiveSummaries(
                makers.stream().filter(each -> !each.readsReferences()).toList(), vocabulary);
        this.across = new LiveSummaries(
                makers.stream().filter(SummaryMaker::readsReferences).toList(), vocabulary);
        this.given = new LiveGiven(vocabulary, ties);
        this.turns = new LiveTurns(asOf);
        this.asOf = asOf;
    }

    /** The day. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The fact of a key, or null. */
    public @Nullable Fact find(FactKey key) {
        return given.find(key);
    }

    /** The fact of a reference, or null. */
    public @Nullable Fact find(FactRef ref) {
        return given.find(ref);
    }

    /** The facts that refer to a fact. */
    public Stream<Fact> referring(FactRef ref) {
        return ties.referring(ref).map(Held::fact);
    }

    /** Whether a fact or summary counts in favour. */
    public boolean isFavourable(Record each) {
        return each instanceof Fact fact
                ? Favour.isFavourable(fact, vocabulary)
                : Schema.of(each).fixedPolarity() == Polarity.FAVOURABLE;
    }

    /** All facts, in any order. */
    public Collection<Fact> given() {
        return given.all();
    }

    /**
     * What would be wrong with the case after a change; nothing changes.
     *
     * @param added facts to come; none is in the case
     * @param removed facts to go; all are in the case
     * @return a text for each problem, as {@link CaseChecks} words them
     */
    public List<String> problems(Collection<Fact> added, Collection<Fact> removed) {
        return given.isPlainlyInOrder(added, new HashSet<>(removed))
                ? List.of()
                : CaseChecks.of(given.after(added, removed), vocabulary, asOf);
    }

    /**
     * Changes the case.
     *
     * @param added facts to come
     * @param removed facts to go
     * @return what that changes for rules
     */
    public Changed change(Collection<Fact> added, Collection<Fact> removed) {
        List<Held> coming = added.stream().map(Held::of).toList();
        List<Held> going = removed.stream().map(each -> given.held(each.ref())).toList();
        coming.forEach(ties::add);
        Set<Held> changed = new LinkedHashSet<>(coming);
        changed.addAll(going);
        Map<FactRef, Fact> around = ties.around(changed);
        going.forEach(this::drop);
        coming.forEach(this::keep);
        return settle(around);
    }

    /** Goes to a later day. */
    public Changed advance(LocalDate to) {
        asOf = to;
        return settle(ties.around(turns.advance(to)));
    }

    /** The next day on which a fact begins or ceases to count; null when there is none. */
    public @Nullable LocalDate nextDay() {
        return turns.next();
    }

    private void keep(Held held) {
        given.keep(held);
        turns.add(held);
    }

    private void drop(Held held) {
        given.drop(held);
        ties.remove(held);
        turns.remove(held);
    }

    private Changed settle(Map<FactRef, Fact> around) {
        List<Record> gone = new ArrayList<>();
        List<Record> come = new ArrayList<>();
        Set<ModelId> models = new HashSet<>();
        Map<FactRef, Fact> now = new HashMap<>(around);
        now.keySet().retainAll(given.refs());
        StandingFacts settled = StandingFacts.of(StandingView.of(now), vocabulary, asOf);
        Map<FactRef, String> aside = new HashMap<>();
        settled.setAside().forEach(each -> aside.put(each.ref(), each.reason()));
        around.forEach((ref, fact) -> {
            boolean stands = now.containsKey(ref) && !aside.containsKey(ref);
            if (stands && standing.add(ref)) {
                come.add((Record) fact);
            } else if (!stands && standing.remove(ref)) {
                gone.add((Record) fact);
            }
            models.addAll(Held.models(fact));
            reasons.remove(ref);
        });
        reasons.putAll(aside);
        LiveSummaries.Changed summed =
                within.change(around.keySet(), settled.standing(), asOf).and(acrossModels(around));
        gone.addAll(summed.removed());
        come.addAll(summed.added());
        return new Changed(gone, come, summed.resourced(), summed.sources(), models);
    }

    /** What reads references: of those that facts just settled are about, all baselines on them are looked at. */
    private LiveSummaries.Changed acrossModels(Map<FactRef, Fact> settled) {
        Map<FactRef, Fact> comparisons = ties.comparisons(settled.values());
        Set<FactRef> concerned = new HashSet<>(settled.keySet());
        concerned.addAll(comparisons.keySet());
        comparisons.keySet().retainAll(standing);
        return across.change(concerned, StandingView.of(comparisons), asOf);
    }

    /** The standing facts and those set aside. */
    public StandingFacts settled() {
        Map<FactRef, Fact> facts = new HashMap<>();
        standing.forEach(ref -> facts.put(ref, given.held(ref).fact()));
        List<StandingFacts.Aside> asides = new ArrayList<>();
        new TreeMap<>(reasons)
                .forEach((ref, reason) ->
                        asides.add(new StandingFacts.Aside(given.held(ref).fact(), ref, reason)));
        return new StandingFacts(StandingView.of(facts), asides);
    }

    /** The standing facts of some models. */
    public StandingView of(Collection<ModelId> models) {
        Map<FactRef, Fact> facts = new HashMap<>();
        for (ModelId model : models) {
            ties.of(model)
                    .filter(each -> standing.contains(each.ref()))
                    .forEach(each -> facts.put(each.ref(), each.fact()));
        }
        return StandingView.of(facts);
    }

    /** The models that a model stands with by a standing baseline. */
    public Set<ModelId> references(ModelId model) {
        return ties.of(model)
                .filter(each -> each.fact() instanceof Baseline && standing.contains(each.ref()))
                .map(each -> ((Baseline) each.fact()).reference())
                .collect(Collectors.toSet());
    }

    /** What a summary was worked out from; empty for what is none of this case. */
    public Collection<FactRef> sources(Record summary) {
        Collection<FactRef> sources = within.sources(summary);
        return sources.isEmpty() ? across.sources(summary) : sources;
    }

    /** The summaries. */
    public List<Traced> summaries() {
        List<Traced> all = new ArrayList<>(within.all());
        all.addAll(across.all());
        return all;
    }
}

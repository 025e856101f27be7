package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactKey;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Schema;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.ModelId;
import dev.rsp.model.PlannedActivity;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a live case: after each change only what hangs together with it is settled and summed up again, with the
 * same code as a case that is decided afresh. Not safe for several threads.
 */
public final class LiveFacts {

    private final Vocabulary vocabulary;
    private final LiveSummaries summaries;
    private final LiveIds ids;
    private final LiveTies ties = new LiveTies();
    private final Map<FactRef, Held> given = new HashMap<>();
    private final Map<FactKey, Held> byKey = new HashMap<>();
    private final Set<FactRef> standing = new HashSet<>();
    private final Map<FactRef, String> reasons = new HashMap<>();
    private final TreeMap<LocalDate, Set<Held>> turns = new TreeMap<>();
    private LocalDate asOf;
    private int activities;

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
        this.summaries = new LiveSummaries(makers, vocabulary);
        this.ids = new LiveIds(vocabulary);
        this.asOf = asOf;
    }

    /** The day. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The fact of a key, or null. */
    public @Nullable Fact find(FactKey key) {
        Held held = byKey.get(key);
        return held == null ? null : held.fact();
    }

    /** Whether a fact or summary counts in favour. */
    public boolean isFavourable(Record each) {
        return each instanceof Fact fact
                ? Favour.isFavourable(fact, vocabulary)
                : Schema.of(each).fixedPolarity() == Polarity.FAVOURABLE;
    }

    /** All facts, in any order. */
    public Collection<Fact> given() {
        return given.values().stream().map(Held::fact).toList();
    }

    /**
     * What would be wrong with the case after a change; nothing changes.
     *
     * @param added facts to come; none is in the case
     * @param removed facts to go; all are in the case
     * @return a text for each problem, as {@link CaseChecks} words them
     */
    public List<String> problems(Collection<Fact> added, Collection<Fact> removed) {
        Set<Fact> going = new HashSet<>(removed);
        if (isPlainlyInOrder(added, going)) {
            return List.of();
        }
        List<Fact> after = Stream.concat(given().stream().filter(each -> !going.contains(each)), added.stream())
                .toList();
        return CaseChecks.of(after, vocabulary, asOf);
    }

    /** Whether the change by itself leaves nothing unknown, doubled or missed; if not, the whole case is gone through. */
    private boolean isPlainlyInOrder(Collection<Fact> added, Set<Fact> removed) {
        List<String> problems = new ArrayList<>();
        Map<FactRef, Fact> coming = new HashMap<>();
        added.forEach(each -> coming.put(each.ref(), each));
        removed.forEach(ids::remove);
        added.forEach(ids::add);
        FactChecks checks = new FactChecks(ref -> find(ref, coming, removed), vocabulary, ids.known(), problems);
        added.forEach(each -> checks.check((Record) each));
        boolean missed = removed.stream().anyMatch(each -> isMissed(each, removed));
        added.forEach(ids::remove);
        removed.forEach(ids::add);
        boolean doubled = added.stream().anyMatch(each -> isDoubled(each, removed))
                || added.stream().map(Fact::key).distinct().count() < added.size();
        long left = activities + count(added) - count(removed);
        return problems.isEmpty() && !missed && !doubled && left > 0;
    }

    private @Nullable Fact find(FactRef ref, Map<FactRef, Fact> coming, Set<Fact> removed) {
        Held held = given.get(ref);
        return held == null || removed.contains(held.fact()) ? coming.get(ref) : held.fact();
    }

    private boolean isMissed(Fact gone, Set<Fact> removed) {
        Held held = given.get(gone.ref());
        return ids.isMissed(gone)
                || (held != null && ties.referring(held).anyMatch(each -> !removed.contains(each.fact())));
    }

    private boolean isDoubled(Fact fact, Set<Fact> removed) {
        Held same = byKey.get(fact.key());
        return same != null && !removed.contains(same.fact());
    }

    private static long count(Collection<Fact> facts) {
        return facts.stream().filter(LiveFacts::isActivity).count();
    }

    private static boolean isActivity(Fact fact) {
        return fact instanceof PlannedActivity || fact instanceof ActivityUnderWay;
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
        List<Held> going = removed.stream().map(each -> held(each.ref())).toList();
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
        Set<Held> turning = new LinkedHashSet<>();
        turns.headMap(to, true).values().forEach(turning::addAll);
        turns.headMap(to, true).clear();
        return settle(ties.around(turning));
    }

    /** The next day on which a fact begins or ceases to count; null when there is none. */
    public @Nullable LocalDate nextDay() {
        return turns.isEmpty() ? null : turns.firstKey();
    }

    private Held held(FactRef ref) {
        return java.util.Objects.requireNonNull(given.get(ref), ref::value);
    }

    private void keep(Held held) {
        given.put(held.ref(), held);
        byKey.put(held.key(), held);
        ids.add(held.fact());
        activities += isActivity(held.fact()) ? 1 : 0;
        turning(held)
                .forEach(day -> turns.computeIfAbsent(day, each -> new LinkedHashSet<>())
                        .add(held));
    }

    private void drop(Held held) {
        given.remove(held.ref());
        byKey.remove(held.key(), held);
        ties.remove(held);
        ids.remove(held.fact());
        activities -= isActivity(held.fact()) ? 1 : 0;
        turning(held)
                .forEach(day ->
                        turns.computeIfPresent(day, (each, all) -> all.remove(held) && all.isEmpty() ? null : all));
    }

    /** The later days on which a fact begins or ceases to count. */
    private List<LocalDate> turning(Held held) {
        Record record = (Record) held.fact();
        Schema schema = Schema.of(record);
        return Stream.concat(
                        schema.day(record).stream(),
                        schema
                                .lastDay(record)
                                .filter(day -> day.isBefore(LocalDate.MAX))
                                .map(day -> day.plusDays(1))
                                .stream())
                .filter(day -> day.isAfter(asOf))
                .toList();
    }

    private Changed settle(Map<FactRef, Fact> around) {
        List<Record> gone = new ArrayList<>();
        List<Record> come = new ArrayList<>();
        Set<ModelId> models = new HashSet<>();
        Map<FactRef, Fact> now = new HashMap<>(around);
        now.keySet().retainAll(given.keySet());
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
        LiveSummaries.Changed summed = summaries.change(around.keySet(), settled.standing(), asOf);
        gone.addAll(summed.removed());
        come.addAll(summed.added());
        return new Changed(gone, come, summed.resourced(), summed.sources(), models);
    }

    /** The standing facts and those set aside. */
    public StandingFacts settled() {
        Map<FactRef, Fact> facts = new HashMap<>();
        standing.forEach(ref -> facts.put(ref, held(ref).fact()));
        List<StandingFacts.Aside> asides = new ArrayList<>();
        new TreeMap<>(reasons)
                .forEach((ref, reason) ->
                        asides.add(new StandingFacts.Aside(held(ref).fact(), ref, reason)));
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

    /** What a summary was worked out from; empty for what is none of this case. */
    public Collection<FactRef> sources(Record summary) {
        return summaries.sources(summary);
    }

    /** The summaries. */
    public List<Traced> summaries() {
        return summaries.all();
    }
}

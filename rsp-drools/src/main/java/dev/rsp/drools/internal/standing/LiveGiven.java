package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactKey;
import dev.rsp.fact.FactRef;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.PlannedActivity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts that a live case was given, by reference and by key, and what would be wrong with them after a change. */
final class LiveGiven {

    private final Vocabulary vocabulary;
    private final LiveIds ids;
    private final LiveTies ties;
    private final Map<FactRef, Held> byRef = new HashMap<>();
    private final Map<FactKey, Held> byKey = new HashMap<>();
    private int activities;

    LiveGiven(Vocabulary vocabulary, LiveTies ties) {
        this.vocabulary = vocabulary;
        this.ids = new LiveIds(vocabulary);
        this.ties = ties;
    }

    @Nullable
    Fact find(FactKey key) {
        Held held = byKey.get(key);
        return held == null ? null : held.fact();
    }

    @Nullable
    Fact find(FactRef ref) {
        Held held = byRef.get(ref);
        return held == null ? null : held.fact();
    }

    Held held(FactRef ref) {
        return Objects.requireNonNull(byRef.get(ref), ref::value);
    }

    Set<FactRef> refs() {
        return byRef.keySet();
    }

    /** All facts, in any order. */
    List<Fact> all() {
        return byRef.values().stream().map(Held::fact).toList();
    }

    void keep(Held held) {
        byRef.put(held.ref(), held);
        byKey.put(held.key(), held);
        ids.add(held.fact());
        activities += isActivity(held.fact()) ? 1 : 0;
    }

    void drop(Held held) {
        byRef.remove(held.ref());
        byKey.remove(held.key(), held);
        ids.remove(held.fact());
        activities -= isActivity(held.fact()) ? 1 : 0;
    }

    /** Whether the change by itself leaves nothing unknown, doubled or missed; if not, the whole case is to be gone through. */
    boolean isPlainlyInOrder(Collection<Fact> added, Set<Fact> removed) {
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

    /** All facts as they would be after a change. */
    List<Fact> after(Collection<Fact> added, Collection<Fact> removed) {
        Set<Fact> going = new HashSet<>(removed);
        return Stream.concat(all().stream().filter(each -> !going.contains(each)), added.stream())
                .toList();
    }

    private @Nullable Fact find(FactRef ref, Map<FactRef, Fact> coming, Set<Fact> removed) {
        Held held = byRef.get(ref);
        return held == null || removed.contains(held.fact()) ? coming.get(ref) : held.fact();
    }

    private boolean isMissed(Fact gone, Set<Fact> removed) {
        Held held = byRef.get(gone.ref());
        return ids.isMissed(gone)
                || (held != null && ties.referring(held.ref()).anyMatch(each -> !removed.contains(each.fact())));
    }

    private boolean isDoubled(Fact fact, Set<Fact> removed) {
        Held same = byKey.get(fact.key());
        return same != null && !removed.contains(same.fact());
    }

    private static long count(Collection<Fact> facts) {
        return facts.stream().filter(LiveGiven::isActivity).count();
    }

    private static boolean isActivity(Fact fact) {
        return fact instanceof PlannedActivity || fact instanceof ActivityUnderWay;
    }
}

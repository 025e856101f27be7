package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.FactRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The summaries of a live case, filed by the facts they were worked out from. */
final class LiveSummaries {

    private final List<SummaryMaker> makers;
    private final Vocabulary vocabulary;
    private final Map<FactRef, Set<Traced>> bySource = new HashMap<>();
    private final Map<Record, Traced> byRecord = new HashMap<>();

    /** What a change did to the summaries. */
    record Changed(
            List<Record> removed,
            List<Record> added,
            List<Record> resourced,
            Map<Record, Collection<FactRef>> sources) {

        /** Both changes together. */
        Changed and(Changed other) {
            removed.addAll(other.removed);
            added.addAll(other.added);
            resourced.addAll(other.resourced);
            sources.putAll(other.sources);
            return this;
        }
    }

    LiveSummaries(List<SummaryMaker> makers, Vocabulary vocabulary) {
        this.makers = makers;
        this.vocabulary = vocabulary;
    }

    /** Works out anew what hangs on some facts, of which only the standing ones count. */
    Changed change(Collection<FactRef> around, StandingView standing, LocalDate asOf) {
        Map<Record, Traced> before = new LinkedHashMap<>();
        for (FactRef ref : around) {
            bySource.getOrDefault(ref, Set.of()).forEach(each -> before.put(each.summary(), each));
        }
        Map<Record, Traced> after = new LinkedHashMap<>();
        for (Traced each : Summaries.make(makers, standing, vocabulary, asOf)) {
            after.put(each.summary(), each);
        }
        Changed changed = new Changed(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        before.forEach((summary, traced) -> {
            Traced now = after.get(summary);
            if (!traced.equals(now)) {
                drop(traced);
                changed.sources.put(summary, traced.sources());
                (now == null ? changed.removed : changed.resourced).add(summary);
            }
        });
        after.forEach((summary, traced) -> {
            Traced was = before.get(summary);
            if (!traced.equals(was)) {
                keep(traced);
                if (was == null) {
                    changed.added.add(summary);
                }
            }
        });
        return changed;
    }

    private void keep(Traced traced) {
        byRecord.put(traced.summary(), traced);
        traced.sources()
                .forEach(ref ->
                        bySource.computeIfAbsent(ref, each -> new HashSet<>()).add(traced));
    }

    private void drop(Traced traced) {
        byRecord.remove(traced.summary());
        traced.sources()
                .forEach(ref -> bySource.computeIfPresent(
                        ref, (each, all) -> all.remove(traced) && all.isEmpty() ? null : all));
    }

    Collection<FactRef> sources(Record summary) {
        Traced traced = byRecord.get(summary);
        return traced == null ? List.of() : traced.sources();
    }

    List<Traced> all() {
        return List.copyOf(byRecord.values());
    }
}

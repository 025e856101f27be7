package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.summary.ChainComplete;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The latest complete chain of each chain, model and topic.
 *
 * <p>Its day is that of its last act; where a seat was filled more than once, the choice with the latest last act counts.
 * Of several subjects the one with the latest such day counts, and of several on one day the first by reference.
 */
final class ChainCompleteMaker implements SummaryMaker {

    @Override
    public String name() {
        return "chain-complete";
    }

    @Override
    public List<Traced> make(StandingView facts, Vocabulary vocabulary, LocalDate asOf) {
        Map<Key, Traced> latest = new TreeMap<>(Key.ORDER);
        ChainActs acts = new ChainActs(facts);
        for (ChainRun run : ChainRun.all(facts, acts, vocabulary)) {
            ChainComplete complete = run.complete();
            List<Fact> made = run.made();
            if (complete != null && made != null) {
                List<FactRef> sources =
                        new ArrayList<>(made.stream().map(facts::ref).toList());
                sources.add(run.ref());
                latest.merge(Key.of(complete), Traced.of(complete, sources), ChainCompleteMaker::later);
            }
        }
        return List.copyOf(latest.values());
    }

    private static Traced later(Traced first, Traced second) {
        return ((ChainComplete) second.summary()).on().isAfter(((ChainComplete) first.summary()).on()) ? second : first;
    }

    private record Key(String chain, String model, String about) {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::chain).thenComparing(Key::model).thenComparing(Key::about);

        static Key of(ChainComplete complete) {
            return new Key(
                    complete.chain().value(),
                    complete.model().value(),
                    complete.about().value());
        }
    }
}

package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.pack.Vocabulary.DutyEntry;
import dev.rsp.evidence.Fulfilment;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Topic;
import dev.rsp.model.ChainSubject;
import dev.rsp.model.ModelId;
import dev.rsp.policy.DutyId;
import dev.rsp.summary.Cadence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The day from which the next turn of each recurring duty is counted.
 *
 * <p>A duty with a chain begins and is renewed by each subject whose chain is complete, on the day of the subject: to
 * approve the same report again, or to tell of it again, renews nothing. One without a chain begins and is renewed by
 * Fulfilments of its owner. Of several on one day the first by reference is named as source.
 */
final class CadenceMaker implements SummaryMaker {

    @Override
    public String name() {
        return "cadence";
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public List<Traced> make(StandingView facts, Vocabulary vocabulary, LocalDate asOf) {
        Map<Key, Traced> latest = new TreeMap<>(Key.ORDER);
        if (vocabulary.duties().values().stream().anyMatch(duty -> duty.chain() != null)) {
            ChainRun.all(facts, new ChainActs(facts), vocabulary)
                    .forEach(run -> renewed(run, facts, vocabulary, latest));
        }
        for (Fulfilment each : facts.of(Fulfilment.class)) {
            DutyEntry duty = vocabulary.duties().get(each.duty());
            if (duty != null && duty.chain() == null && duty.owner().equals(each.role())) {
                Cadence cadence = new Cadence(each.model(), each.duty(), each.about(), each.on());
                latest.merge(Key.of(cadence), Traced.of(cadence, List.of(facts.ref(each))), CadenceMaker::later);
            }
        }
        return List.copyOf(latest.values());
    }

    private static void renewed(ChainRun run, StandingView facts, Vocabulary vocabulary, Map<Key, Traced> latest) {
        List<Fact> made = run.made();
        if (made == null) {
            return;
        }
        ChainSubject subject = run.subject();
        List<FactRef> sources = new ArrayList<>(made.stream().map(facts::ref).toList());
        sources.add(run.ref());
        for (DutyEntry duty : vocabulary.duties().values()) {
            if (subject.chain().equals(duty.chain())) {
                Cadence cadence = new Cadence(subject.model(), duty.id(), subject.about(), subject.on());
                latest.merge(Key.of(cadence), Traced.of(cadence, sources), CadenceMaker::later);
            }
        }
    }

    private static Traced later(Traced first, Traced second) {
        return ((Cadence) second.summary()).since().isAfter(((Cadence) first.summary()).since()) ? second : first;
    }

    private record Key(ModelId model, DutyId duty, Topic about) {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::model).thenComparing(Key::duty).thenComparing(Key::about);

        static Key of(Cadence cadence) {
            return new Key(cadence.model(), cadence.duty(), cadence.about());
        }
    }
}

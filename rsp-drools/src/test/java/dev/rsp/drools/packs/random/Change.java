package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.standing.Favour;
import dev.rsp.eval.Assessment;
import dev.rsp.evidence.Supersession;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Schema.Component;
import dev.rsp.threshold.ThresholdId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A change of a case that must not do it any good; it can be made of any part of the case, too. */
@FunctionalInterface
interface Change {

    /** The facts after the change. */
    List<Fact> of(List<Fact> facts);

    /** One fact more. */
    static Change adding(Fact more) {
        return facts -> Stream.concat(facts.stream(), Stream.of(more)).toList();
    }

    /** One fact instead of another, where that is there. */
    static Change replacing(Fact old, Fact by) {
        return facts -> facts.stream().map(each -> each.equals(old) ? by : each).toList();
    }

    /**
     * One fact less, and less what stands on it: favourable facts that refer to it, corrections of it, and corrections of
     * adverse facts that it was to take the place of. What refers to it otherwise stays, and the case is refused.
     */
    static Change dropping(Fact gone, Vocabulary vocabulary) {
        return facts -> {
            Set<FactRef> dropped = new HashSet<>(Set.of(gone.ref()));
            List<Fact> rest = new ArrayList<>(facts);
            rest.remove(gone);
            while (rest.removeIf(each -> standsOn(each, dropped, facts, vocabulary) && dropped.add(each.ref()))) {
                continue;
            }
            return List.copyOf(rest);
        };
    }

    /** Every assessment without one threshold, and none that named no other. */
    static Change forgetting(ThresholdId threshold) {
        return facts -> facts.stream()
                .flatMap(fact -> fact instanceof Assessment act ? without(threshold, act) : Stream.of(fact))
                .toList();
    }

    private static Stream<Fact> without(ThresholdId threshold, Assessment act) {
        SortedSet<ThresholdId> rest = new TreeSet<>(act.thresholds());
        rest.remove(threshold);
        return rest.isEmpty()
                ? Stream.of()
                : Stream.of(new Assessment(act.id(), act.model(), act.kind(), rest, act.by(), act.on()));
    }

    private static boolean standsOn(Fact fact, Set<FactRef> dropped, List<Fact> facts, Vocabulary vocabulary) {
        if (refs(fact).noneMatch(dropped::contains)) {
            return false;
        } else if (fact instanceof Withdrawal withdrawal) {
            return mayGo(withdrawal.of(), dropped, facts, vocabulary);
        } else if (fact instanceof Supersession supersession) {
            return mayGo(supersession.of(), dropped, facts, vocabulary);
        }
        return Favour.isFavourable(fact, vocabulary);
    }

    private static boolean mayGo(FactRef of, Set<FactRef> dropped, List<Fact> facts, Vocabulary vocabulary) {
        return dropped.contains(of)
                || facts.stream().anyMatch(each -> each.ref().equals(of) && !Favour.isFavourable(each, vocabulary));
    }

    /** What a fact refers to. */
    static Stream<FactRef> refs(Fact fact) {
        Record record = (Record) fact;
        return Schema.of(record).components().stream()
                .filter(component -> component.elementType() == FactRef.class)
                .map(component -> value(record, component))
                .flatMap(Collection::stream);
    }

    @SuppressWarnings("unchecked") // the component says what it holds
    private static Collection<FactRef> value(Record record, Component component) {
        Object value = Schema.of(record).value(record, component.name());
        return value instanceof FactRef ref ? List.of(ref) : (Collection<FactRef>) value;
    }
}

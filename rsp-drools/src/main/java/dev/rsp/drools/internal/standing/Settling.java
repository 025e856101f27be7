package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.evidence.Supersession;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sets facts aside, in this order, each fact for the first reason that applies.
 *
 * <ol>
 *   <li>what is dated after the day, then what ended before it;
 *   <li>what a withdrawal in order takes back;
 *   <li>favourable facts that a supersession in order names, whether or not the other fact stands;
 *   <li>favourable facts that rest on what is set aside or are older than what they are about, until there are no more
 *       ({@link Resting});
 *   <li>the other facts that a supersession in order names, where following supersessions from there leads to a fact that
 *       stands and was made by a role that may correct the first. Without one, and round in a circle, they stay: nothing
 *       bad goes away for something that is not there.
 * </ol>
 */
final class Settling {

    private static final Comparator<Supersession> FIRST =
            Comparator.comparing(Supersession::on).thenComparing(Supersession::id);

    private final StandingView given;
    private final Vocabulary vocabulary;
    private final LocalDate asOf;
    private final Corrections corrections;
    private final Map<FactRef, String> reasons = new TreeMap<>();
    private final Map<FactRef, List<Supersession>> valid = new HashMap<>();
    private final Set<FactRef> superseded = new HashSet<>();

    Settling(StandingView given, Vocabulary vocabulary, LocalDate asOf) {
        this.given = given;
        this.vocabulary = vocabulary;
        this.asOf = asOf;
        this.corrections = new Corrections(given, vocabulary);
    }

    StandingFacts settle() {
        given.all().forEach(this::byDay);
        withdraw();
        supersessions();
        valid.keySet().forEach(this::supersedeFavourable);
        new Resting(given, vocabulary, reasons).settle();
        supersedeOthers();
        return new StandingFacts(given.without(reasons.keySet()), asides());
    }

    private void byDay(Fact fact) {
        Record record = (Record) fact;
        Schema schema = Schema.of(record);
        LocalDate from = schema.day(record).orElse(LocalDate.MIN);
        LocalDate until = schema.lastDay(record).orElse(LocalDate.MAX);
        if (from.isAfter(asOf)) {
            setAside(fact, "not yet: " + fact.key() + " is dated " + from + ".");
        } else if (until.isBefore(asOf)) {
            setAside(fact, "expired: " + fact.key() + " held until " + until + ".");
        }
    }

    private void withdraw() {
        List<Withdrawal> all = new ArrayList<>(given.of(Withdrawal.class));
        all.sort(Comparator.comparing(Withdrawal::on).thenComparing(Withdrawal::id));
        for (Withdrawal withdrawal : all) {
            if (stands(withdrawal)) {
                String flaw = corrections.flaw(withdrawal);
                if (flaw == null) {
                    String by = "withdrawn by " + withdrawal.key() + " of role " + withdrawal.role() + ".";
                    reasons.putIfAbsent(withdrawal.of(), by);
                } else {
                    setAside(withdrawal, "no effect: " + flaw);
                }
            }
        }
    }

    private void supersessions() {
        for (Supersession supersession : given.of(Supersession.class)) {
            if (stands(supersession)) {
                String flaw = corrections.flaw(supersession);
                if (flaw == null) {
                    valid.computeIfAbsent(supersession.of(), of -> new ArrayList<>())
                            .add(supersession);
                } else {
                    setAside(supersession, "no effect: " + flaw);
                }
            }
        }
        valid.values().forEach(list -> list.sort(FIRST));
    }

    private void supersedeFavourable(FactRef of) {
        Fact fact = given.find(of);
        if (fact != null && stands(fact) && Favour.isFavourable(fact, vocabulary)) {
            supersede(fact, java.util.Objects.requireNonNull(valid.get(of)).get(0));
        }
    }

    private void supersedeOthers() {
        Map<Fact, Supersession> effective = new HashMap<>();
        List<Supersession> idle = new ArrayList<>();
        valid.forEach((of, all) -> {
            Fact fact = given.find(of);
            if (fact != null && stands(fact)) {
                for (Supersession each : all) {
                    if (leadsToStanding(each.by(), fact, new HashSet<>(Set.of(of)))) {
                        effective.putIfAbsent(fact, each);
                    } else {
                        idle.add(each);
                    }
                }
            }
        });
        effective.forEach(this::supersede);
        idle.forEach(
                each -> setAside(each, "no effect: nothing that stands takes the place of " + named(each.of()) + "."));
    }

    private boolean leadsToStanding(FactRef ref, Fact first, Set<FactRef> seen) {
        Fact fact = given.find(ref);
        if (fact == null || isGone(ref) || !seen.add(ref)) {
            return false;
        }
        List<Supersession> next = valid.get(ref);
        return next == null
                ? !corrections.isBelow(fact, first)
                : next.stream().anyMatch(each -> leadsToStanding(each.by(), first, seen));
    }

    private boolean isGone(FactRef ref) {
        return reasons.containsKey(ref) && !superseded.contains(ref);
    }

    private void supersede(Fact fact, Supersession by) {
        superseded.add(given.ref(fact));
        setAside(fact, "superseded by " + named(by.by()) + " (" + by.key() + " of role " + by.role() + ").");
    }

    private String named(FactRef ref) {
        @Nullable Fact fact = given.find(ref);
        return fact == null ? ref.value() : fact.key().toString();
    }

    private boolean stands(Fact fact) {
        return !reasons.containsKey(given.ref(fact));
    }

    private void setAside(Fact fact, String reason) {
        reasons.putIfAbsent(given.ref(fact), reason);
    }

    private List<StandingFacts.Aside> asides() {
        List<StandingFacts.Aside> asides = new ArrayList<>();
        reasons.forEach((ref, reason) -> {
            Fact fact = given.find(ref);
            if (fact != null) {
                asides.add(new StandingFacts.Aside(fact, ref, reason));
            }
        });
        return asides;
    }
}

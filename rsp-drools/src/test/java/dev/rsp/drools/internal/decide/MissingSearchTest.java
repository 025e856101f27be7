package dev.rsp.drools.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.Missing;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.OpenItem;
import dev.rsp.decision.Outcome;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import dev.rsp.requirement.Absence;
import dev.rsp.safeguard.SafeguardAssessment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The search against every subset, on gates that some random sets of items open. */
class MissingSearchTest {

    private static final long SEED = 20250702;
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final ModelActivity LAUNCH = new ModelActivity(ModelId.of("next"), Activity.GENERAL_DEPLOYMENT);

    /** Opens when all items of one of the sets are there; even items show at once, odd ones behind the even ones of a set. */
    private record Lock(List<Set<Integer>> sets) implements MissingSearch.WhatIf {

        boolean isOpen(Set<Integer> items) {
            return sets.stream().anyMatch(items::containsAll);
        }

        @Override
        public GateOutcome gate(Set<Record> assumed) {
            Outcome outcome = isOpen(numbers(assumed)) ? Outcome.PROCEED : Outcome.HOLD;
            return new GateOutcome(LAUNCH.model(), LAUNCH.activity(), outcome, List.of(), List.of());
        }

        @Override
        public List<OpenItem> open(Set<Record> assumed) {
            Set<Integer> there = numbers(assumed);
            Set<Integer> shown = new HashSet<>();
            for (Set<Integer> set : sets) {
                List<Integer> first = set.stream().filter(each -> each % 2 == 0).toList();
                shown.addAll(first);
                if (there.containsAll(first)) {
                    shown.addAll(set);
                }
            }
            shown.removeAll(there);
            return shown.stream().map(MissingSearchTest::item).toList();
        }

        /** Every subset that opens and of which no smaller one does. */
        Set<Set<Integer>> minimal(int items) {
            Set<Set<Integer>> minimal = new HashSet<>();
            for (long bits = 0; bits < 1L << items; bits++) {
                Set<Integer> subset =
                        BitSet.valueOf(new long[] {bits}).stream().boxed().collect(Collectors.toSet());
                if (isOpen(subset) && subset.stream().noneMatch(each -> isOpen(less(subset, each)))) {
                    minimal.add(subset);
                }
            }
            return minimal;
        }
    }

    private static Set<Integer> less(Set<Integer> items, Integer item) {
        Set<Integer> less = new HashSet<>(items);
        less.remove(item);
        return less;
    }

    private static Set<Integer> numbers(Set<Record> assumed) {
        return assumed.stream()
                .map(each -> Integer.valueOf(
                        ((SafeguardAssessment) each).criterion().value().substring(1)))
                .collect(Collectors.toSet());
    }

    private static OpenItem item(int number) {
        Map<String, String> values =
                Map.of("model", "next", "criterion", "c" + number, "verdict", "met", "role", "rso");
        Absence absence = new Absence("4", 1, "safeguard-assessment", values, List.of("id", "on"));
        return new OpenItem(LAUNCH.model(), LAUNCH.activity(), "a verified criterion", Role.of("rso"), null, absence);
    }

    private static Missing search(Lock lock) {
        return new MissingSearch(LAUNCH, lock, TypeCatalog.standard(), DAY).search();
    }

    private static Set<Set<Integer>> ways(Missing missing) {
        return missing.ways().stream()
                .map(way -> way.stream()
                        .map(each -> Integer.valueOf(each.absence()
                                .values()
                                .getOrDefault("criterion", "")
                                .substring(1)))
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private static Lock random(Random random, int items) {
        List<Set<Integer>> sets = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            sets.add(random.ints(1 + random.nextInt(5), 0, items).boxed().collect(Collectors.toSet()));
        }
        return new Lock(sets);
    }

    @Test
    void findsExactlyTheMinimalSets() {
        Map<Integer, Integer> found = new TreeMap<>();
        for (long seed = SEED; seed < SEED + 2000; seed++) {
            Random random = new Random(seed);
            int items = 1 + random.nextInt(9);
            Lock lock = random(random, items);
            Missing missing = search(lock);
            assertThat(missing.complete()).as("seed %s", seed).isTrue();
            assertThat(ways(missing)).as("seed %s, %s", seed, lock).isEqualTo(lock.minimal(items));
            assertThat(missing.remaining())
                    .as("seed %s", seed)
                    .isEqualTo(lock.sets().isEmpty() ? Outcome.HOLD : Outcome.PROCEED);
            found.merge(missing.ways().size(), 1, Integer::sum);
        }
        assertThat(found.keySet()).contains(0, 1, 2, 3, 4);
        assertThat(found.values()).allMatch(count -> count > 30);
    }

    @Test
    void anOpenGateMissesNothing() {
        Missing missing = search(new Lock(List.of(Set.of())));
        assertThat(missing.ways()).containsExactly(List.of());
        assertThat(missing.checklist()).contains("nothing is missing");
    }

    @Test
    void fifteenOpenItemsOfWhichEachIsNeededAreOneWay() {
        Set<Integer> all = IntStream.range(0, 15).boxed().collect(Collectors.toSet());
        Missing missing = search(new Lock(List.of(all)));
        assertThat(ways(missing)).containsExactly(all);
        assertThat(missing.complete()).isTrue();
        assertThat(missing.evaluations()).isLessThan(100);
    }

    @Test
    void atItsBoundItSaysSoAndEveryWayItNamesIsMinimal() {
        List<Set<Integer>> pairs = IntStream.range(0, 12)
                .mapToObj(each -> Set.of(2 * each, 2 * each + 1))
                .toList();
        Missing missing = search(new Lock(pairs));
        assertThat(missing.complete()).isFalse();
        assertThat(missing.evaluations()).isEqualTo(MissingSearch.BOUND + 1);
        assertThat(missing.ways()).isNotEmpty();
        assertThat(pairs).containsAll(ways(missing));
        assertThat(missing.checklist()).contains("not complete: the bound on the search was met");
    }

    @Test
    void manyLongWaysMeetTheBoundOnChoices() {
        List<Set<Integer>> long12 = IntStream.range(0, 10)
                .mapToObj(each ->
                        IntStream.range(12 * each, 12 * each + 12).boxed().collect(Collectors.toSet()))
                .toList();
        Missing missing = search(new Lock(long12));
        assertThat(missing.complete()).isFalse();
        assertThat(long12).containsAll(ways(missing));
    }
}

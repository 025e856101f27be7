package dev.rsp.drools.internal.standing;

import static dev.rsp.drools.internal.standing.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactKey;
import dev.rsp.fact.FactRef;
import dev.rsp.model.ModelId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Facts that come and go are settled and summed up as if each case were new, over random sequences. */
class LiveFactsTest {

    private static final int SEQUENCES = 100;
    private static final int STEPS = 30;
    private static final long SEED = 20250522L;
    private static final Vocabulary WORDS = Words.vocabulary();

    private final Map<FactKey, Fact> given = new LinkedHashMap<>();
    private final Set<Record> read = new HashSet<>();
    private LiveFacts live = new LiveFacts(WORDS, Summaries.all(), day(1));

    @Test
    void everyStepIsSettledAsIfTheCaseWereNew() {
        long changes = 0;
        for (long seed = SEED; seed < SEED + SEQUENCES; seed++) {
            Random random = new Random(seed);
            given.clear();
            read.clear();
            LocalDate asOf = day(1);
            live = new LiveFacts(WORDS, Summaries.all(), asOf);
            for (int step = 0; step < STEPS; step++) {
                if (random.nextInt(3) == 0) {
                    asOf = asOf.plusDays(random.nextInt(3) + 1);
                    changes += apply(live.advance(asOf));
                } else {
                    changes += apply(change(random));
                }
                check(asOf, "seed " + seed + ", step " + step);
            }
        }
        assertThat(changes).isGreaterThan((long) SEQUENCES * STEPS);
    }

    @Test
    void theNextDayIsTheFirstOnWhichAFactBeginsOrCeasesToCount() {
        for (long seed = SEED; seed < SEED + SEQUENCES; seed++) {
            List<Fact> facts = RandomFacts.of(new Random(seed));
            LiveFacts fresh = new LiveFacts(WORDS, Summaries.all(), day(1));
            fresh.change(facts, List.of());
            for (LocalDate on = day(1); on.isBefore(day(40)); on = on.plusDays(1)) {
                boolean same = reasons(StandingFacts.of(facts, WORDS, on))
                        .equals(reasons(StandingFacts.of(facts, WORDS, on.plusDays(1))));
                LocalDate next = fresh.nextDay();
                boolean mayChange = next != null && next.equals(on.plusDays(1));
                assertThat(same || mayChange).as("seed %s, %s", seed, on).isTrue();
                fresh.advance(on.plusDays(1));
            }
        }
    }

    private LiveFacts.Changed change(Random random) {
        List<Fact> removed = given.values().stream()
                .filter(each -> random.nextInt(6) == 0)
                .collect(Collectors.toCollection(ArrayList::new));
        removed.forEach(each -> given.remove(each.key()));
        List<Fact> added = new ArrayList<>();
        for (Fact each : RandomFacts.of(random)) {
            if (random.nextInt(2) == 0 && given.putIfAbsent(each.key(), each) == null) {
                added.add(each);
            }
        }
        Set<Fact> both = new HashSet<>(added);
        both.retainAll(removed);
        added.removeAll(both);
        removed.removeAll(both);
        return live.change(added, removed);
    }

    private int apply(LiveFacts.Changed changed) {
        changed.removed().forEach(each -> assertThat(read.remove(each)).isTrue());
        changed.added().forEach(each -> assertThat(read.add(each)).isTrue());
        changed.resourced().forEach(each -> assertThat(read).contains(each));
        return changed.removed().size() + changed.added().size();
    }

    private void check(LocalDate asOf, String name) {
        StandingFacts expected = StandingFacts.of(given.values(), WORDS, asOf);
        StandingFacts actual = live.settled();
        assertThat(actual.standing().all())
                .as(name)
                .containsExactlyElementsOf(expected.standing().all());
        assertThat(reasons(actual)).as(name).isEqualTo(reasons(expected));
        List<Traced> summaries = Summaries.make(Summaries.all(), expected.standing(), WORDS, asOf);
        assertThat(live.summaries()).as(name).containsExactlyInAnyOrderElementsOf(summaries);
        Set<Record> input = new HashSet<>();
        expected.standing().all().forEach(fact -> input.add((Record) fact));
        summaries.forEach(traced -> input.add(traced.summary()));
        assertThat(read).as(name).isEqualTo(input);
        assertThat(live.given()).as(name).containsExactlyInAnyOrderElementsOf(given.values());
        ModelId opus = ModelId.of("opus");
        assertThat(live.of(List.of(opus)).all())
                .as(name)
                .allMatch(each -> Held.models(each).contains(opus));
    }

    private static Map<FactRef, String> reasons(StandingFacts facts) {
        Map<FactRef, String> reasons = new HashMap<>();
        facts.setAside().forEach(each -> reasons.put(each.ref(), each.reason()));
        return reasons;
    }
}

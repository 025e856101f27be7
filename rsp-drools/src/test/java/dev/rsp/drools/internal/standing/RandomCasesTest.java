package dev.rsp.drools.internal.standing;

import static dev.rsp.drools.internal.standing.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Schema;
import dev.rsp.summary.ChainStepOpen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every case, over random ones; the seed stands in each message. */
class RandomCasesTest {

    private static final int CASES = 2000;
    private static final long SEED = 20250522L;
    private static final Vocabulary WORDS = Words.vocabulary();
    private static final LocalDate TODAY = day(7);

    @Test
    void summariesAreThoseOfTheNaiveForm() {
        Map<String, Integer> made = new TreeMap<>();
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            StandingView standing = settle(RandomFacts.of(new Random(seed))).standing();
            Set<Record> expected = new Naive(List.copyOf(standing.all()), WORDS).all();
            assertThat(summaries(standing)).as("seed %s", seed).isEqualTo(expected);
            expected.forEach(each -> made.merge(Schema.of(each).name(), 1, Integer::sum));
        }
        assertThat(made).as("each kind comes up often").hasSize(Summaries.all().size());
        assertThat(made.values()).allMatch(count -> count >= 300, made.toString());
    }

    @Test
    void standingFactsAreThoseOfTheNaiveForm() {
        Map<String, Integer> reasons = new TreeMap<>();
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            List<Fact> facts = RandomFacts.of(new Random(seed));
            StandingFacts settled = settle(facts);
            Map<FactRef, String> actual = settled.setAside().stream()
                    .collect(Collectors.toMap(StandingFacts.Aside::ref, aside -> word(aside.reason())));
            assertThat(actual).as("seed %s", seed).isEqualTo(new NaiveStanding(facts, TODAY).setAside());
            actual.values().forEach(word -> reasons.merge(word, 1, Integer::sum));
        }
        assertThat(reasons).hasSize(8);
        assertThat(reasons.values()).as(reasons.toString()).allMatch(count -> count >= 25);
    }

    @Test
    void orderOfTheFactsDoesNotMatter() {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            List<Fact> facts = new ArrayList<>(RandomFacts.of(new Random(seed)));
            StandingFacts first = settle(facts);
            List<Traced> made = make(first.standing());
            Collections.shuffle(facts, new Random(seed));
            StandingFacts second = settle(facts);
            assertThat(second.setAside()).as("seed %s", seed).isEqualTo(first.setAside());
            assertThat(make(second.standing())).as("seed %s", seed).isEqualTo(made);
        }
    }

    @Test
    void droppingAFavourableFactAddsNothingFavourableAndBringsNothingAdverseToAnEnd() {
        int drops = 0;
        int changes = 0;
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            List<Fact> facts = RandomFacts.of(new Random(seed));
            List<Fact> favourable = facts.stream()
                    .filter(fact -> Favour.isFavourable(fact, WORDS) && !isJudged(fact, facts))
                    .toList();
            if (!favourable.isEmpty()) {
                Fact gone = favourable.get(new Random(seed).nextInt(favourable.size()));
                StandingView before = settle(facts).standing();
                StandingView after = settle(less(facts, gone)).standing();
                drops++;
                changes += check(before, after, "seed " + seed + " without " + gone);
            }
        }
        assertThat(drops).isGreaterThan(1800);
        assertThat(changes).as("drops that changed a summary").isGreaterThan(500);
    }

    @Test
    void addingAnAdverseFactTakesNothingAdverseAwayAndAddsNothingFavourable() {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            List<Fact> facts = RandomFacts.of(new Random(seed));
            List<Fact> more = new ArrayList<>(facts);
            more.add(RandomFacts.adverse(new Random(seed)));
            StandingView before = settle(facts).standing();
            StandingView after = settle(more).standing();
            assertThat(adverse(after)).as("seed %s", seed).containsAll(adverse(before));
            assertThat(summaries(after)).as("seed %s", seed).isEqualTo(summaries(before));
            assertThat(favourable(after)).as("seed %s", seed).isEqualTo(favourable(before));
        }
    }

    /** A favourable summary of the later case has one of the same key, as late, in the earlier; what is adverse stays. */
    private static int check(StandingView before, StandingView after, String name) {
        Set<Record> earlier = summaries(before);
        Set<Record> later = summaries(after);
        for (Record each : later) {
            if (Schema.of(each).fixedPolarity() == Polarity.FAVOURABLE) {
                assertThat(earlier).as(name).anyMatch(other -> covers(other, each));
            }
        }
        for (Record each : earlier) {
            if (each instanceof ChainStepOpen open && after.find(open.subject()) != null) {
                assertThat(later)
                        .as(name)
                        .anyMatch(other -> other instanceof ChainStepOpen still
                                && still.subject().equals(open.subject()));
            }
        }
        assertThat(adverse(after)).as(name).containsAll(adverse(before));
        assertThat(favourable(before)).as(name).containsAll(favourable(after));
        return earlier.equals(later) ? 0 : 1;
    }

    /** Without it the case is refused, or what is said of it is said of another fact with its id. */
    private static boolean isJudged(Fact fact, List<Fact> facts) {
        return facts.stream()
                .map(Judged::about)
                .anyMatch(about ->
                        about != null && about.value().equals(fact.key().value()));
    }

    private static boolean covers(Record other, Record each) {
        return other.getClass() == each.getClass()
                && Schema.of(other).keyOf(other).equals(Schema.of(each).keyOf(each))
                && !on(other).isBefore(on(each));
    }

    private static LocalDate on(Record favourable) {
        return (LocalDate) Schema.of(favourable).value(favourable, "on");
    }

    private static Set<Fact> adverse(StandingView facts) {
        return facts.all().stream()
                .filter(fact -> Favour.isAdverse(fact, WORDS))
                .collect(Collectors.toSet());
    }

    private static Set<Fact> favourable(StandingView facts) {
        return facts.all().stream()
                .filter(fact -> Favour.isFavourable(fact, WORDS))
                .collect(Collectors.toSet());
    }

    private static List<Fact> less(Collection<Fact> facts, Fact gone) {
        return facts.stream().filter(fact -> !fact.equals(gone)).toList();
    }

    private static StandingFacts settle(List<Fact> facts) {
        return StandingFacts.of(facts, WORDS, TODAY);
    }

    private static List<Traced> make(StandingView standing) {
        return Summaries.make(Summaries.all(), standing, WORDS, TODAY);
    }

    private static Set<Record> summaries(StandingView standing) {
        List<Traced> made = make(standing);
        made.forEach(each -> assertThat(each.sources()).isNotEmpty());
        Set<Record> all = new HashSet<>(made.stream().map(Traced::summary).toList());
        assertThat(all).hasSameSizeAs(made);
        return all;
    }

    private static String word(String reason) {
        return NaiveStanding.WORDS.stream()
                .filter(reason::startsWith)
                .findFirst()
                .orElseThrow();
    }
}

package dev.rsp.eval.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What makes results worse or less certain never moves a verdict towards a rule-out.
 *
 * <p>Evidence is at most as strong as other evidence if it rules out only where that does, and the bound of its worst
 * case is at least as near to danger.
 */
class NeverStrongerTest {

    private static final int CASES = 2000;

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void oneMoreOfTheDangerousOutcome(long seed) {
        always(seed, (check, tally) -> {
            long safe = tally.scored() - check.dangerous(tally.successes(), tally.scored());
            if (safe == 0) {
                return tally;
            }
            long step = check.direction() == Direction.HIGHER_IS_DANGEROUS ? 1 : -1;
            return Counts.counted(tally, tally.successes() + step, tally.scored(), tally.total());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void aWeaknessMore(long seed) {
        Random which = new Random(seed);
        Weakness[] all = Weakness.values();
        always(seed, (check, tally) -> tally.with(all[which.nextInt(all.length)]));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void moreDoubt(long seed) {
        always(seed, (check, tally) -> tally.scored() == 0 ? tally : tally.doubting(Weakness.EDITED, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void aTotalThatIsLarger(long seed) {
        always(seed, (check, tally) -> Counts.counted(tally, tally.successes(), tally.scored(), tally.total() + 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void theLossOfAScore(long seed) {
        Random which = new Random(seed);
        always(seed, (check, tally) -> {
            boolean success = which.nextBoolean();
            boolean none = success ? tally.successes() == 0 : tally.successes() == tally.scored();
            if (none || tally.reliable() == 0) {
                return tally;
            }
            return Counts.counted(tally, tally.successes() - (success ? 1 : 0), tally.scored() - 1, tally.total());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62})
    void aMissingItemThatTurnsOutDangerousUnlessItWasTheOnlyOne(long seed) {
        always(seed, (check, tally) -> {
            if (tally.missing() == 0 || tally.reliable() == 0) {
                return tally;
            }
            long step = check.direction() == Direction.HIGHER_IS_DANGEROUS ? 1 : 0;
            return Counts.counted(tally, tally.successes() + step, tally.scored() + 1, tally.total());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72})
    void aHigherLevelOrAChoiceFromMoreResults(long seed) {
        Random random = new Random(seed);
        UnaryOperator<LineCheck> level = check -> new LineCheck(
                check.limit(),
                check.direction(),
                check.level().add(BigDecimal.ONE).divide(BigDecimal.valueOf(2)),
                check.crossedBy(),
                check.selectedFrom());
        UnaryOperator<LineCheck> choice = check -> check.selectedFrom(check.selectedFrom() + 1);
        for (int i = 0; i < CASES; i++) {
            LineCheck check = Counts.check(random);
            Tally tally = Counts.tally(random);
            LineCheck stricter = (random.nextBoolean() ? level : choice).apply(check);
            assertNotStronger("seed " + seed, check.evidence(tally), stricter.evidence(tally));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {81, 82})
    void onlyADoubtTakesACrossingAwayAndItNeverLeavesLessThanUnknown(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            LineEvidence before = Counts.check(random).evidence(Counts.tally(random));
            Weakness weakness = Weakness.values()[random.nextInt(Weakness.values().length)];
            LineEvidence after = before.check().evidence(before.tally().with(weakness));
            assertThat(after.verdict())
                    .as(() -> "seed %s: %s then %s".formatted(seed, before, after))
                    .isIn(before.verdict(), LineVerdict.UNKNOWN);
            if (!weakness.touchesItems() && before.verdict() == LineVerdict.CROSSED) {
                assertThat(after.verdict()).isEqualTo(LineVerdict.CROSSED);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {91, 92})
    void epochsChangeNothingButTheText(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            LineEvidence once = Counts.check(random).evidence(Counts.tally(random));
            LineEvidence often = once.check().evidence(once.tally().epochs(1 + random.nextInt(100)));
            assertThat(often.verdict()).as("seed %s", seed).isEqualTo(once.verdict());
            assertThat(often.worstCase()).isEqualTo(once.worstCase());
            assertThat(often.observed()).isEqualTo(once.observed());
            assertThat(often.weaknesses()).isEqualTo(once.weaknesses());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102})
    void theOtherDirectionIsTheMirrorImage(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            LineEvidence one = Counts.check(random).evidence(Counts.tally(random));
            LineEvidence other = Counts.mirrored(one.check()).evidence(Counts.mirrored(one.tally()));
            assertThat(other.verdict())
                    .as(() -> "seed %s: %s".formatted(seed, one))
                    .isEqualTo(one.verdict());
            assertThat(other.worstCase().lower())
                    .isEqualByComparingTo(
                            BigDecimal.ONE.subtract(one.worstCase().upper()));
            assertThat(other.weaknesses()).isEqualTo(one.weaknesses());
            assertThat(other.dangerAfter(3)).isEqualTo(one.dangerAfter(3));
        }
    }

    private static void always(long seed, BiFunction<LineCheck, Tally, Tally> worse) {
        Random random = new Random(seed);
        Set<LineVerdict> seen = EnumSet.noneOf(LineVerdict.class);
        int changed = 0;
        for (int i = 0; i < CASES; i++) {
            LineCheck check = Counts.check(random);
            LineEvidence before = check.evidence(Counts.tally(random));
            LineEvidence after = check.evidence(worse.apply(check, before.tally()));
            assertNotStronger("seed " + seed, before, after);
            seen.add(before.verdict());
            changed += before.verdict() == after.verdict() ? 0 : 1;
        }
        assertThat(seen).as("seed %s", seed).containsExactly(LineVerdict.values());
        assertThat(changed).as("verdicts that changed").isGreaterThan(20);
    }

    private static void assertNotStronger(String seed, LineEvidence before, LineEvidence after) {
        Supplier<String> which = () -> seed + "\n  before " + before + "\n  after " + after;
        if (after.verdict() == LineVerdict.RULED_OUT) {
            assertThat(before.verdict()).as(which).isEqualTo(LineVerdict.RULED_OUT);
        }
        if (before.check().direction() == Direction.HIGHER_IS_DANGEROUS) {
            assertThat(after.worstCase().upper())
                    .as(which)
                    .isGreaterThanOrEqualTo(before.worstCase().upper());
        } else {
            assertThat(after.worstCase().lower())
                    .as(which)
                    .isLessThanOrEqualTo(before.worstCase().lower());
        }
    }
}

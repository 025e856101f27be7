package dev.rsp.eval.stats;

import static dev.rsp.eval.stats.Direction.HIGHER_IS_DANGEROUS;
import static dev.rsp.eval.stats.Direction.LOWER_IS_DANGEROUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineEvidenceTest {

    private static final BigDecimal LEVEL = new BigDecimal("0.95");
    private static final Offset<BigDecimal> CLOSE = within(new BigDecimal("1e-10"));

    private static LineCheck below(String limit) {
        return LineCheck.of(new BigDecimal(limit), HIGHER_IS_DANGEROUS, LEVEL);
    }

    private static LineCheck above(String limit) {
        return LineCheck.of(new BigDecimal(limit), LOWER_IS_DANGEROUS, LEVEL);
    }

    @Test
    void errorsThatWereToleratedCountAsSuccessesForARuleOut() {
        LineEvidence evidence = below("0.5").evidence(Tally.of(1, 8, 10).with(Weakness.ERRORED));
        assertThat(evidence.observed().upper()).isCloseTo(new BigDecimal(".4707"), within(new BigDecimal("5e-5")));
        assertThat(evidence.worstCase().upper()).isCloseTo(new BigDecimal(".6066"), within(new BigDecimal("5e-5")));
        assertThat(evidence.worstShare()).isEqualByComparingTo("0.3");
        assertThat(evidence.verdict()).isEqualTo(LineVerdict.UNKNOWN);
        assertThat(below("0.5").evidence(Tally.of(1, 8, 8)).verdict()).isEqualTo(LineVerdict.RULED_OUT);
        assertThat(below("0.6067").evidence(evidence.tally()).verdict()).isEqualTo(LineVerdict.RULED_OUT);
    }

    @Test
    void emptyAnswersOfEightyItemsMakeFiftySevenInTheWorstCase() {
        LineEvidence evidence = below("0.7").evidence(Tally.of(55, 78, 80).with(Weakness.UNSCORED));
        assertThat(evidence.worstShare()).isEqualByComparingTo("0.7125");
        assertThat(evidence.verdict()).isEqualTo(LineVerdict.UNKNOWN);
        assertThat(below("0.6875").evidence(evidence.tally()).verdict()).isEqualTo(LineVerdict.CROSSED);
        assertThat(below("0.72").evidence(evidence.tally()).verdict()).isEqualTo(LineVerdict.NOT_RULED_OUT);
        assertThat(below("0.82").evidence(evidence.tally()).verdict()).isEqualTo(LineVerdict.RULED_OUT);
    }

    @Test
    void fiveTriesAtTenItemsAreTenItems() {
        LineEvidence evidence = below("0.1").evidence(Tally.of(0, 10, 10).epochs(5));
        assertThat(ClopperPearson.interval(0, 50, LEVEL).upper()).isCloseTo(new BigDecimal(".0711217364"), CLOSE);
        assertThat(ClopperPearson.interval(0, 10, LEVEL).upper()).isCloseTo(new BigDecimal(".3084971078"), CLOSE);
        assertThat(evidence.verdict()).isEqualTo(LineVerdict.NOT_RULED_OUT);
        assertThat(evidence.weaknesses()).containsExactly(Weakness.UNDER_POWERED);
    }

    @ParameterizedTest
    @CsvSource({".5, 5", ".2, 14", ".1, 29", ".05, 59", ".01, 299"})
    void soManyItemsWithoutSuccessRuleTheLineOut(String limit, long items) {
        assertThat(below(limit).leastItems()).hasValue(items);
        assertThat(below(limit).evidence(Tally.of(0, items, items)).verdict()).isEqualTo(LineVerdict.RULED_OUT);
        assertThat(below(limit).evidence(Tally.of(0, items - 1, items - 1)).verdict())
                .isEqualTo(LineVerdict.NOT_RULED_OUT);
    }

    @Test
    void noNumberOfItemsRulesOutALineAtNothing() {
        assertThat(below("0").leastItems()).isEmpty();
        assertThat(below("0.000001").leastItems()).isEmpty();
        assertThat(below("0.000003").leastItems()).hasValue(998_577);
        assertThat(above("1").leastItems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, .1391083407", "3, .1851222917", "5, .2056717653", "10, .2327295010"})
    void aChoiceFromSeveralSetUpsWidensTheBound(long setUps, BigDecimal upper) {
        LineEvidence evidence = below("0.5").selectedFrom(setUps).evidence(Tally.of(0, 20, 20));
        assertThat(evidence.worstCase().upper()).isCloseTo(upper, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({"1, .049508", "5, .224212", "10, .398153", "100, .993765"})
    void manyAttemptsAreMoreDangerousThanOne(long attempts, BigDecimal danger) {
        Offset<BigDecimal> shown = within(new BigDecimal("5e-7"));
        assertThat(below("0.05").evidence(Tally.of(0, 59, 59)).dangerAfter(attempts))
                .isCloseTo(danger, shown);
        assertThat(above("0.95").evidence(Tally.of(59, 59, 59)).dangerAfter(attempts))
                .isCloseTo(danger, shown);
    }

    @Test
    void aBoundAtTheLineDoesNotRuleItOut() {
        String bound = ClopperPearson.upper(2, 50, LEVEL).toPlainString();
        Tally tally = Tally.of(2, 50, 50);
        assertThat(below(bound).evidence(tally).verdict()).isEqualTo(LineVerdict.NOT_RULED_OUT);
        assertThat(below(bound + "0009").evidence(tally).verdict()).isEqualTo(LineVerdict.NOT_RULED_OUT);
        BigDecimal next = new BigDecimal(bound).add(new BigDecimal("1e-12"));
        assertThat(below(next.toPlainString()).evidence(tally).verdict()).isEqualTo(LineVerdict.RULED_OUT);
        BigDecimal mirrored = BigDecimal.ONE.subtract(new BigDecimal(bound));
        assertThat(above(mirrored.toPlainString())
                        .evidence(Tally.of(48, 50, 50))
                        .verdict())
                .isEqualTo(LineVerdict.NOT_RULED_OUT);
    }

    @Test
    void aShareOnTheLineCrossesItByDefault() {
        assertThat(below("0.2").evidence(Tally.of(2, 10, 10)).verdict()).isEqualTo(LineVerdict.CROSSED);
        assertThat(below("0.21").evidence(Tally.of(2, 10, 10)).verdict()).isEqualTo(LineVerdict.NOT_RULED_OUT);
        assertThat(above("0.8").evidence(Tally.of(8, 10, 10)).verdict()).isEqualTo(LineVerdict.CROSSED);
        assertThat(below("0.3333333333333333").evidence(Tally.of(1, 3, 3)).verdict())
                .isEqualTo(LineVerdict.CROSSED);
    }

    @Test
    void aBoundOnTheLineCrossesItWhereTheShareAloneDoesNot() {
        LineCheck check = new LineCheck(
                new BigDecimal("0.025"), HIGHER_IS_DANGEROUS, new BigDecimal("0.975"), CrossedBy.CONFIDENCE_BOUND, 1);
        assertThat(check.evidence(Tally.of(1, 1, 1)).verdict()).isEqualTo(LineVerdict.CROSSED);
        assertThat(below("0.2")
                        .crossedBy(CrossedBy.CONFIDENCE_BOUND)
                        .evidence(Tally.of(2, 10, 10))
                        .verdict())
                .isEqualTo(LineVerdict.NOT_RULED_OUT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void thePointEstimateCrossesWhereverTheBoundDoesAndRulesOutTheSame(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            Tally tally = Counts.tally(random);
            LineCheck check = Counts.check(random);
            LineVerdict strict =
                    check.crossedBy(CrossedBy.POINT_ESTIMATE).evidence(tally).verdict();
            LineVerdict lenient =
                    check.crossedBy(CrossedBy.CONFIDENCE_BOUND).evidence(tally).verdict();
            String which = "seed %s: %s, %s".formatted(seed, check, tally);
            assertThat(strict == LineVerdict.RULED_OUT).as(which).isEqualTo(lenient == LineVerdict.RULED_OUT);
            if (lenient == LineVerdict.CROSSED) {
                assertThat(strict).as(which).isEqualTo(LineVerdict.CROSSED);
            }
        }
    }

    @Test
    void withoutAScoreToRelyOnNothingIsKnown() {
        Tally[] nothing = {
            Tally.of(0, 0, 0),
            Tally.of(0, 0, 1),
            Tally.of(0, 0, 10),
            Tally.ofUnknownTotal(0, 500),
            Tally.ofUnknownTotal(500, 500),
            Tally.of(0, 500, 500).with(Weakness.INVALIDATED),
            Tally.of(0, 500, 500).with(Weakness.INCONSISTENT)
        };
        for (Tally each : nothing) {
            for (CrossedBy crossedBy : CrossedBy.values()) {
                LineCheck check = below("0.5").crossedBy(crossedBy);
                assertThat(check.evidence(each).verdict()).as(each.toString()).isEqualTo(LineVerdict.UNKNOWN);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Weakness.class,
            names = {"UNFINISHED", "UNVERIFIED"})
    void aRunThatDidNotEndInSuccessOrCannotBeWorkedOutAgainCanOnlyCross(Weakness why) {
        Tally clean = Tally.of(0, 500, 500).with(why);
        assertThat(below("0.5").evidence(clean).verdict()).isEqualTo(LineVerdict.UNKNOWN);
        Tally halfway = Tally.of(40, 60, 80).with(why);
        assertThat(below("0.5").evidence(halfway).verdict()).isEqualTo(LineVerdict.CROSSED);
        assertThat(below("0.51").evidence(halfway).verdict()).isEqualTo(LineVerdict.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Weakness.class,
            names = {"LIMITED", "INVALIDATED", "EDITED"})
    void doubtfulScoresCountBothWays(Weakness why) {
        Tally three = Tally.of(1, 30, 30).doubting(why, 3);
        assertThat(three.fewest()).isZero();
        assertThat(three.most()).isEqualTo(4);
        assertThat(Tally.of(1, 30, 30).with(why).reliable()).isZero();
        assertThat(Tally.of(1, 30, 33).with(why).reliable()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void theBoundsAgreeWithThePublicOnes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            Tally tally = Counts.tally(random);
            LineEvidence evidence = LineCheck.of(new BigDecimal("0.3"), HIGHER_IS_DANGEROUS, LEVEL)
                    .evidence(tally);
            assertThat(evidence.observed())
                    .as("seed %s", seed)
                    .isEqualTo(new Bounds(
                            ClopperPearson.lower(tally.successes(), tally.scored(), LEVEL),
                            ClopperPearson.upper(tally.successes(), tally.scored(), LEVEL)));
        }
    }

    @Test
    void theTextSaysEverythingInOneLine() {
        LineEvidence evidence =
                below("0.5").evidence(Tally.of(1, 8, 10).with(Weakness.ERRORED).epochs(3));
        assertThat(evidence)
                .hasToString(
                        "UNKNOWN: 1 of 8 scored items tried 3 times each, 10 in all; line 0.5, higher is dangerous, "
                                + "Clopper-Pearson one-sided at 0.95, crossed by point estimate; "
                                + "observed [0.006391150954, 0.470679408602], worst case [0.005116196891, 0.606624216106]; "
                                + "weaknesses: incomplete, errored");
    }

    @Test
    void linesAndCountsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> below("20")).hasMessage("""
                The component (line-check.limit) must be from 0 to 1, but was (20).
                  Maybe it is in percent; write 0.2 for 20 percent.""");
        assertThatThrownBy(() -> below("-0.1")).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> below("0.5").selectedFrom(0)).hasMessageContaining("greater than 0");
        assertThatThrownBy(() -> LineCheck.of(new BigDecimal("0.5"), HIGHER_IS_DANGEROUS, new BigDecimal("0.05")))
                .hasMessageContaining("(line-check.level) must be at least 0.5 and less than 1");
        assertThatThrownBy(() -> below("0.5").evidence(Tally.of(0, 1, 1)).dangerAfter(0))
                .hasMessageContaining("greater than 0");
        assertThatThrownBy(() -> new Bounds(BigDecimal.ONE, BigDecimal.ZERO)).hasMessageContaining("were swapped");
    }

    @Test
    void doubtsWithoutReasonAndReasonsWithoutDoubtAreRefused() {
        assertThatThrownBy(() -> Tally.of(9, 8, 10)).hasMessageContaining("(tally.successes) must be at most 8");
        assertThatThrownBy(() -> Tally.of(0, 11, 10)).hasMessageContaining("(tally.scored) must be at most 10");
        assertThatThrownBy(() -> Tally.of(-1, 8, 10)).hasMessageContaining("not be negative");
        assertThatThrownBy(() -> Tally.of(0, 0, -1)).hasMessageContaining("not be negative");
        assertThatThrownBy(() -> Tally.of(1, 8, 10).epochs(0)).hasMessageContaining("greater than 0");
        assertThatThrownBy(() -> Tally.of(1, 8, 10).doubting(Weakness.EDITED, 9))
                .hasMessageContaining("at most 8");
        assertThatThrownBy(() -> Tally.of(1, 8, 10).doubting(Weakness.EDITED, 0))
                .hasMessageContaining("greater than 0");
        assertThatThrownBy(() -> Tally.of(1, 8, 8).doubting(Weakness.UNFINISHED, 1))
                .hasMessageContaining("say why items are doubtful");
        Tally edited = Tally.of(1, 8, 8).doubting(Weakness.EDITED, 1);
        assertThatThrownBy(() -> new Tally(1, 8, 8, 0, 1, edited.weaknesses())).hasMessage("""
                The component (tally.doubtful) must account for the weakness EDITED, but was (0).
                  Maybe count all scored items as doubtful where it is not known which ones it touches.""");
    }
}

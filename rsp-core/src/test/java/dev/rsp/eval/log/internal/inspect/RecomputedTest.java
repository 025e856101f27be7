package dev.rsp.eval.log.internal.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Metrics against numbers that Inspect itself computed, from the successes of six items in four epochs. */
class RecomputedTest {

    private static final String[] ITEMS = {"1111", "1001", "0010", "0000", "1101", "0100"};

    @ParameterizedTest
    @CsvSource({
        "mean, .4583333333333333, .15023130314433292",
        "max, .8333333333333334, .1666666666666667",
        "pass_at_2, .6388888888888888, .15762512176790122",
        "pass_at_4, .8333333333333334, .1666666666666667",
        "pass_k_2, .2777777777777778, .1648044108243481",
        "at_least_2, .5, .22360679774997896",
        "mode, .5, .22360679774997896"
    })
    void reducersAndMetricsGiveWhatInspectGives(String reducer, double mean, double error) {
        Recomputed recomputed = new Recomputed(Stream.of(ITEMS)
                .mapToDouble(item -> Reducers.reduce(reducer, scores(item)))
                .toArray());
        assertThat(recomputed.mean()).isCloseTo(mean, within(Recomputed.TOLERANCE));
        assertThat(recomputed.standardError()).isCloseTo(error, within(Recomputed.TOLERANCE));
    }

    @Test
    void twelveItemsGiveTheErrorsOfThePublishedExample() {
        Recomputed recomputed = new Recomputed(scores("110111000101"));
        assertThat(recomputed.mean()).isCloseTo(.5833333333333334, within(Recomputed.TOLERANCE));
        assertThat(recomputed.standardError()).isCloseTo(.1486470975026408, within(Recomputed.TOLERANCE));
    }

    @Test
    void oneItemHasNoError() {
        assertThat(new Recomputed(1).standardError()).isZero();
        assertThat(new Recomputed().mean()).isNaN();
        assertThat(new Recomputed().standardError()).isNaN();
    }

    @Test
    void successesAreCountedOnlyWhereEveryScoreIsNoughtOrOne() {
        assertThat(new Recomputed(1, 0, 1).successes()).isEqualTo(2);
        assertThat(new Recomputed(1, 0, 0.9999999999999999).successes()).isEqualTo(-1);
        assertThat(new Recomputed(Double.POSITIVE_INFINITY).successes()).isEqualTo(-1);
    }

    @Test
    void aReducerThatNeedsMoreEpochsOrIsNotKnownGivesNothing() {
        assertThat(Reducers.reduce("pass_at_5", scores("1111"))).isNaN();
        assertThat(Reducers.reduce("own", scores("1111"))).isNaN();
        assertThat(Reducers.reduce("median", scores("1001"))).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 0.3000000000009, true",
        "0.3, 0.2999999999991, true",
        "0.3, 0.3000000000011, false",
        "0.3, 0.2999999999989, false",
        "1000, 1000.0000000009, true",
        "1000, 1000.0000000011, false",
        "-1000, -1000.0000000009, true",
        "-1000, -1000.0000000011, false",
        "NaN, NaN, true",
        "NaN, Infinity, true",
        "NaN, 0.3, false",
        "0.3, NaN, false"
    })
    void numbersAreTheSameToOnePartInATrillion(double stated, double given, boolean same) {
        assertThat(Recomputed.same(stated, given)).isEqualTo(same);
    }

    private static double[] scores(String digits) {
        return digits.chars()
                .asDoubleStream()
                .flatMap(each -> DoubleStream.of(each - '0'))
                .toArray();
    }
}

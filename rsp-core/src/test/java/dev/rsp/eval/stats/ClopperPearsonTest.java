package dev.rsp.eval.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClopperPearsonTest {

    private static final BigDecimal LEVEL = new BigDecimal("0.95");
    private static final Offset<BigDecimal> CLOSE = within(new BigDecimal("1e-10"));
    private static final BigDecimal TWO_PLACES_UP = new BigDecimal("2e-12");

    @ParameterizedTest
    @CsvSource({
        "0, 20, 0, .1684334710, .1391083407",
        "0, 30, 0, .1157033082, .0950338529",
        "0, 59, 0, .0606089010, .0495076099",
        "0, 100, 0, .0362166926, .0295130496",
        "0, 299, 0, .0122615959, .0099691468",
        "1, 20, .0012650895, .2487327628, .2161061642",
        "2, 50, .0048814334, .1371376256, .1206141554",
        "5, 100, .0164318792, .1128349111, .1022533776",
        "20, 400, .0308052411, .0761669728, .0718285900",
        "28, 79, .2500059002, .4701258104, .4523558143",
        "55, 80, .5741109261, .7865253689, .7725482162",
        "3, 1000, .0006190999, .0087420232, .0077352447",
        "10, 10, .6915028922, 1, 1",
        "1, 1, .0250000000, 1, 1"
    })
    void theReferenceTableIsMet(long successes, long items, BigDecimal lower, BigDecimal upper, BigDecimal oneSided) {
        Bounds interval = ClopperPearson.interval(successes, items, LEVEL);
        assertThat(interval.lower()).isCloseTo(lower, CLOSE);
        assertThat(interval.upper()).isCloseTo(upper, CLOSE);
        assertThat(ClopperPearson.upper(successes, items, LEVEL)).isCloseTo(oneSided, CLOSE);
    }

    @Test
    void zeroOfFiveThousandIsBelowOneInAThousand() {
        assertThat(ClopperPearson.upper(0, 5000, LEVEL)).isCloseTo(new BigDecimal(".0005989670"), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 5, 20, 59, 299, 4711, 1_000_000})
    void zeroSuccessesHaveAClosedForm(long items) {
        BigDecimal closed = BigDecimal.valueOf(-Math.expm1(Math.log(0.05) / items));
        assertThat(ClopperPearson.upper(0, items, LEVEL)).isCloseTo(closed, within(new BigDecimal("2e-12")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void boundsAreRightToTheirLastPlaceByTailsSummedInDecimals(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            int items = 1 + random.nextInt(150);
            int successes = random.nextInt(items);
            BigDecimal error = BigDecimal.valueOf(1 + random.nextInt(5000), 4);
            BigDecimal upper = ClopperPearson.upper(successes, items, BigDecimal.ONE.subtract(error));
            String which = "seed %s: %s of %s, error %s, upper %s".formatted(seed, successes, items, error, upper);
            assertThat(BinomialTail.atMost(successes, items, upper)).as(which).isLessThanOrEqualTo(error);
            assertThat(BinomialTail.atMost(successes, items, upper.subtract(TWO_PLACES_UP)))
                    .as(which)
                    .isGreaterThan(error);
        }
    }

    @Test
    void largeCountsAreRightToTheirLastPlaceToo() {
        for (long items : new long[] {10_000, 1_000_000}) {
            for (int successes : new int[] {1, 7, 40}) {
                BigDecimal upper = ClopperPearson.upper(successes, items, LEVEL);
                BigDecimal error = BigDecimal.ONE.subtract(LEVEL);
                assertThat(BinomialTail.atMost(successes, items, upper)).isLessThanOrEqualTo(error);
                assertThat(BinomialTail.atMost(successes, items, upper.subtract(TWO_PLACES_UP)))
                        .isGreaterThan(error);
            }
        }
    }

    @Test
    void theLowerBoundIsTheUpperOneOfTheFailures() {
        for (int successes = 0; successes <= 30; successes++) {
            BigDecimal failures = ClopperPearson.upper(30 - successes, 30, LEVEL);
            assertThat(ClopperPearson.lower(successes, 30, LEVEL).add(failures)).isEqualByComparingTo("1");
        }
    }

    @Test
    void withoutItemsNothingIsKnown() {
        assertThat(ClopperPearson.interval(0, 0, LEVEL)).hasToString("[0, 1]");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> ClopperPearson.upper(3, 2, LEVEL)).hasMessage("""
                The component (clopper-pearson.successes) must be at most 2, but was (3).
                  Maybe two counts were swapped, or epochs were counted as items.""");
        assertThatThrownBy(() -> ClopperPearson.lower(-1, 2, LEVEL)).hasMessageContaining("not be negative");
        assertThatThrownBy(() -> ClopperPearson.lower(0, -2, LEVEL)).hasMessageContaining("not be negative");
        assertThatThrownBy(() -> ClopperPearson.upper(0, 1_000_001, LEVEL)).hasMessageContaining("at most 1000000");
        assertThatThrownBy(() -> ClopperPearson.interval(0, 2, BigDecimal.ZERO)).hasMessageContaining("greater than 0");
        assertThatThrownBy(() -> ClopperPearson.interval(0, 2, BigDecimal.ONE)).hasMessageContaining("less than 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "0", "0.05", "0.49", "1", "95"})
    void aLevelThatPutsTheBoundOnTheWrongSideIsRefused(BigDecimal level) {
        assertThatThrownBy(() -> ClopperPearson.upper(1, 20, level))
                .hasMessageContaining("must be at least 0.5 and less than 1")
                .hasMessageContaining("Maybe it is the chance of error, or in percent");
    }
}

package dev.rsp.eval.log.internal.lmeval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts found again from their share of the items. */
class SuccessesTest {

    /** Of 29 in 100, for one, a double keeps a little less. */
    @Test
    void everyCountIsFoundAgainFromItsShare() {
        for (long items = 1; items <= 150; items++) {
            for (long count = 0; count <= items; count++) {
                double share = (double) count / items;
                double error = items == 1 ? 0 : Math.sqrt(share * (1 - share) / (items - 1));
                assertThat(successes(share, items, null)).isEqualTo(count);
                assertThat(successes(share, items, error)).isEqualTo(count);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.9e-6, true", "-0.9e-6, true", "1.1e-6, false", "-1.1e-6, false"})
    void aShareIsACountWhereAMillionthIsLackingAndNoMore(double off, boolean found) {
        assertThat(successes((3 + off) / 12, 12, null)).isEqualTo(found ? 3L : null);
        double error = Math.sqrt(0.25 * 0.75 / 11);
        assertThat(successes(0.25, 12, error + off)).isEqualTo(found ? 3L : null);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.25, 1.25, 2})
    void whatIsNoShareIsNoCount(double value) {
        assertThat(successes(value, 12, null)).isNull();
    }

    @Test
    void onlyMetricsOfAllOrNothingCount() {
        assertThat(Successes.of("exact_match", new Successes.Share(0.25, 12L, null)))
                .isEqualTo(3);
        assertThat(Successes.of("f1", new Successes.Share(0.25, 12L, null))).isNull();
        assertThat(Successes.of("acc", new Successes.Share(null, 12L, null))).isNull();
        assertThat(Successes.of("acc", new Successes.Share(0.25, null, null))).isNull();
    }

    private static Long successes(double value, long items, Double error) {
        return Successes.of("acc", new Successes.Share(value, items, error));
    }
}

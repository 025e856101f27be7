package dev.rsp.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.fact.FactId;
import dev.rsp.model.ModelId;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationResultTest {

    @ParameterizedTest
    @CsvSource({"0,40,0", "15,40,0.375", "40,40,1", "1,3,0.3333333333333333", "2,3,0.6666666666666667"})
    void theValueIsTheShareOfSuccesses(long successes, long trials, BigDecimal share) {
        EvaluationResult result = EvaluationResult.ofCounts(
                FactId.of("r-1"),
                ModelId.of("opus-4"),
                EvaluationId.of("vct-1"),
                EvaluationFamily.CBRN,
                ThresholdId.of("cbrn-3"),
                Line.YELLOW,
                LineReading.CLEAR,
                successes,
                trials,
                new BigDecimal("0.50"),
                LocalDate.of(2025, 5, 22));
        assertThat(result.value()).isEqualTo(share);
        assertThat(result.items()).isEqualTo(trials);
        assertThat(result.limit()).isEqualTo(new BigDecimal("0.5"));
    }
}

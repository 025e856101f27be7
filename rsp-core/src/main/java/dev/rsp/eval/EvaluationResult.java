package dev.rsp.eval;

import dev.rsp.fact.Default;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The result of one run of an evaluation; a further run is a further fact.
 *
 * @param id its id, unique for the type
 * @param model the snapshot
 * @param evaluation the evaluation
 * @param family the family it belongs to
 * @param threshold the threshold it bears on
 * @param line the line it is read against
 * @param reading on which side of the line it lies
 * @param value what was measured, in the unit of the evaluation
 * @param limit where the line lies, in the same unit
 * @param items how many items or trials it rests on; 0 where that is not stated
 * @param on the day from which it counts
 * @since 0.1.0
 */
@FactType(
        key = "id",
        topic = {"model", "evaluation", "threshold", "line"},
        by = "reading",
        favourable = "clear",
        adverse = {"crossed", "unknown"})
public record EvaluationResult(
        FactId id,
        ModelId model,
        EvaluationId evaluation,
        EvaluationFamily family,
        ThresholdId threshold,
        Line line,
        LineReading reading,
        BigDecimal value,
        BigDecimal limit,
        @Default("0") long items,
        LocalDate on)
        implements Fact {

    /**
     * Checks that everything is there and fits.
     *
     * @throws IllegalArgumentException if a number is out of bounds or the count negative
     */
    public EvaluationResult {
        Require.given(
                EvaluationResult.class,
                id,
                model,
                evaluation,
                family,
                threshold,
                line,
                reading,
                value,
                limit,
                items,
                on);
        value = Require.decimal(value, "evaluation-result.value");
        limit = Require.decimal(limit, "evaluation-result.limit");
        Require.notNegative(items, "evaluation-result.items");
    }

    /**
     * Makes a result from counted successes; its value is their share, rounded to 16 digits, half to even.
     *
     * @param id its id
     * @param model the snapshot
     * @param evaluation the evaluation
     * @param family the family it belongs to
     * @param threshold the threshold it bears on
     * @param line the line it is read against
     * @param reading on which side of the line it lies
     * @param successes how many trials succeeded, from 0 to {@code trials}
     * @param trials how many trials were made, greater than 0
     * @param limit where the line lies, as a share
     * @param on the day from which it counts
     * @return the result, whose {@code items} are the trials
     * @throws IllegalArgumentException if there are no trials, or more successes than trials, or a count is negative
     */
    public static EvaluationResult ofCounts(
            FactId id,
            ModelId model,
            EvaluationId evaluation,
            EvaluationFamily family,
            ThresholdId threshold,
            Line line,
            LineReading reading,
            long successes,
            long trials,
            BigDecimal limit,
            LocalDate on) {
        BigDecimal share = Share.of(successes, trials);
        return new EvaluationResult(id, model, evaluation, family, threshold, line, reading, share, limit, trials, on);
    }
}

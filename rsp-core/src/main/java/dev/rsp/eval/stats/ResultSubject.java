package dev.rsp.eval.stats;

import dev.rsp.eval.EvaluationFamily;
import dev.rsp.eval.EvaluationId;
import dev.rsp.eval.Line;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;

/**
 * What a result is about, which no count can tell.
 *
 * @param id the id of the result, unique for the type
 * @param model the snapshot
 * @param evaluation the evaluation
 * @param family the family it belongs to
 * @param threshold the threshold it bears on
 * @param line the line it is read against
 * @param on the day from which it counts
 * @since 0.1.0
 */
public record ResultSubject(
        FactId id,
        ModelId model,
        EvaluationId evaluation,
        EvaluationFamily family,
        ThresholdId threshold,
        Line line,
        LocalDate on) {

    /** Checks that everything is there. */
    public ResultSubject {
        Require.given(ResultSubject.class, id, model, evaluation, family, threshold, line, on);
    }
}

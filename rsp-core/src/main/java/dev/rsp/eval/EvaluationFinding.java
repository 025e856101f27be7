package dev.rsp.eval;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import java.time.LocalDate;

/**
 * Something found wrong with a result.
 *
 * @param id its id, unique for the type
 * @param result the result
 * @param model the snapshot
 * @param integrity what is wrong
 * @param on the day from which it counts
 * @since 0.1.0
 */
@FactType(
        key = "id",
        topic = {"result", "model", "integrity"},
        polarity = Polarity.ADVERSE)
public record EvaluationFinding(FactId id, FactId result, ModelId model, Integrity integrity, LocalDate on)
        implements Fact {

    /** Checks that everything is there. */
    public EvaluationFinding {
        Require.given(EvaluationFinding.class, id, result, model, integrity, on);
    }
}

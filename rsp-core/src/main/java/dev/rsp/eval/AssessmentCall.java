package dev.rsp.eval;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import java.time.LocalDate;

/**
 * A call for an assessment that a role made at its discretion.
 *
 * @param id its id, unique for the type
 * @param model the snapshot
 * @param role who called for it
 * @param on the day from which it counts
 * @since 0.1.0
 */
@FactType(key = "id", topic = "model", polarity = Polarity.ADVERSE)
public record AssessmentCall(FactId id, ModelId model, Role role, LocalDate on) implements Fact {

    /** Checks that everything is there. */
    public AssessmentCall {
        Require.given(AssessmentCall.class, id, model, role, on);
    }
}

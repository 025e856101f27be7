package dev.rsp.safeguard;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import java.time.LocalDate;

/**
 * How a role found a criterion for a snapshot.
 *
 * @param id its id, unique for the type
 * @param model the snapshot
 * @param criterion the criterion
 * @param verdict what was found
 * @param role who found it
 * @param on the day from which it counts
 * @since 0.1.0
 */
@FactType(
        key = "id",
        topic = {"model", "criterion"},
        by = "verdict",
        favourable = "met",
        adverse = {"not-met", "unknown"})
public record SafeguardAssessment(
        FactId id, ModelId model, CriterionId criterion, Verdict verdict, Role role, LocalDate on) implements Fact {

    /** Checks that everything is there. */
    public SafeguardAssessment {
        Require.given(SafeguardAssessment.class, id, model, criterion, verdict, role, on);
    }
}

package dev.rsp.safeguard;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import java.time.LocalDate;

/**
 * Something that happened and speaks against a criterion.
 *
 * @param id its id, unique for the type
 * @param model the snapshot
 * @param criterion the criterion
 * @param on the day from which it counts
 * @since 0.1.0
 */
@FactType(
        key = "id",
        topic = {"model", "criterion"},
        polarity = Polarity.ADVERSE)
public record Incident(FactId id, ModelId model, CriterionId criterion, LocalDate on) implements Fact {

    /** Checks that everything is there. */
    public Incident {
        Require.given(Incident.class, id, model, criterion, on);
    }
}

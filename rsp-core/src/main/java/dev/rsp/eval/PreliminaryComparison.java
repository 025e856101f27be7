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
 * A comparison of a snapshot with a reference, to see whether an assessment is due.
 *
 * @param id its id, unique for the type
 * @param model the snapshot
 * @param reference the snapshot compared with
 * @param role who made it
 * @param on the day from which it counts
 * @since 0.1.0
 */
@FactType(
        key = "id",
        topic = {"model", "reference"},
        polarity = Polarity.FAVOURABLE)
public record PreliminaryComparison(FactId id, ModelId model, ModelId reference, Role role, LocalDate on)
        implements Fact {

    /**
     * Checks that everything is there and fits.
     *
     * @throws IllegalArgumentException if the snapshot is its own reference
     */
    public PreliminaryComparison {
        Require.given(PreliminaryComparison.class, id, model, reference, role, on);
        Require.different(model, reference, "preliminary-comparison.reference");
    }
}

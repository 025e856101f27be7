package dev.rsp.threshold;

import dev.rsp.fact.Default;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import java.time.LocalDate;

/**
 * What a role determined about a snapshot and a threshold.
 *
 * @param id its id, unique for the type
 * @param model the snapshot
 * @param threshold the threshold
 * @param status what was determined
 * @param role who determined it
 * @param assessment the assessment it rests on; {@code none} where it names none
 * @param on the day from which it counts
 * @since 0.1.0
 */
@FactType(
        key = "id",
        topic = {"model", "threshold"},
        by = "status",
        favourable = "below",
        adverse = {"crossed", "not-ruled-out"})
public record Determination(
        FactId id,
        ModelId model,
        ThresholdId threshold,
        DeterminationStatus status,
        Role role,
        @Default("none") FactId assessment,
        LocalDate on)
        implements Fact {

    /** Checks that everything is there. */
    public Determination {
        Require.given(Determination.class, id, model, threshold, status, role, assessment, on);
    }
}

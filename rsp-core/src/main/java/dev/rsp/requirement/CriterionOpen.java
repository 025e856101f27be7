package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.level.StandardId;
import dev.rsp.model.ModelId;
import dev.rsp.safeguard.CriterionId;

/**
 * A criterion of a standard is not verified, or found not met.
 *
 * @param model the snapshot
 * @param standard the standard
 * @param criterion the criterion
 * @since 0.1.0
 */
@ConclusionType(shortfall = true)
public record CriterionOpen(ModelId model, StandardId standard, CriterionId criterion) implements Conclusion {

    /** Checks that everything is there. */
    public CriterionOpen {
        Require.given(CriterionOpen.class, model, standard, criterion);
    }
}

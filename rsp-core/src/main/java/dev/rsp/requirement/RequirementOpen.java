package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import dev.rsp.policy.RequirementId;

/**
 * A requirement applies and is not met.
 *
 * @param model the snapshot
 * @param id the requirement
 * @since 0.1.0
 */
@ConclusionType(discriminator = "id", shortfall = true)
public record RequirementOpen(ModelId model, RequirementId id) implements Conclusion {

    /** Checks that everything is there. */
    public RequirementOpen {
        Require.given(RequirementOpen.class, model, id);
    }
}

package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import dev.rsp.policy.RequirementId;

/**
 * A requirement applies; it stays when it is met.
 *
 * @param model the snapshot
 * @param id the requirement
 * @since 0.1.0
 */
@ConclusionType(discriminator = "id")
public record Requirement(ModelId model, RequirementId id) implements Conclusion {

    /** Checks that everything is there. */
    public Requirement {
        Require.given(Requirement.class, model, id);
    }
}

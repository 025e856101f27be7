package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import dev.rsp.policy.RequirementId;

/**
 * Something is advised; it limits nothing.
 *
 * @param model the snapshot
 * @param id the advisory
 * @since 0.1.0
 */
@ConclusionType(discriminator = "id")
public record Advisory(ModelId model, RequirementId id) implements Conclusion {

    /** Checks that everything is there. */
    public Advisory {
        Require.given(Advisory.class, model, id);
    }
}

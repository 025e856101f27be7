package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.level.StandardId;
import dev.rsp.model.ModelId;

/**
 * A standard applies.
 *
 * @param model the snapshot
 * @param standard the standard
 * @since 0.1.0
 */
@ConclusionType(discriminator = "standard")
public record StandardRequired(ModelId model, StandardId standard) implements Conclusion {

    /** Checks that everything is there. */
    public StandardRequired {
        Require.given(StandardRequired.class, model, standard);
    }
}

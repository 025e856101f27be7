package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.fact.Topic;
import dev.rsp.level.StandardId;
import dev.rsp.model.ModelId;

/**
 * A standard that applies is not met.
 *
 * @param model the snapshot
 * @param standard the standard
 * @param lack what it lacks
 * @since 0.1.0
 */
@ConclusionType(discriminator = "standard", shortfall = true)
public record StandardShortfall(ModelId model, StandardId standard, Topic lack) implements Conclusion {

    /** Checks that everything is there. */
    public StandardShortfall {
        Require.given(StandardShortfall.class, model, standard, lack);
    }
}

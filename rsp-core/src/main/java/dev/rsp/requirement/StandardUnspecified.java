package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.level.StandardId;
import dev.rsp.model.ModelId;
import dev.rsp.threshold.ThresholdId;

/**
 * A standard applies that nobody has specified.
 *
 * @param model the snapshot
 * @param threshold the threshold
 * @param standard the standard
 * @since 0.1.0
 */
@ConclusionType
public record StandardUnspecified(ModelId model, ThresholdId threshold, StandardId standard) implements Conclusion {

    /** Checks that everything is there. */
    public StandardUnspecified {
        Require.given(StandardUnspecified.class, model, threshold, standard);
    }
}

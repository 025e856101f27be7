package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import dev.rsp.threshold.ThresholdId;

/**
 * The showing that has to follow once a threshold counts is not made.
 *
 * @param model the snapshot
 * @param threshold the threshold
 * @since 0.1.0
 */
@ConclusionType(shortfall = true)
public record FollowUpNotShown(ModelId model, ThresholdId threshold) implements Conclusion {

    /** Checks that everything is there. */
    public FollowUpNotShown {
        Require.given(FollowUpNotShown.class, model, threshold);
    }
}

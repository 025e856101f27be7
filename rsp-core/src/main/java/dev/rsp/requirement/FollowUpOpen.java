package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import dev.rsp.threshold.ThresholdId;

/**
 * A follow-up counts as open, by the own showing or by that of the reference.
 *
 * @param model the snapshot
 * @param threshold the threshold
 * @since 0.1.0
 */
@ConclusionType(shortfall = true)
public record FollowUpOpen(ModelId model, ThresholdId threshold) implements Conclusion {

    /** Checks that everything is there. */
    public FollowUpOpen {
        Require.given(FollowUpOpen.class, model, threshold);
    }
}

package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import dev.rsp.threshold.ThresholdId;

/**
 * A threshold counts as passed.
 *
 * @param model the snapshot
 * @param threshold the threshold
 * @since 0.1.0
 */
@ConclusionType
public record ThresholdCounts(ModelId model, ThresholdId threshold) implements Conclusion {

    /** Checks that everything is there. */
    public ThresholdCounts {
        Require.given(ThresholdCounts.class, model, threshold);
    }
}

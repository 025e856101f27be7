package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import dev.rsp.threshold.ThresholdId;

/**
 * A snapshot lacks the showing that it is below a threshold.
 *
 * @param model the snapshot
 * @param threshold the threshold
 * @since 0.1.0
 */
@ConclusionType(shortfall = true)
public record ThresholdNotShownBelow(ModelId model, ThresholdId threshold) implements Conclusion {

    /** Checks that everything is there. */
    public ThresholdNotShownBelow {
        Require.given(ThresholdNotShownBelow.class, model, threshold);
    }
}

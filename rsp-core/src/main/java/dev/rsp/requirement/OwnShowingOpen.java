package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import dev.rsp.threshold.ThresholdId;

/**
 * No determination stands that the snapshot is below the threshold and that rests on an assessment of it in date.
 *
 * @param model the snapshot
 * @param threshold the threshold
 * @since 0.1.0
 */
@ConclusionType(shortfall = true)
public record OwnShowingOpen(ModelId model, ThresholdId threshold) implements Conclusion {

    /** Checks that everything is there. */
    public OwnShowingOpen {
        Require.given(OwnShowingOpen.class, model, threshold);
    }
}

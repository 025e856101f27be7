package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import dev.rsp.threshold.ThresholdId;

/**
 * No comprehensive assessment of the snapshot itself stands, in date, that a showing of its own could rest on.
 *
 * @param model the snapshot
 * @param threshold the threshold
 * @since 0.1.0
 */
@ConclusionType(shortfall = true)
public record OwnAssessmentOpen(ModelId model, ThresholdId threshold) implements Conclusion {

    /** Checks that everything is there. */
    public OwnAssessmentOpen {
        Require.given(OwnAssessmentOpen.class, model, threshold);
    }
}

package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import dev.rsp.threshold.ThresholdId;

/**
 * An assessment is owed and not made.
 *
 * @param model the snapshot
 * @param threshold the threshold
 * @since 0.1.0
 */
@ConclusionType(shortfall = true)
public record AssessmentOpen(ModelId model, ThresholdId threshold) implements Conclusion {

    /** Checks that everything is there. */
    public AssessmentOpen {
        Require.given(AssessmentOpen.class, model, threshold);
    }
}

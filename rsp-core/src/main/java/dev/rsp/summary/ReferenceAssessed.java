package dev.rsp.summary;

import dev.rsp.fact.FactId;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Require;
import dev.rsp.fact.Summary;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;

/**
 * The latest standing comprehensive assessment of the reference of a snapshot that covers a threshold, where the baseline
 * counts from no later day, for each role that answers for one.
 *
 * @param model the snapshot that the baseline is of
 * @param reference the earlier snapshot, which was assessed
 * @param threshold the threshold
 * @param by the role that answers for the assessment
 * @param assessment the assessment
 * @param on its day, which is that of the baseline or a later one
 * @since 0.1.0
 */
@FactType(
        key = {"model", "reference", "threshold", "by"},
        polarity = Polarity.FAVOURABLE)
public record ReferenceAssessed(
        ModelId model, ModelId reference, ThresholdId threshold, Role by, FactId assessment, LocalDate on)
        implements Summary {

    /** Checks that everything is there. */
    public ReferenceAssessed {
        Require.given(ReferenceAssessed.class, model, reference, threshold, by, assessment, on);
    }
}

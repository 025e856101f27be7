package dev.rsp.summary;

import dev.rsp.eval.AssessmentKind;
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
 * The latest standing assessment of a snapshot that covers a threshold, for each role that answers for one.
 *
 * @param model the snapshot
 * @param threshold the threshold
 * @param kind what kind of act it was
 * @param by the role that answers for it
 * @param assessment the assessment
 * @param on the day of the assessment
 * @since 0.1.0
 */
@FactType(
        key = {"model", "threshold", "kind", "by"},
        polarity = Polarity.FAVOURABLE)
public record OwnAssessment(
        ModelId model, ThresholdId threshold, AssessmentKind kind, Role by, FactId assessment, LocalDate on)
        implements Summary {

    /** Checks that everything is there. */
    public OwnAssessment {
        Require.given(OwnAssessment.class, model, threshold, kind, by, assessment, on);
    }
}

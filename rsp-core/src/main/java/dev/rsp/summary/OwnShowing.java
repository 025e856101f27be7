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
 * The determination that a snapshot is below a threshold which rests on the latest assessment, for each role that
 * determines and each role that answers for an assessment.
 *
 * @param model the snapshot
 * @param threshold the threshold
 * @param role who determined it
 * @param by the role that answers for the assessment
 * @param determination the determination
 * @param on the day of the assessment that it rests on
 * @since 0.1.0
 */
@FactType(
        key = {"model", "threshold", "role", "by"},
        polarity = Polarity.FAVOURABLE)
public record OwnShowing(ModelId model, ThresholdId threshold, Role role, Role by, FactId determination, LocalDate on)
        implements Summary {

    /** Checks that everything is there. */
    public OwnShowing {
        Require.given(OwnShowing.class, model, threshold, role, by, determination, on);
    }
}

package dev.rsp.requirement;

import dev.rsp.model.ModelId;

/**
 * What a rule concludes: a requirement, a shortfall, a duty, a limit or a question, never a permission. Every one is a
 * record that carries {@link ConclusionType} and is known by all its components.
 *
 * @since 0.1.0
 */
public sealed interface Conclusion
        permits ActivityCondition,
                Advisory,
                ApprovalMissing,
                AssessmentOpen,
                OwnAssessmentOpen,
                Breach,
                CriterionOpen,
                Duty,
                FollowUpNotShown,
                FollowUpOpen,
                GateLimit,
                NotDetermined,
                Requirement,
                RequirementOpen,
                StandardRequired,
                StandardShortfall,
                StandardUnspecified,
                ThresholdCounts,
                ThresholdNotShownBelow {

    /**
     * The snapshot it concerns.
     *
     * @return the model
     */
    ModelId model();
}

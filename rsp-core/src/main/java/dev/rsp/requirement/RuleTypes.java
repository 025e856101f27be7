package dev.rsp.requirement;

import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentCall;
import dev.rsp.eval.EvaluationFinding;
import dev.rsp.eval.EvaluationResult;
import dev.rsp.eval.PreliminaryComparison;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Fulfilment;
import dev.rsp.evidence.Judgement;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Question;
import dev.rsp.evidence.Report;
import dev.rsp.evidence.Supersession;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Require;
import dev.rsp.level.DefaultStandard;
import dev.rsp.level.RequiredStandard;
import dev.rsp.level.Standard;
import dev.rsp.level.UnspecifiedStandard;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.Baseline;
import dev.rsp.model.ComputeRatio;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.AsOf;
import dev.rsp.policy.CountParameter;
import dev.rsp.policy.NumberParameter;
import dev.rsp.policy.PeriodParameter;
import dev.rsp.safeguard.Criterion;
import dev.rsp.safeguard.Incident;
import dev.rsp.safeguard.InterimMeasure;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.summary.Cadence;
import dev.rsp.summary.ChainComplete;
import dev.rsp.summary.ChainStepOpen;
import dev.rsp.summary.Gate;
import dev.rsp.summary.Model;
import dev.rsp.summary.OwnAssessment;
import dev.rsp.summary.OwnShowing;
import dev.rsp.summary.ReferenceAssessed;
import dev.rsp.threshold.CapabilityThreshold;
import dev.rsp.threshold.Checkpoint;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.Ladder;
import java.util.List;
import java.util.stream.Stream;

/**
 * The types that rules may name without anybody registering them.
 *
 * @since 0.1.0
 */
public final class RuleTypes {

    private static final List<Class<? extends Record>> BUILT_IN = List.of(
            ModelSnapshot.class,
            PlannedActivity.class,
            ActivityUnderWay.class,
            Baseline.class,
            ComputeRatio.class,
            Determination.class,
            Assessment.class,
            PreliminaryComparison.class,
            AssessmentCall.class,
            EvaluationResult.class,
            EvaluationFinding.class,
            SafeguardAssessment.class,
            InterimMeasure.class,
            Incident.class,
            Approval.class,
            Notice.class,
            Judgement.class,
            Report.class,
            Supersession.class,
            Withdrawal.class,
            Fulfilment.class,
            CapabilityThreshold.class,
            Checkpoint.class,
            Ladder.class,
            Standard.class,
            RequiredStandard.class,
            UnspecifiedStandard.class,
            DefaultStandard.class,
            Criterion.class,
            Question.class,
            NumberParameter.class,
            PeriodParameter.class,
            CountParameter.class,
            AsOf.class,
            Model.class,
            Gate.class,
            OwnAssessment.class,
            OwnShowing.class,
            ReferenceAssessed.class,
            ChainComplete.class,
            ChainStepOpen.class,
            Cadence.class);

    private static final List<Class<? extends Record>> ALL =
            Stream.concat(BUILT_IN.stream(), conclusions().stream()).toList();

    private RuleTypes() {}

    /**
     * All types.
     *
     * @return facts, tables, parameters, the clock, summaries and conclusions, each in a fixed order
     */
    public static List<Class<? extends Record>> all() {
        return ALL;
    }

    /**
     * The types of one origin.
     *
     * @param origin where the records come from
     * @return the types, in a fixed order
     */
    public static List<Class<? extends Record>> of(Origin origin) {
        return ALL.stream().filter(type -> Origin.of(type) == origin).toList();
    }

    /**
     * What is said of a type of conclusions.
     *
     * @param type the class of the conclusion
     * @return its annotation
     * @throws IllegalArgumentException if the class is no conclusion
     */
    public static ConclusionType conclusion(Class<? extends Record> type) {
        ConclusionType said = type.getAnnotation(ConclusionType.class);
        if (said == null) {
            throw Require.refusal(
                    "type (" + type.getName() + ")",
                    "be a conclusion",
                    type.getSimpleName(),
                    "Maybe ask Origin.of first; only rules make conclusions.");
        }
        return said;
    }

    private static List<Class<? extends Record>> conclusions() {
        return Stream.of(Conclusion.class.getPermittedSubclasses())
                .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
                .toList();
    }
}

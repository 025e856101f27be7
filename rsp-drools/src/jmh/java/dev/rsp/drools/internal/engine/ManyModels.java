package dev.rsp.drools.internal.engine;

import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Judgement;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Person;
import dev.rsp.evidence.Report;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Topic;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Answer;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Many models of fifteen facts each, whose weights are to be stored. */
final class ManyModels {

    static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    static final LocalDate EARLIER = DAY.minusMonths(3);

    private static final int QUESTION = 2;
    private static final List<String> THRESHOLDS = List.of("cbrn-3", "cbrn-4", "ai-rnd-4", "ai-rnd-5");
    private static final List<String> QUESTIONS =
            List.of("threat-model-mapping", "evaluations", "elicitation", "forecasting");
    private static final List<String> LAB = List.of(
            "asl-2-s1-supply-chain",
            "asl-2-s2-offices",
            "asl-2-s3-workforce",
            "asl-2-s4-compartmentalisation",
            "asl-2-s5-infrastructure",
            "asl-2-s6-operations");

    private ManyModels() {}

    /** The criteria of the lab that storing needs, said once for all models. */
    static List<Fact> ofTheLab() {
        return LAB.stream()
                .<Fact>map(each -> new SafeguardAssessment(
                        FactId.of(each), model(0), CriterionId.of(each), Verdict.MET, Role.of("rso"), EARLIER))
                .toList();
    }

    /**
     * The facts of a model.
     *
     * @param number which of the many
     * @param on the day of its assessment, and of what was decided on it
     * @param judged the day of one judgement
     */
    static List<Fact> facts(int number, LocalDate on, LocalDate judged) {
        ModelId model = model(number);
        List<Fact> facts = new ArrayList<>();
        facts.add(ModelSnapshot.of(model.value(), "sha256:" + String.format(Locale.ROOT, "%064x", number)));
        facts.add(new PlannedActivity(model, Activity.STORING_WEIGHTS, DAY));
        Assessment assessment = assessment(number, on);
        facts.add(assessment);
        for (String each : THRESHOLDS) {
            facts.add(new Determination(
                    FactId.of(each + "-" + number),
                    model,
                    ThresholdId.of(each),
                    DeterminationStatus.BELOW,
                    Role.of("ceo-rso"),
                    assessment.id(),
                    on));
        }
        for (int i = 0; i < QUESTIONS.size(); i++) {
            facts.add(judgement(number, QUESTIONS.get(i), i == QUESTION ? judged : EARLIER));
        }
        Report report = new Report(
                FactId.of("report-" + number),
                model,
                ChainId.of("capability-decision"),
                Topic.of("comprehensive-assessment"),
                on);
        facts.add(report);
        Approval ceo = approval(report, "ceo", number);
        Approval rso = approval(report, "rso", number);
        facts.add(ceo);
        facts.add(rso);
        facts.add(new Notice(
                FactId.of("notice-" + number), new TreeSet<>(List.of(ceo.ref(), rso.ref())), Role.of("board"), on));
        return facts;
    }

    private static Approval approval(Report report, String role, int number) {
        return new Approval(
                FactId.of(role + "-" + number),
                report.ref(),
                StepId.of("decide"),
                Person.of("person-" + role),
                Role.of(role),
                report.on());
    }

    /** The judgement that may come on another day than the rest. */
    static Judgement judgement(int number, LocalDate on) {
        return judgement(number, QUESTIONS.get(QUESTION), on);
    }

    private static Judgement judgement(int number, String question, LocalDate on) {
        return new Judgement(
                FactId.of(question + "-" + number),
                model(number),
                Topic.of("comprehensive-assessment"),
                QuestionId.of(question),
                Answer.of("adequate"),
                Role.of("ceo-rso"),
                on);
    }

    private static ModelId model(int number) {
        return ModelId.of("model-" + number);
    }

    /** The assessment of a model. */
    static Assessment assessment(int number, LocalDate on) {
        TreeSet<ThresholdId> thresholds = new TreeSet<>();
        THRESHOLDS.forEach(each -> thresholds.add(ThresholdId.of(each)));
        return new Assessment(
                FactId.of("assessment-" + number),
                model(number),
                AssessmentKind.COMPREHENSIVE,
                thresholds,
                Role.of("evaluation-lead"),
                on);
    }
}

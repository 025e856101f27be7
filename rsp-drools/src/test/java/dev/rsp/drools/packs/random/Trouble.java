package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.pack.Vocabulary.QuestionEntry;
import dev.rsp.drools.internal.random.Draw;
import dev.rsp.eval.AssessmentCall;
import dev.rsp.eval.EvaluationFamily;
import dev.rsp.eval.EvaluationFinding;
import dev.rsp.eval.EvaluationId;
import dev.rsp.eval.EvaluationResult;
import dev.rsp.eval.Integrity;
import dev.rsp.eval.Line;
import dev.rsp.eval.LineReading;
import dev.rsp.evidence.Judgement;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Id;
import dev.rsp.fact.Topic;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Answer;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.Incident;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes facts that may be bad news for a case: about its models, mostly those that are in use, by any judge. */
record Trouble(Draw draw, Words words, List<Fact> facts, LocalDate asOf) {

    /** A fact of a kind, for instance of {@code determination/crossed}; none where the case holds nothing to judge. */
    Optional<? extends Fact> of(Kind kind) {
        String value = kind.value();
        return switch (kind.type()) {
            case "determination" -> Optional.of(determination(DeterminationStatus.valueOf(constant(value))));
            case "safeguard-assessment" -> Optional.of(verdict(Verdict.valueOf(constant(value))));
            case "evaluation-result" -> Optional.of(result(LineReading.valueOf(constant(value))));
            case "evaluation-finding" -> Optional.of(finding());
            case "assessment-call" -> Optional.of(call());
            case "incident" -> Optional.of(incident(model()));
            case "judgement" -> judgement(QuestionId.of(kind.question()), Answer.of(value), draw.of(words.roles()));
            default -> throw new IllegalArgumentException("nobody knows how to make a " + kind);
        };
    }

    Determination determination(DeterminationStatus status) {
        ThresholdId threshold = draw.of(draw.chance(90) ? words.thresholds() : words.checkpoints());
        return new Determination(id(), model(), threshold, status, draw.of(words.roles()), FactId.of("none"), day());
    }

    SafeguardAssessment verdict(Verdict verdict) {
        return new SafeguardAssessment(
                id(), model(), draw.of(words.criteria()).id(), verdict, draw.of(words.roles()), day());
    }

    EvaluationResult result(LineReading reading) {
        return result(id(), model(), draw.of(draw.chance(90) ? words.thresholds() : words.checkpoints()), reading);
    }

    EvaluationResult result(FactId id, ModelId model, ThresholdId threshold, LineReading reading) {
        return new EvaluationResult(
                id,
                model,
                EvaluationId.of("evaluation"),
                EvaluationFamily.CBRN,
                threshold,
                draw.chance(80) ? Line.RED : Line.YELLOW,
                reading,
                new BigDecimal("0.8"),
                new BigDecimal("0.7"),
                40,
                day());
    }

    /** A finding on a result of the case, or on one that is not there. */
    EvaluationFinding finding() {
        List<EvaluationResult> results = all(EvaluationResult.class);
        Integrity integrity = draw.of(Integrity.values());
        if (results.isEmpty() || draw.chance(20)) {
            return new EvaluationFinding(id(), FactId.of("elsewhere"), model(), integrity, day());
        }
        EvaluationResult result = draw.of(results);
        return new EvaluationFinding(id(), result.id(), result.model(), integrity, day());
    }

    /** Mostly by the RSO, alone or with the CEO, and of a model that stands with another. */
    AssessmentCall call() {
        List<Baseline> baselines = all(Baseline.class);
        ModelId model = baselines.isEmpty() || draw.chance(20)
                ? model()
                : draw.of(baselines).model();
        return new AssessmentCall(
                id(), model, draw.chance(95) ? draw.of(Words.RSO, Words.CEO_RSO) : draw.of(words.roles()), day());
    }

    Incident incident(ModelId model) {
        return new Incident(id(), model, draw.of(words.criteria()).id(), day());
    }

    /** An answer to a question about something that the case holds. */
    Optional<Judgement> judgement(QuestionId question, Answer answer, Role role) {
        List<Subject> subjects = subjects(words.vocabulary().questions().get(question));
        return subjects.isEmpty()
                ? Optional.empty()
                : Optional.of(draw.of(subjects))
                        .map(subject -> new Judgement(
                                id(), subject.model, Topic.of(subject.about), question, answer, role, day()));
    }

    private record Subject(ModelId model, Id about) {}

    private List<Subject> subjects(QuestionEntry question) {
        if (question.requirement() != null) {
            return List.of(new Subject(model(), question.requirement()));
        }
        return switch (question.id().value()) {
            case "interim-measures-adequate" ->
                List.of(new Subject(model(), draw.of(words.standardsOf(words.thresholds()))));
            case "security-sufficient-for-training" -> List.of(new Subject(model(), Words.SECURITY));
            case "red-line-accounted-for" ->
                all(EvaluationResult.class).stream()
                        .filter(each -> each.reading() != LineReading.CLEAR)
                        .map(each -> new Subject(each.model(), each.id()))
                        .toList();
            case "finding-resolved" ->
                all(EvaluationFinding.class).stream()
                        .map(each -> new Subject(each.model(), each.id()))
                        .toList();
            case "incident-remediated" ->
                all(Incident.class).stream()
                        .map(each -> new Subject(each.model(), each.id()))
                        .toList();
            case "noncompliance-report", "noncompliance-risk", "policy-wording", "non-disparagement" ->
                List.of(new Subject(model(), draw.chance(50) ? Words.RSO : Words.CBRN_3));
            case "training-cap", "within-training-cap", "distance-to-asl-4" ->
                List.of(new Subject(model(), draw.of(words.thresholds())));
            case "red-teaming-of-released-weights", "red-teaming-of-fine-tuning" ->
                List.of(new Subject(model(), draw.of(words.standardsOf(words.thresholds()))));
            default -> throw new IllegalArgumentException("nobody knows what " + question.id() + " is about");
        };
    }

    private ModelId model() {
        List<ModelId> active = new ArrayList<>(Stream.concat(
                        all(PlannedActivity.class).stream().map(PlannedActivity::model),
                        all(ActivityUnderWay.class).stream().map(ActivityUnderWay::model))
                .toList());
        return active.isEmpty() || draw.chance(25)
                ? draw.of(all(ModelSnapshot.class)).id()
                : draw.of(active);
    }

    private <T extends Fact> List<T> all(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private FactId id() {
        return FactId.of("trouble-" + facts.size() + "-" + draw.below(1_000_000));
    }

    private LocalDate day() {
        return asOf.minusDays(draw.below(40));
    }

    private static String constant(String value) {
        return value.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }
}

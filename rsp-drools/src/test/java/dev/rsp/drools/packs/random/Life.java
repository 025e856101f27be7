package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.pack.Vocabulary.QuestionEntry;
import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.eval.EvaluationFinding;
import dev.rsp.eval.Integrity;
import dev.rsp.eval.LineReading;
import dev.rsp.eval.PreliminaryComparison;
import dev.rsp.evidence.Judgement;
import dev.rsp.evidence.Supersession;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Id;
import dev.rsp.fact.Topic;
import dev.rsp.level.StandardId;
import dev.rsp.model.Activity;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.Baseline;
import dev.rsp.model.ComputeRatio;
import dev.rsp.model.MethodId;
import dev.rsp.model.ModelId;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Answer;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.Criterion;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What is given about one model: each act with all that it rests on. Ages are in days. */
record Life(Stage stage, ModelId model) {

    void planned(Activity activity) {
        stage.put(new PlannedActivity(model, activity, stage.asOf.plusDays(stage.draw.below(30))));
    }

    void underWay(Activity activity) {
        stage.put(new ActivityUnderWay(model, activity, stage.ago(stage.draw.below(30))));
    }

    /** Up to three activities, so many in a hundred of them under way. */
    void busy(int underWay) {
        for (int i = stage.draw.between(1, 3); i > 0; i--) {
            Activity activity = stage.draw.of(Activity.values());
            if (stage.draw.chance(underWay)) {
                underWay(activity);
            } else {
                planned(activity);
            }
        }
    }

    /** Compared with a reference, and how many times its Effective Compute it has. */
    void comparedWith(Life reference, int age, String ratio) {
        stage.give(new Baseline(model, reference.model, stage.ago(age)));
        stage.give(new PreliminaryComparison(
                stage.id("comparison"), model, reference.model, Words.RSO, stage.ago(Math.min(age, 10))));
        measuredAgainst(reference, ratio);
    }

    void measuredAgainst(Life other, String ratio) {
        stage.give(new ComputeRatio(model, other.model, new BigDecimal(ratio), MethodId.of("internal-evals")));
    }

    /** Assessed comprehensively and found below every threshold but some; the elements judged, the report decided. */
    void assessed(List<ThresholdId> passed, int age) {
        FactId act = assessment(AssessmentKind.COMPREHENSIVE, stage.words.thresholds(), age + 6);
        for (ThresholdId threshold : stage.words.thresholds()) {
            if (!passed.contains(threshold)) {
                found(threshold, DeterminationStatus.BELOW, act, age + 4);
            } else if (stage.draw.chance(80)) {
                found(threshold, adverse(), act, age + 4);
            }
        }
        followedUp(passed, age + 5);
        for (QuestionEntry question : stage.words.vocabulary().questions().values()) {
            if (question.requirement() != null) {
                answered(question.id(), question.requirement(), question.favourable(), age);
            }
        }
        chain(Words.CAPABILITY_DECISION, Topic.of("comprehensive-assessment"), age);
    }

    /** Followed up on the thresholds above; where there are none, on what was passed, and judged far from what comes. */
    void followedUp(Collection<ThresholdId> passed, int age) {
        Collection<ThresholdId> next = stage.words.followedUp(passed);
        if (!next.isEmpty()) {
            assessment(AssessmentKind.FOLLOW_UP, next, age);
        }
        QuestionEntry far = stage.words.vocabulary().questions().get(Words.FAR);
        if (far != null) {
            passed.forEach(threshold -> answered(far.id(), threshold, far.favourable(), age - 1));
        }
    }

    FactId assessment(AssessmentKind kind, Collection<ThresholdId> thresholds, int age) {
        FactId id = stage.id("assessment");
        stage.give(new Assessment(id, model, kind, new TreeSet<>(thresholds), Words.EVALUATION_LEAD, stage.ago(age)));
        return id;
    }

    void found(ThresholdId threshold, DeterminationStatus status, FactId act, int age) {
        stage.give(new Determination(
                stage.id("determination"), model, threshold, status, Words.CEO_RSO, act, stage.ago(age)));
    }

    DeterminationStatus adverse() {
        return stage.draw.of(DeterminationStatus.NOT_RULED_OUT, DeterminationStatus.CROSSED);
    }

    /** A question answered by its role, with one of some answers. */
    Optional<Judgement> answered(QuestionId question, Id about, Collection<Answer> answers, int age) {
        return stage.give(new Judgement(
                stage.id("judgement"),
                model,
                Topic.of(about),
                question,
                stage.draw.of(List.copyOf(answers)),
                stage.words.vocabulary().questions().get(question).role(),
                stage.ago(age)));
    }

    Optional<Judgement> answered(String question, Id about, String answer) {
        return answered(QuestionId.of(question), about, List.of(Answer.of(answer)), stage.fresh());
    }

    /** A question answered, and then answered otherwise. */
    void answeredAgain(String question, Id about, String answer, String later) {
        Optional<Judgement> first = answered(question, about, answer);
        Optional<Judgement> second = answered(QuestionId.of(question), about, List.of(Answer.of(later)), 1);
        if (first.isPresent() && second.isPresent()) {
            Role role = first.get().role();
            stage.give(new Supersession(
                    stage.id("supersession"), first.get().ref(), second.get().ref(), role, stage.asOf));
        }
    }

    /** A clear result for a threshold, and a finding on it. */
    void doubted(ThresholdId threshold) {
        Trouble trouble = new Trouble(stage.draw, stage.words, stage.facts(), stage.asOf);
        FactId id = stage.id("result");
        stage.put(trouble.result(id, model, threshold, LineReading.CLEAR));
        stage.give(new EvaluationFinding(
                stage.id("finding"), id, model, stage.draw.of(Integrity.values()), stage.ago(stage.fresh())));
    }

    /** Every criterion of a standard is met. */
    void meets(StandardId standard, int age) {
        stage.words.criteriaOf(standard).forEach(each -> verified(each, Verdict.MET, age));
    }

    void verified(Criterion criterion, Verdict verdict, int age) {
        stage.give(new SafeguardAssessment(
                stage.id("verdict"), model, criterion.id(), verdict, criterion.role(), stage.ago(age)));
    }

    void meetsDefaults() {
        stage.words.defaults().forEach(standard -> meets(standard, stage.fresh()));
    }

    /** Has a standard in place: criteria met, decision taken and told. */
    void inPlace(StandardId standard, int age) {
        meets(standard, age + 3);
        chain(Words.SAFEGUARDS_DECISION, standard, age);
    }

    /** Has in place whatever some thresholds call for. */
    void safeguarded(List<ThresholdId> passed, int age) {
        stage.words.standardsOf(passed).forEach(standard -> inPlace(standard, age));
        affirmed(passed);
        access(age);
    }

    /** What the red-teaming says of released weights and of fine-tuning. */
    private void access(int age) {
        stage.words.vocabulary().questions().values().stream()
                .filter(each -> each.id().value().startsWith("red-teaming-of"))
                .forEach(each -> answered(each.id(), Words.DEPLOYMENT, each.favourable(), age));
    }

    void affirmed(List<ThresholdId> passed) {
        if (passed.contains(Words.AI_RND_4) && stage.words.vocabulary().chains().containsKey(Words.AFFIRMATIVE_CASE)) {
            chain(Words.AFFIRMATIVE_CASE, Words.AI_RND_4, stage.fresh());
        }
    }

    /** A report or a measure with every act its chain asks for, the last of them so many days ago. */
    void chain(ChainId id, Id about, int age) {
        new Papers(stage, stage.words.vocabulary().chains().get(id)).of(model, Topic.of(about), age);
    }
}

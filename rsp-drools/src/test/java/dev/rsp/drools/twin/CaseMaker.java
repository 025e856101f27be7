package dev.rsp.drools.twin;

import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.eval.PreliminaryComparison;
import dev.rsp.evidence.Judgement;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactKey;
import dev.rsp.fact.Topic;
import dev.rsp.model.Activity;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.Baseline;
import dev.rsp.model.ComputeRatio;
import dev.rsp.model.MethodId;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Answer;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A case in the making: the day and the facts so far. */
final class CaseMaker {

    final Draws draws;
    final LocalDate day;
    final List<Fact> facts = new ArrayList<>();
    private final Set<FactKey> keys = new HashSet<>();
    private int count;

    CaseMaker(Draws draws, LocalDate day) {
        this.draws = draws;
        this.day = day;
    }

    /** Adds a fact, unless there is one with its key. */
    void add(Fact fact) {
        if (keys.add(fact.key())) {
            facts.add(fact);
        }
    }

    FactId id(String kind) {
        return FactId.of(kind + "-" + ++count);
    }

    /** A day, or today where it would lie in the future. */
    LocalDate atMostToday(LocalDate on) {
        return on.isAfter(day) ? day : on;
    }

    void model(String model) {
        add(ModelSnapshot.of(model));
    }

    void plan(String model, Activity activity) {
        add(new PlannedActivity(ModelId.of(model), activity, day.plusDays(14)));
    }

    void underWay(String model, Activity activity) {
        add(new ActivityUnderWay(ModelId.of(model), activity, draws.ago(day, 0, 40)));
    }

    FactId assessment(String model, AssessmentKind kind, Collection<String> thresholds, LocalDate on) {
        TreeSet<ThresholdId> named = new TreeSet<>();
        thresholds.forEach(each -> named.add(ThresholdId.of(each)));
        FactId id = id("assessment");
        add(new Assessment(id, ModelId.of(model), kind, named, Role.of("evaluation-lead"), on));
        return id;
    }

    void found(
            String model, String threshold, DeterminationStatus status, String role, FactId assessment, LocalDate on) {
        add(new Determination(
                id("determination"),
                ModelId.of(model),
                ThresholdId.of(threshold),
                status,
                Role.of(role),
                assessment,
                on));
    }

    void judged(String model, String about, String question, String answer, String role, LocalDate on) {
        add(new Judgement(
                id("judgement"),
                ModelId.of(model),
                Topic.of(about),
                QuestionId.of(question),
                Answer.of(answer),
                Role.of(role),
                on));
    }

    void verdict(String model, String criterion, Verdict verdict, String role, LocalDate on) {
        add(new SafeguardAssessment(
                id("verdict"), ModelId.of(model), CriterionId.of(criterion), verdict, Role.of(role), on));
    }

    void baseline(String model, String reference, LocalDate on) {
        add(new Baseline(ModelId.of(model), ModelId.of(reference), on));
    }

    void compared(String model, String reference, String role, LocalDate on) {
        add(new PreliminaryComparison(id("comparison"), ModelId.of(model), ModelId.of(reference), Role.of(role), on));
    }

    void ratio(String model, String reference, String ratio, String method) {
        add(new ComputeRatio(ModelId.of(model), ModelId.of(reference), new BigDecimal(ratio), MethodId.of(method)));
    }
}

package dev.rsp.drools.policy22;

import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.eval.PreliminaryComparison;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Judgement;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Person;
import dev.rsp.evidence.Report;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.policy.Answer;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.InterimMeasure;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts about one model, all recorded on one day; every id begins with the model, so that models go into one case. */
record Recorded(ModelId model, LocalDate on) {

    static Recorded of(String model, LocalDate on) {
        return new Recorded(ModelId.of(model), on);
    }

    ModelSnapshot snapshot() {
        return ModelSnapshot.of(model.value());
    }

    FactId id(String name) {
        return FactId.of(model + "-" + name);
    }

    Assessment assessment(String name, AssessmentKind kind, String... thresholds) {
        TreeSet<ThresholdId> named =
                Stream.of(thresholds).map(ThresholdId::of).collect(Collectors.toCollection(TreeSet::new));
        return new Assessment(id(name), model, kind, named, Role.of("evaluation-lead"), on);
    }

    PreliminaryComparison comparison(String reference) {
        return new PreliminaryComparison(id("comparison"), model, ModelId.of(reference), Role.of("rso"), on);
    }

    /** Found by the CEO and the RSO, on the comprehensive assessment. */
    Determination found(String threshold, DeterminationStatus status) {
        return found(threshold, status, "ceo-rso");
    }

    Determination found(String threshold, DeterminationStatus status, String role) {
        FactId id = id(threshold + "-"
                + status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        return new Determination(id, model, ThresholdId.of(threshold), status, Role.of(role), id("assessment"), on);
    }

    Judgement judged(String about, String question, String answer, String role) {
        return new Judgement(
                id(question), model, Topic.of(about), QuestionId.of(question), Answer.of(answer), Role.of(role), on);
    }

    SafeguardAssessment verdict(String criterion, Verdict verdict, String role) {
        return new SafeguardAssessment(id(criterion), model, CriterionId.of(criterion), verdict, Role.of(role), on);
    }

    /** A report, approved by the CEO and by the RSO, and told to the Board and to the Trust. */
    List<Fact> decided(String chain, String about, String step) {
        return told(new Report(id(about + "-report"), model, ChainId.of(chain), Topic.of(about), on), step);
    }

    /** An interim measure, approved and told in the same way. */
    List<Fact> measure(String name, String about, LocalDate until) {
        ChainId chain = ChainId.of("interim-measures");
        return told(new InterimMeasure(id(name), model, chain, Topic.of(about), on, until), "approve");
    }

    private List<Fact> told(dev.rsp.model.ChainSubject subject, String step) {
        List<Fact> facts = new ArrayList<>(List.of(subject));
        Approval ceo = approval(subject, step, "person-a", "ceo");
        Approval rso = approval(subject, step, "person-b", "rso");
        facts.addAll(List.of(ceo, rso));
        for (String to : List.of("board", "ltbt")) {
            FactId id = FactId.of(subject.id() + "-" + to);
            facts.add(new Notice(id, new TreeSet<FactRef>(List.of(ceo.ref(), rso.ref())), Role.of(to), on));
        }
        return facts;
    }

    private Approval approval(dev.rsp.model.ChainSubject subject, String step, String person, String role) {
        FactId id = FactId.of(subject.id() + "-" + role);
        return new Approval(id, subject.ref(), StepId.of(step), Person.of(person), Role.of(role), on);
    }
}

package dev.rsp.drools.internal.standing;

import static dev.rsp.drools.internal.standing.Facts.approval;
import static dev.rsp.drools.internal.standing.Facts.assessment;
import static dev.rsp.drools.internal.standing.Facts.day;
import static dev.rsp.drools.internal.standing.Facts.determination;
import static dev.rsp.drools.internal.standing.Facts.model;
import static dev.rsp.drools.internal.standing.Facts.report;
import static dev.rsp.drools.internal.standing.Facts.withdrawal;
import static dev.rsp.threshold.DeterminationStatus.BELOW;
import static dev.rsp.threshold.DeterminationStatus.CROSSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.evidence.Judgement;
import dev.rsp.evidence.Report;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Topic;
import dev.rsp.model.Activity;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.ModelId;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Answer;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseChecksTest {

    private static final Fact OPUS = model("opus");
    private static final Fact PLAN = new PlannedActivity(Facts.OPUS, Activity.TRAINING, day(20));

    @Test
    void caseInOrderHasNoProblem() {
        Report report = report("r", Words.RELEASE, 1);

        assertThat(inCase(
                        assessment("act", "opus", 1, "cbrn-3", "cyber-1"),
                        determination("d", BELOW, "rso", "act", 2),
                        report,
                        approval("a", report, "decide", "ann/ceo", 2),
                        judgement("adequate", "yes", "r")))
                .isEmpty();
    }

    @Test
    void emptyCase() {
        assertThat(problems())
                .containsExactly("The case (as of 2025-06-10) must hold facts, but was (empty).\n"
                        + "  Maybe add a model-snapshot and a planned-activity.");
    }

    @Test
    void caseWithoutAnActivity() {
        assertThat(problems(OPUS))
                .containsExactly("The case (as of 2025-06-10) must plan an activity or have one under way,"
                        + " but was (without any).\n"
                        + "  Maybe add a planned-activity for what is to be decided.");
    }

    @Test
    void caseWhoseActivityDoesNotStand() {
        assertThat(problems(OPUS, new ActivityUnderWay(Facts.OPUS, Activity.TRAINING, day(11))))
                .containsExactly("The case (as of 2025-06-10) must have an activity that stands, but was (not yet: "
                        + "activity-under-way opus/training is dated 2025-06-11).\n"
                        + "  Maybe decide on a later day, or give what is to begin as planned-activity.");
        assertThat(problems(OPUS, PLAN, withdrawal("w", PLAN, "lead", 5))).hasSize(1);
    }

    @Test
    void misspeltModel() {
        assertThat(inCase(assessment("act", "opsu", 1, "cbrn-3"), assessment("far", "something", 1, "cbrn-3")))
                .containsExactly(
                        "The component (assessment.model) of (act) must be a model that the case declares,"
                                + " but was (opsu).\n  Maybe write opus.",
                        "The component (assessment.model) of (far) must be a model that the case declares,"
                                + " but was (something).\n  Maybe add a model-snapshot with this id.");
    }

    @Test
    void plannedActivityOfAnUndeclaredModel() {
        assertThat(problems(new PlannedActivity(ModelId.of("opus"), Activity.TRAINING, day(20))))
                .containsExactly(
                        "The component (planned-activity.model) of (opus/training) must be a model that the case"
                                + " declares, but was (opus).\n  Maybe add a model-snapshot with this id.");
    }

    @Test
    void idsThatThePolicyDoesNotList() {
        assertThat(inCase(assessment("act", "opus", 1, "cbrn-33"), determination("d", CROSSED, "rsoo", "none", 2)))
                .containsExactly(
                        "The component (assessment.thresholds) of (act) must be listed by the policy,"
                                + " but was (cbrn-33).\n  Maybe write cbrn-3.",
                        "The component (determination.role) of (d) must be listed by the policy,"
                                + " but was (rsoo).\n  Maybe write rso.");
    }

    @Test
    void topicIsAnIdOfThePolicyOrOfTheCase() {
        assertThat(inCase(judgement("adequate", "yes", "asl-3-security"))).isEmpty();
        assertThat(inCase(judgement("adequate", "yes", "opus"))).isEmpty();
        assertThat(inCase(judgement("adequate", "yes", "asl-3-securty")))
                .containsExactly("The component (judgement.about) of (j) must be listed by the policy,"
                        + " but was (asl-3-securty).\n  Maybe write asl-3-security.");
    }

    @Test
    void answerOfAnotherQuestion() {
        assertThat(inCase(judgement("adequate", "maybe", "opus")))
                .containsExactly("The component (judgement.answer) of (j) must answer adequate with no or yes,"
                        + " but was (maybe).\n  Maybe the judgement answers another question.");
        assertThat(inCase(judgement("ratio", "yes", "opus")))
                .containsExactly(
                        "The component (judgement.answer) of (j) must not be given, for ratio takes no judgement"
                                + " as answer, but was (yes).\n  Maybe another type of fact answers it.");
    }

    @Test
    void twoFactsWithOneKey() {
        Fact one = determination("d", CROSSED, "rso", "none", 2);
        Fact other = determination("d", BELOW, "rso", "none", 3);
        List<String> refs = List.of(one.ref().value(), other.ref().value()).stream()
                .sorted()
                .toList();

        assertThat(inCase(one, other, one))
                .containsExactly("The key (determination d) must belong to one fact, but was (2 facts that differ in"
                        + " status, on).\n  Maybe give each its own key, for a second act is one more fact, or leave one"
                        + " away: " + refs.get(0) + ", " + refs.get(1) + ".");
    }

    @Test
    void referenceToAFactThatIsNotThere() {
        Report report = report("r", Words.RELEASE, 1);

        assertThat(inCase(approval("a", report, "decide", "ann/ceo", 2)))
                .containsExactly("The component (approval.subject) of (a) must refer to a fact of the case, but was ("
                        + report.ref() + ").\n"
                        + "  Maybe that fact was left out, or changed: a changed fact has a new reference.");
    }

    @Test
    void chainOfAnotherKindOfSubject() {
        assertThat(inCase(report("r", Words.STOPGAP, 1)))
                .containsExactly("The component (report.chain) of (r) must name a chain whose subject is a report,"
                        + " but was (stopgap).\n  Maybe give it as interim-measure, or name another chain.");
    }

    @Test
    void stepOfAnotherChain() {
        Report report = report("r", Words.SMALL, 1);

        assertThat(inCase(report, approval("a", report, "decide", "ann/ceo", 2)))
                .containsExactly(
                        "The component (approval.step) of (a) must be a step of chain small, but was (decide).\n"
                                + "  Maybe write one of sign.");
    }

    @Test
    void allProblemsAtOnce() {
        assertThat(problems(
                        report("r", Words.STOPGAP, 1),
                        assessment("act", "opsu", 1, "cbrn-33"),
                        determination("d", CROSSED, "rsoo", "none", 2)))
                .as("no activity, a chain, three undeclared models, a threshold, a role")
                .hasSize(7);
    }

    private static Judgement judgement(String question, String answer, String about) {
        return new Judgement(
                FactId.of("j"),
                Facts.OPUS,
                Topic.of(about),
                QuestionId.of(question),
                Answer.of(answer),
                Role.of("ceo-rso"),
                day(2));
    }

    private static List<String> inCase(Fact... facts) {
        List<Fact> all = new ArrayList<>(List.of(OPUS, PLAN));
        all.addAll(Arrays.asList(facts));
        return problems(all.toArray(Fact[]::new));
    }

    private static List<String> problems(Fact... facts) {
        return CaseChecks.of(List.of(facts), Words.vocabulary(), day(10));
    }
}

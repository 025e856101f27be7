package dev.rsp.drools.policy22;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Decision;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.Outcome;
import dev.rsp.fact.Topic;
import dev.rsp.model.Activity;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.requirement.ActivityCondition;
import dev.rsp.requirement.ApprovalMissing;
import dev.rsp.requirement.GateLimit;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Interim measures stand in for an ASL-3 standard that is not in place, until it is or they end. */
class InterimMeasuresTest {

    private static final Topic BLOCKING = Topic.of("next-blocking");
    private static final LocalDate LAST_DAY = Launch.DAY.plusMonths(3);

    /** ASL-3 Deployment was not decided on. */
    private static Launch without() {
        return Compliant.opusLike().without("report next-asl-3-deployment-report");
    }

    private static Launch within() {
        return without().with(Compliant.NEXT.measure("blocking", "asl-3-deployment", LAST_DAY));
    }

    private static GateOutcome gate(Decision decision) {
        return decision.gate(Launch.NEXT, Activity.GENERAL_DEPLOYMENT);
    }

    @Test
    void withoutThemTheLaunchIsHeld() {
        assertThat(without().outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void decidedAndToldTheyBecomeACondition() {
        Decision decision = within().decide();

        assertThat(gate(decision).outcome()).isEqualTo(Outcome.PROCEED_RESTRICTED);
        assertThat(gate(decision).conditions()).containsExactly(BLOCKING);
        assertThat(gate(decision).mayProceed()).isFalse();
        assertThat(gate(decision).mayProceedUnder(Set.of())).isFalse();
        assertThat(gate(decision).mayProceedUnder(Set.of(BLOCKING))).isTrue();
        assertThat(Says.clausesOf(decision, ActivityCondition.class)).containsExactly("6.2");
    }

    static Stream<String> steps() {
        return Stream.of(
                "approval next-blocking-ceo",
                "approval next-blocking-rso",
                "notice next-blocking-board",
                "notice next-blocking-ltbt");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void withAnApprovalOrANoticeMissingTheLaunchIsHeldAndTheStepIsNamed(String step) {
        Decision decision = within().without(step).decide();

        assertThat(gate(decision).outcome()).isEqualTo(Outcome.HOLD);
        assertThat(decision.conclusions(ApprovalMissing.class))
                .anyMatch(each -> each.chain().value().equals("interim-measures"));
    }

    @Test
    void approvedTwiceByOnePersonTheyAreNotApproved() {
        Launch launch = within().change("approval next-blocking-rso", "person", dev.rsp.evidence.Person.of("person-a"));

        assertThat(launch.outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void onTheirLastDayTheyHelpAndTheDayAfterTheyDoNot() {
        assertThat(within().outcome(LAST_DAY)).isEqualTo(Outcome.PROCEED_RESTRICTED);
        assertThat(within().outcome(LAST_DAY.plusDays(1))).isEqualTo(Outcome.HOLD);
    }

    @Test
    void aSecondIncompleteMeasureChangesNothing() {
        Launch second = within().with(Compliant.NEXT.measure("monitoring", "asl-3-deployment", LAST_DAY))
                .without("notice next-monitoring-ltbt");

        assertThat(gate(second.decide()).outcome()).isEqualTo(Outcome.PROCEED_RESTRICTED);
        assertThat(gate(second.decide()).conditions()).containsExactly(BLOCKING);
        assertThat(second.decide().conditions()).isEqualTo(within().decide().conditions());
        assertThat(second.decide().conclusions(GateLimit.class)).isEmpty();
    }

    @Test
    void aLaterIncompleteMeasureDoesNotTakeThePlaceOfTheFirst() {
        Launch second = within().with(
                        Recorded.of("next", Launch.DAY).measure("monitoring", "asl-3-deployment", LAST_DAY))
                .without("approval next-monitoring-ceo");

        assertThat(gate(second.decide()).conditions()).containsExactly(BLOCKING);
    }

    @Test
    void theDecisionShowsTheAnswerWithoutThem() {
        Decision decision = within().decide();

        assertThat(decision.escapesUsed()).hasSize(1);
        assertThat(decision.escapesUsed().get(0).facts())
                .containsExactly(within().fact("interim-measure next-blocking").ref());
        assertThat(decision.escapesUsed().get(0).withoutIt())
                .extracting(each -> each.model() + " " + each.activity() + " " + each.outcome())
                .containsExactly("next GENERAL_DEPLOYMENT HOLD");
        assertThat(decision.explain())
                .contains(
                        "next general-deployment: PROCEED_RESTRICTED\n",
                        "  may proceed only under:\n",
                        "    next-blocking (6.2), approved by ceo person-a and rso person-b, until 2025-08-22\n",
                        "  without these escapes: HOLD\n");
    }

    @Test
    void theyDoNotStandInForTheOtherStandard() {
        assertThat(within().without("report next-asl-3-security-report").outcome())
                .isEqualTo(Outcome.HOLD);
    }

    @Test
    void theyDoNotStandInForTheFollowUp() {
        assertThat(within().without("assessment next-follow-up-cbrn-4").outcome())
                .isEqualTo(Outcome.HOLD);
    }

    @Test
    void aDeployedModelWhoseMeasuresAreJudgedInadequateIsTakenBack() {
        Launch deployed = within().without("planned-activity next/general-deployment")
                .with(new ActivityUnderWay(Launch.NEXT, Activity.GENERAL_DEPLOYMENT, Compliant.NEXT.on()));

        assertThat(deployed.outcome()).isEqualTo(Outcome.PROCEED_RESTRICTED);
        for (String role : List.of("ceo-rso", "board", "external-evaluator")) {
            Decision decision = deployed.with(
                            Compliant.NEXT.judged("asl-3-deployment", "interim-measures-adequate", "inadequate", role))
                    .decide();

            assertThat(gate(decision).outcome()).as(role).isEqualTo(Outcome.HALT);
            assertThat(Says.clausesOf(decision, GateLimit.class)).containsExactly("6.2(stronger)");
        }
    }

    @Test
    void aDeployedModelWithoutMeasuresIsHeldAndNotSilentlyHalted() {
        Launch deployed = without()
                .without("planned-activity next/general-deployment")
                .with(new ActivityUnderWay(Launch.NEXT, Activity.GENERAL_DEPLOYMENT, Compliant.NEXT.on()));

        assertThat(deployed.outcome()).isEqualTo(Outcome.HOLD);
    }
}

package dev.rsp.drools.policy22;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Decision;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.ThresholdStanding;
import dev.rsp.decision.ThresholdStatus;
import dev.rsp.fact.Fact;
import dev.rsp.model.Activity;
import dev.rsp.requirement.GateLimit;
import dev.rsp.requirement.Requirement;
import dev.rsp.requirement.ThresholdCounts;
import dev.rsp.threshold.ThresholdId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model for which CBRN-3 could not be ruled out. */
class CbrnLaunchTest {

    private static final String NOT_RULED_OUT = "determination next-cbrn-3-not-ruled-out";
    private static final ThresholdId CBRN_3 = ThresholdId.of("cbrn-3");

    /** As Claude Opus 4 stood before ASL-3 was put in place. */
    private static Launch beforeActivation() {
        return Compliant.planned(Compliant.NEXT, Activity.GENERAL_DEPLOYMENT)
                .with(Compliant.assessed(Compliant.NEXT, "cbrn-3"))
                .with(Compliant.asl2(Compliant.NEXT));
    }

    @Test
    void aThresholdNotRuledOutCountsAsPassed() {
        Decision decision = beforeActivation().decide();

        assertThat(Says.clausesOf(decision, new ThresholdCounts(Launch.NEXT, CBRN_3)))
                .containsExactly("3.3");
        assertThat(decision.thresholds())
                .filteredOn(each -> each.threshold().equals(CBRN_3))
                .extracting(ThresholdStatus::status)
                .containsExactly(ThresholdStanding.NOT_RULED_OUT);
    }

    @Test
    void itRequiresBothAsl3Standards() {
        Decision decision = beforeActivation().decide();

        assertThat(Says.standards(decision, Launch.NEXT))
                .containsExactly("asl-2-deployment", "asl-2-security", "asl-3-deployment", "asl-3-security");
    }

    @Test
    void withoutThemItsDeploymentIsHeld() {
        Decision decision = beforeActivation().decide();

        assertThat(decision.gate(Launch.NEXT, Activity.GENERAL_DEPLOYMENT).outcome())
                .isEqualTo(Outcome.HOLD);
        assertThat(Says.clausesOf(decision, GateLimit.class)).containsExactly("6.2");
    }

    @Test
    void withEverythingInPlaceDecidedToldAndFollowedUpItProceeds() {
        Decision decision = Compliant.opusLike().decide();

        assertThat(decision.gate(Launch.NEXT, Activity.GENERAL_DEPLOYMENT).mayProceed())
                .isTrue();
        assertThat(decision.missing()).isEmpty();
        assertThat(decision.setAside()).isEmpty();
        assertThat(decision.unusedFacts()).isEmpty();
    }

    @Test
    void takingAwayTheFindingChangesNothing() {
        Decision with = Compliant.opusLike().decide();
        Decision without = Compliant.opusLike().withoutOnly(NOT_RULED_OUT).decide();

        assertThat(without.gates()).isEqualTo(with.gates());
        assertThat(without.thresholds()).isEqualTo(with.thresholds());
        assertThat(without.conclusions().stream().map(each -> each.conclusion()).toList())
                .isEqualTo(with.conclusions().stream()
                        .map(each -> each.conclusion())
                        .toList());
    }

    @Test
    void takingAwayTheFindingChangesNothingWhileItIsHeldEither() {
        assertThat(beforeActivation().withoutOnly(NOT_RULED_OUT).decide().gates())
                .extracting(gate -> gate.outcome())
                .containsExactly(Outcome.HOLD);
    }

    @Test
    void aCapabilityFoundCrossedIsTreatedAlike() {
        Launch crossed =
                Compliant.opusLike().change(NOT_RULED_OUT, "status", dev.rsp.threshold.DeterminationStatus.CROSSED);

        assertThat(crossed.outcome()).isEqualTo(Outcome.PROCEED);
        assertThat(crossed.without("report next-asl-3-security-report").outcome())
                .isEqualTo(Outcome.HOLD);
    }

    @Test
    void theReportsOfOneModelDoNotServeAnother() {
        Recorded other = Recorded.of("other", Compliant.NEXT.on());
        List<Fact> decisions = new ArrayList<>(List.of(other.snapshot()));
        decisions.addAll(other.decided("safeguards-decision", "asl-3-deployment", "decide"));
        Launch launch = Compliant.opusLike()
                .without("report next-asl-3-deployment-report")
                .with(decisions);

        assertThat(launch.outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void whatIsRequiredIsToAssessTheModelItselfAndWhatHoldsNothing() {
        Decision decision = Compliant.opusLike().decide();

        assertThat(decision.conclusions(Requirement.class))
                .extracting(each -> each.id().value())
                .containsExactlyInAnyOrder("comprehensive-assessment", "government-notice", "update-policy");
    }
}

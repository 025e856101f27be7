package dev.rsp.drools.policy22;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Decision;
import dev.rsp.decision.Outcome;
import dev.rsp.model.Activity;
import dev.rsp.requirement.Breach;
import dev.rsp.requirement.Duty;
import dev.rsp.requirement.StandardShortfall;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Approved safeguards age. */
class YearLaterTest {

    private static final LocalDate APPROVED = Compliant.NEXT.on();
    private static final LocalDate LAST_DAY = APPROVED.plusYears(1);

    /** The launch, assessed again shortly before the year is over, so that only the approvals age. */
    private static Launch assessedAgain() {
        Launch launch = Compliant.opusLike();
        for (String name : launch.names()) {
            if (name.startsWith("assessment ") || name.startsWith("determination ")) {
                launch = launch.change(name, "on", LAST_DAY.minusMonths(1));
            }
        }
        return launch;
    }

    @Test
    void theReapprovalIsDueAYearAfterTheDecision() {
        assertThat(Compliant.opusLike().decide().duties())
                .hasSize(2)
                .extracting(Duty::due)
                .containsOnly(LAST_DAY);
        assertThat(Compliant.opusLike().decide().breaches()).isEmpty();
    }

    @Test
    void aYearAndADayLaterWithNothingRenewedItIsHeldAndTheReapprovalIsInBreach() {
        Decision decision = Compliant.opusLike().decide(Launch.DAY.plusYears(1).plusDays(1));

        assertThat(decision.gate(Launch.NEXT, Activity.GENERAL_DEPLOYMENT).outcome())
                .isEqualTo(Outcome.HOLD);
        assertThat(decision.breaches())
                .extracting(each -> each.id() + " " + each.about() + " " + each.due())
                .containsExactlyInAnyOrder(
                        "annual-reapproval asl-3-deployment " + LAST_DAY,
                        "annual-reapproval asl-3-security " + LAST_DAY);
        assertThat(Says.clausesOf(decision, Breach.class)).containsExactly("4.3(5)");
    }

    @Test
    void onTheLastDayOfTheYearItStillProceeds() {
        Decision decision = assessedAgain().decide(LAST_DAY);

        assertThat(decision.worst()).isEqualTo(Outcome.PROCEED);
        assertThat(decision.breaches()).isEmpty();
    }

    @Test
    void theDayAfterALapsedApprovalAloneHoldsIt() {
        Decision decision = assessedAgain().decide(LAST_DAY.plusDays(1));

        assertThat(decision.worst()).isEqualTo(Outcome.HOLD);
        assertThat(decision.breaches()).hasSize(2);
        assertThat(decision.conclusions(StandardShortfall.class))
                .extracting(each -> each.lack().value())
                .containsOnly("annual-reapproval");
    }

    @Test
    void bothStandardsMustBeApprovedAgain() {
        Recorded again = Recorded.of("next", LAST_DAY.minusDays(1));
        Launch one = assessedAgain()
                .without("report next-asl-3-security-report")
                .with(again.decided("safeguards-decision", "asl-3-security", "decide"));
        Launch both = one.without("report next-asl-3-deployment-report")
                .with(again.decided("safeguards-decision", "asl-3-deployment", "decide"));

        assertThat(one.outcome(LAST_DAY.plusDays(1))).isEqualTo(Outcome.HOLD);
        assertThat(both.outcome(LAST_DAY.plusDays(1))).isEqualTo(Outcome.PROCEED);
        assertThat(both.decide(LAST_DAY.plusDays(1)).breaches()).isEmpty();
    }

    @Test
    void aYearFromALeapDayEndsOnTheLastOfFebruary() {
        Launch launch = Compliant.opusLike();
        for (String name : launch.names()) {
            if (name.startsWith("notice ")) {
                launch = launch.change(name, "on", LocalDate.of(2024, 2, 29));
            } else if (launch.fact(name) instanceof dev.rsp.evidence.Report
                    || launch.fact(name) instanceof dev.rsp.evidence.Approval) {
                launch = launch.change(name, "on", LocalDate.of(2024, 2, 28));
            }
        }

        assertThat(launch.decide(LocalDate.of(2025, 2, 28)).duties())
                .extracting(Duty::due)
                .containsOnly(LocalDate.of(2025, 2, 28));
        assertThat(launch.decide(LocalDate.of(2025, 2, 28)).breaches()).isEmpty();
        assertThat(launch.decide(LocalDate.of(2025, 3, 1)).breaches()).hasSize(2);
    }
}

package dev.rsp.drools.policy22;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Decision;
import dev.rsp.decision.Outcome;
import dev.rsp.fact.Fact;
import dev.rsp.level.StandardId;
import dev.rsp.model.Activity;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.RequirementId;
import dev.rsp.requirement.GateLimit;
import dev.rsp.requirement.Requirement;
import dev.rsp.requirement.StandardUnspecified;
import dev.rsp.threshold.ThresholdId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each capability threshold brings with it. */
class ThresholdTableTest {

    private static final Recorded NEXT = Compliant.NEXT;
    private static final List<Fact> AFFIRMATIVE_CASE = NEXT.decided("affirmative-case", "ai-rnd-4", "accept");

    /** AI R&D-4 not ruled out; ASL-3 Security in place and ASL-3 Deployment not. */
    private static Launch researcher(Activity activity) {
        return Compliant.planned(NEXT, activity)
                .with(Compliant.assessed(NEXT, "ai-rnd-4"))
                .with(Compliant.asl2(NEXT))
                .with(Compliant.asl3Security(NEXT));
    }

    @Test
    void aiRnd4RequiresAsl3SecurityAndNoDeploymentStandard() {
        assertThat(Says.standards(researcher(Activity.GENERAL_DEPLOYMENT).decide(), Launch.NEXT))
                .containsExactly("asl-2-deployment", "asl-2-security", "asl-3-security");
    }

    @Test
    void aiRnd4RequiresAnAffirmativeCase() {
        Launch without = researcher(Activity.GENERAL_DEPLOYMENT);
        Requirement required = new Requirement(Launch.NEXT, RequirementId.of("affirmative-case"));

        assertThat(Says.clausesOf(without.decide(), required)).containsExactly("2(AI-RnD-4)");
        assertThat(without.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(without.with(AFFIRMATIVE_CASE).outcome()).isEqualTo(Outcome.PROCEED);
    }

    @Test
    void anAffirmativeCaseThatOnlyOneOfTheTwoAcceptsIsNone() {
        Launch launch = researcher(Activity.GENERAL_DEPLOYMENT).with(AFFIRMATIVE_CASE);

        assertThat(launch.without("approval next-ai-rnd-4-report-ceo").outcome())
                .isEqualTo(Outcome.HOLD);
        assertThat(launch.without("approval next-ai-rnd-4-report-rso").outcome())
                .isEqualTo(Outcome.HOLD);
    }

    @Test
    void withoutTheAffirmativeCaseItIsNotTrainedFurtherEither() {
        assertThat(researcher(Activity.TRAINING).outcome(Activity.TRAINING)).isEqualTo(Outcome.HOLD);
        assertThat(researcher(Activity.TRAINING).with(AFFIRMATIVE_CASE).outcome(Activity.TRAINING))
                .isEqualTo(Outcome.PROCEED);
    }

    @Test
    void withoutAsl3SecurityTheAffirmativeCaseDoesNotHelp() {
        Launch launch = researcher(Activity.GENERAL_DEPLOYMENT).with(AFFIRMATIVE_CASE);

        assertThat(launch.without("safeguard-assessment next-s3-audits").outcome())
                .isEqualTo(Outcome.HOLD);
    }

    @ParameterizedTest
    @CsvSource({"cbrn-4, asl-4-deployment", "cbrn-4, asl-4-security", "ai-rnd-5, asl-4-security"})
    void aStandardNobodyDescribedIsNamed(String threshold, String standard) {
        Decision decision =
                pastTheHighest(threshold, Activity.GENERAL_DEPLOYMENT).decide();

        assertThat(Says.clausesOf(
                        decision,
                        new StandardUnspecified(Launch.NEXT, ThresholdId.of(threshold), StandardId.of(standard))))
                .containsExactly("2(identify)");
    }

    @ParameterizedTest
    @EnumSource(Activity.class)
    void pastCbrn4NothingBeginsBeforeItsStandardsAreSpecified(Activity activity) {
        assertThat(pastTheHighest("cbrn-4", activity).outcome(activity)).isEqualTo(Outcome.HOLD);
    }

    @ParameterizedTest
    @EnumSource(Activity.class)
    void pastAiRnd5NothingBeginsBeforeItsStandardsAreSpecified(Activity activity) {
        assertThat(pastTheHighest("ai-rnd-5", activity).outcome(activity)).isEqualTo(Outcome.HOLD);
    }

    @Test
    void whatIsHeldForItIsHeldBySectionTwo() {
        Decision decision = pastTheHighest("cbrn-4", Activity.TRAINING).decide();

        assertThat(Says.clausesOf(decision, GateLimit.class)).containsExactly("2(identify)");
    }

    /** In order but for the highest threshold of a domain, which is not ruled out. */
    private static Launch pastTheHighest(String threshold, Activity activity) {
        return Launch.of(List.of(NEXT.snapshot(), new PlannedActivity(NEXT.model(), activity, Launch.DAY)))
                .with(Compliant.assessed(NEXT, threshold))
                .with(Compliant.asl3(NEXT));
    }
}

package dev.rsp.drools.policy22;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Decision;
import dev.rsp.decision.Outcome;
import dev.rsp.fact.Fact;
import dev.rsp.model.Activity;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.ComputeRatio;
import dev.rsp.model.MethodId;
import dev.rsp.model.ModelId;
import dev.rsp.model.PlannedActivity;
import dev.rsp.requirement.GateLimit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model in training beside one that requires ASL-3 Security. */
class PretrainingTest {

    private static final ModelId TRAINEE = ModelId.of("trainee");
    private static final String DECISION = "report next-asl-3-security-report";

    /** Assessed, below every threshold, in training; beside it a model past CBRN-3, with ASL-3 Security in place. */
    private static Launch training(Activity activity, boolean underWay) {
        Recorded trainee = Recorded.of("trainee", Compliant.NEXT.on());
        List<Fact> facts = new ArrayList<>(List.of(trainee.snapshot(), Compliant.NEXT.snapshot()));
        facts.add(
                underWay
                        ? new ActivityUnderWay(TRAINEE, activity, trainee.on())
                        : new PlannedActivity(TRAINEE, activity, Launch.DAY));
        return Launch.of(facts)
                .with(Compliant.assessed(trainee))
                .with(Compliant.asl2(trainee))
                .with(Compliant.assessed(Compliant.NEXT, "cbrn-3"))
                .with(Compliant.asl3(Compliant.NEXT));
    }

    private static Launch underWay() {
        return training(Activity.TRAINING, true);
    }

    private static ComputeRatio ratio(double times) {
        return ComputeRatio.of(TRAINEE, Launch.NEXT, times, MethodId.of("internal-evals"));
    }

    private static Outcome outcome(Launch launch) {
        return java.util.Objects.requireNonNull(launch.decide().gates().get(0).outcome());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.0, 1.01, 4})
    void withoutAsl3SecurityTrainingOfOneAsCapableStops(double times) {
        Decision decision = underWay().without(DECISION).with(ratio(times)).decide();

        assertThat(decision.worst()).isEqualTo(Outcome.HALT);
        assertThat(Says.clausesOf(decision, GateLimit.class)).containsExactly("6.2(pretraining)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.9, 0.99})
    void atLessThanItsComputeItDoesNotStopForThisReason(double times) {
        Decision decision = underWay().without(DECISION).with(ratio(times)).decide();

        assertThat(decision.worst()).isEqualTo(Outcome.PROCEED);
        assertThat(decision.conclusions(GateLimit.class)).isEmpty();
    }

    @Test
    void anUnknownRatioIsAskedFor() {
        Decision decision = underWay().without(DECISION).decide();

        assertThat(decision.worst()).isEqualTo(Outcome.NOT_DETERMINED);
        assertThat(decision.questions())
                .extracting(each -> each.question() + " by " + each.role() + " for " + each.affects())
                .containsExactly("effective-compute-ratio by rso for [trainee training]");
    }

    @Test
    void trainingThatIsPlannedDoesNotBegin() {
        Launch planned = training(Activity.TRAINING, false).without(DECISION).with(ratio(1));

        assertThat(outcome(planned)).isEqualTo(Outcome.HOLD);
    }

    @Test
    void trainingForSafetyIsTraining() {
        Launch safety = training(Activity.SAFETY_ENHANCING_TRAINING, true)
                .without(DECISION)
                .with(ratio(1));

        assertThat(outcome(safety)).isEqualTo(Outcome.HALT);
    }

    @Test
    void withAsl3SecurityItIsAskedWhetherThatIsSufficient() {
        Decision decision = underWay().with(ratio(1)).decide();

        assertThat(decision.worst()).isEqualTo(Outcome.NOT_DETERMINED);
        assertThat(decision.questions())
                .extracting(each -> each.question() + " by " + each.role())
                .containsExactly("security-sufficient-for-training by ceo-rso");
    }

    @Test
    void withAsl3SecurityFoundSufficientItGoesOn() {
        Launch launch = underWay().with(ratio(1));
        Recorded trainee = Recorded.of("trainee", Launch.DAY);

        assertThat(outcome(launch.with(sufficient(trainee, "sufficient")))).isEqualTo(Outcome.PROCEED);
        assertThat(outcome(launch.with(sufficient(trainee, "insufficient")))).isEqualTo(Outcome.HALT);
    }

    @Test
    void whateverIsMissingOfAsl3SecurityStopsIt() {
        for (String name : List.of(
                "safeguard-assessment next-s1-threat-modelling",
                "approval next-asl-3-security-report-ceo",
                "notice next-asl-3-security-report-ltbt")) {
            assertThat(outcome(underWay().without(name).with(ratio(1))))
                    .as(name)
                    .isEqualTo(Outcome.HALT);
        }
    }

    @Test
    void theDeploymentStandardDoesNotBearOnTraining() {
        Launch launch = underWay()
                .without("report next-asl-3-deployment-report", "safeguard-assessment next-d3-red-teaming")
                .with(ratio(1))
                .with(sufficient(Recorded.of("trainee", Launch.DAY), "sufficient"));

        assertThat(outcome(launch)).isEqualTo(Outcome.PROCEED);
    }

    @Test
    void besideAModelThatNeedsOnlyAsl2NothingIsCompared() {
        Launch launch = underWay().change("determination next-cbrn-3-not-ruled-out", "status", below());

        assertThat(outcome(launch)).isEqualTo(Outcome.PROCEED);
    }

    private static dev.rsp.threshold.DeterminationStatus below() {
        return dev.rsp.threshold.DeterminationStatus.BELOW;
    }

    private static Fact sufficient(Recorded trainee, String answer) {
        return trainee.judged("asl-3-security", "security-sufficient-for-training", answer, "ceo-rso");
    }
}

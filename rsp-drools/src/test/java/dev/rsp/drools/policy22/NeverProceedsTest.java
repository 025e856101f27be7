package dev.rsp.drools.policy22;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.Decision;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.RulePacks;
import dev.rsp.fact.Schema;
import dev.rsp.model.Activity;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No evidence, or the wrong one, is never good news. */
class NeverProceedsTest {

    private static final String ASSESSMENT = "assessment next-assessment";

    @Test
    void theLaunchTheseTestsStartFromProceeds() {
        assertThat(Compliant.below().outcome()).isEqualTo(Outcome.PROCEED);
    }

    @Test
    void notWithoutAnAssessment() {
        Launch launch = Compliant.below().without(ASSESSMENT);

        assertThat(launch.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(launch.decide().setAside())
                .hasSize(4)
                .allMatch(each -> each.reason().startsWith("no act"));
    }

    @Test
    void notWithAStaleAssessment() {
        LocalDate aYearAgo = Launch.DAY.minusMonths(12);

        assertThat(Compliant.below().change(ASSESSMENT, "on", aYearAgo).outcome())
                .isEqualTo(Outcome.PROCEED);
        assertThat(Compliant.below()
                        .change(ASSESSMENT, "on", aYearAgo.minusDays(1))
                        .outcome())
                .isEqualTo(Outcome.HOLD);
    }

    @Test
    void notWithAnAssessmentOfAnotherSnapshot() {
        Launch launch = Compliant.below()
                .with(Recorded.of("next-rc1", Launch.DAY).snapshot())
                .change(ASSESSMENT, "model", ModelId.of("next-rc1"));

        assertThat(launch.outcome()).isEqualTo(Outcome.HOLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cbrn-3", "cbrn-4", "ai-rnd-4", "ai-rnd-5"})
    void notWithAnAssessmentThatLeavesAThresholdOut(String threshold) {
        TreeSet<ThresholdId> rest =
                new TreeSet<>(Compliant.THRESHOLDS.stream().map(ThresholdId::of).toList());
        rest.remove(ThresholdId.of(threshold));

        assertThat(Compliant.below().change(ASSESSMENT, "thresholds", rest).outcome())
                .isEqualTo(Outcome.HOLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ceo", "rso", "ceo-rso", "board", "ltbt", "external-evaluator", "safeguards-lead"})
    void notWithAnAssessmentByTheWrongRole(String role) {
        assertThat(Compliant.below().change(ASSESSMENT, "by", Role.of(role)).outcome())
                .isEqualTo(Outcome.HOLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ceo", "rso", "board", "ltbt", "external-evaluator", "evaluation-lead", "safeguards-lead"})
    void notOnAFindingByTheWrongRole(String role) {
        assertThat(Compliant.below()
                        .change("determination next-cbrn-3-below", "role", Role.of(role))
                        .outcome())
                .isEqualTo(Outcome.HOLD);
    }

    @Test
    void notOnAnEmptyCase() {
        assertThatThrownBy(() -> RulePacks.bundled().policy("anthropic-rsp").decide(PolicyCase.of(), Launch.DAY))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("must hold facts, but was (empty)");
    }

    @Test
    void notOnACaseWithoutAnActivity() {
        Launch launch = Compliant.below().without("planned-activity next/general-deployment");

        assertThatThrownBy(launch::decide).isInstanceOf(CaseException.class);
    }

    static Stream<String> aboutAModel() {
        Launch launch = Compliant.opusLike();
        return launch.names().stream()
                .filter(name -> Schema.of((Record) launch.fact(name)).has("model"));
    }

    @ParameterizedTest
    @MethodSource("aboutAModel")
    void notWithAMisspeltModel(String name) {
        Launch launch = Compliant.opusLike().change(name, "model", ModelId.of("nxet"));

        assertThatThrownBy(launch::decide)
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("must be a model that the case declares, but was (nxet)")
                .hasMessageContaining("Maybe write next.");
    }

    @Test
    void notWithAModelSpeltWrongWhereItIsDeclared() {
        Launch launch = Compliant.below().change("model-snapshot next", "id", ModelId.of("nxet"));

        assertThatThrownBy(launch::decide).isInstanceOf(CaseException.class);
    }

    @Test
    void notOnAFindingDatedTomorrow() {
        Launch launch = Compliant.below().change("determination next-cbrn-3-below", "on", Launch.DAY.plusDays(1));

        assertThat(launch.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(launch.outcome(Launch.DAY.plusDays(1))).isEqualTo(Outcome.PROCEED);
    }

    @Test
    void notOnAnActivityThatBeginsTomorrow() {
        Launch launch = Compliant.below()
                .without("planned-activity next/general-deployment")
                .with(new ActivityUnderWay(Launch.NEXT, Activity.GENERAL_DEPLOYMENT, Launch.DAY.plusDays(1)));

        assertThatThrownBy(launch::decide)
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("must have an activity that stands");
    }

    @Test
    void notOnADayOnWhichThePolicyWasNotInForce() {
        Decision decision = RulePacks.bundled()
                .policy("anthropic-rsp")
                .decide(Compliant.below().facts(), LocalDate.of(2026, 2, 24));

        assertThat(decision.worst()).isEqualTo(Outcome.NOT_DETERMINED);
        assertThat(decision.policy().hypothetical()).isFalse();
    }
}

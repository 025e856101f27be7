package dev.rsp.drools.policy22;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Decision;
import dev.rsp.decision.Outcome;
import dev.rsp.eval.AssessmentCall;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.model.ComputeRatio;
import dev.rsp.model.MethodId;
import dev.rsp.model.ModelId;
import dev.rsp.policy.RequirementId;
import dev.rsp.policy.Role;
import dev.rsp.requirement.Requirement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a model is so different from the last one assessed that it has to be assessed itself. */
class TriggersTest {

    private static final String RATIO = "compute-ratio next/previous/internal-evals";
    private static final Requirement ASSESS =
            new Requirement(Launch.NEXT, RequirementId.of("comprehensive-assessment"));

    /** Stands with a model that was assessed on a day and found below every threshold. */
    private static Launch standing(LocalDate since) {
        Recorded previous = Recorded.of("previous", since);
        List<Fact> facts = new ArrayList<>(Compliant.assessed(previous));
        facts.addAll(Compliant.asl2(previous));
        return Compliant.standingWith(since, facts);
    }

    private static Launch standing() {
        return standing(Compliant.NEXT.on());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "1", "3.99", "3.999999999"})
    void lessThanFourTimesTheEffectiveComputeCallsForNothing(String ratio) {
        Launch launch = standing().change(RATIO, "ratio", new BigDecimal(ratio));

        assertThat(launch.outcome()).isEqualTo(Outcome.PROCEED);
        assertThat(launch.decide().conclusions(Requirement.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "4.00", "4.000000001", "4.01", "100"})
    void fourTimesTheEffectiveComputeOrMoreCallsForAnAssessment(String ratio) {
        Decision decision =
                standing().change(RATIO, "ratio", new BigDecimal(ratio)).decide();

        assertThat(decision.worst()).isEqualTo(Outcome.HOLD);
        assertThat(Says.clausesOf(decision, ASSESS)).containsExactly("3.1(1)");
    }

    @Test
    void ofSeveralMeasurementsTheHighestCounts() {
        Launch launch =
                standing().with(ComputeRatio.of(Launch.NEXT, ModelId.of("previous"), 4, MethodId.of("other-evals")));

        assertThat(launch.outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void withoutAnyMeasurementItIsAskedFor() {
        Decision decision = standing().without(RATIO).decide();

        assertThat(decision.worst()).isEqualTo(Outcome.NOT_DETERMINED);
        assertThat(decision.questions())
                .extracting(each -> each.question() + " " + each.role())
                .containsExactly("effective-compute-ratio rso");
    }

    /** The first day of the six months, and the day on which they have accumulated. */
    @ParameterizedTest
    @CsvSource({
        "2025-05-15, 2025-11-15",
        "2025-05-31, 2025-11-30",
        "2025-06-30, 2025-12-30",
        "2025-07-31, 2026-01-31",
        "2025-08-28, 2026-02-28",
        "2025-08-29, 2026-02-28",
        "2025-08-30, 2026-02-28",
        "2025-08-31, 2026-02-28",
        "2025-09-30, 2026-03-30",
        "2025-10-31, 2026-04-30",
        "2025-11-30, 2026-05-30",
        "2025-12-31, 2026-06-30",
        "2026-02-28, 2026-08-28",
        "2023-08-28, 2024-02-28",
        "2023-08-29, 2024-02-29",
        "2023-08-30, 2024-02-29",
        "2023-08-31, 2024-02-29",
        "2023-09-01, 2024-03-01",
        "2024-02-28, 2024-08-28",
        "2024-02-29, 2024-08-29",
        "2024-03-31, 2024-09-30",
        "2099-08-31, 2100-02-28"
    })
    void sixCalendarMonthsOfWorkCallForAnAssessmentAndADayLessDoesNot(LocalDate since, LocalDate due) {
        Launch launch = standing(since);

        assertThat(launch.outcome(due.minusDays(1))).isEqualTo(Outcome.PROCEED);
        for (LocalDate day : List.of(due, due.plusDays(1))) {
            assertThat(launch.outcome(day)).isEqualTo(Outcome.HOLD);
            assertThat(Says.clausesOf(launch.decide(day), ASSESS)).containsExactly("3.1(2)");
        }
    }

    @Test
    void theResponsibleScalingOfficerMayCallForOne() {
        Launch launch = standing().with(new AssessmentCall(FactId.of("call"), Launch.NEXT, Role.of("rso"), Launch.DAY));

        assertThat(launch.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(Says.clausesOf(launch.decide(), ASSESS)).containsExactly("3.1(rso)");
    }

    @Test
    void aModelNeverAssessedAndComparedWithNothingIsHeld() {
        Launch launch = Compliant.planned(Compliant.NEXT, dev.rsp.model.Activity.GENERAL_DEPLOYMENT)
                .with(Compliant.asl3(Compliant.NEXT));
        Decision decision = launch.decide();

        assertThat(decision.worst()).isEqualTo(Outcome.HOLD);
        assertThat(Says.clausesOf(decision, ASSESS)).isEqualTo(Set.of("3.1"));
        assertThat(decision.missing())
                .extracting(each -> each.item())
                .contains("an assessment of the model against the threshold");
    }

    @Test
    void aModelComparedWithOneThatWasNeverAssessedIsHeld() {
        Launch launch = standing().withoutAll("assessment ");

        assertThat(launch.outcome()).isEqualTo(Outcome.HOLD);
    }

    @ParameterizedTest
    @CsvSource({"2025-05-14, false", "2025-05-15, false", "2025-05-16, true", "2025-11-01, true", "2026-02-01, true"})
    void workCountedFromAfterTheLastAssessmentOfTheReferenceCallsForOne(LocalDate since, boolean called) {
        LocalDate assessed = LocalDate.of(2025, 5, 15);
        Launch launch = standing(assessed).change("baseline next", "on", since);
        LocalDate day = since.isAfter(assessed.plusDays(30)) ? since.plusDays(1) : assessed.plusDays(30);
        Decision decision = launch.decide(day);

        assertThat(decision.worst()).isEqualTo(called ? Outcome.HOLD : Outcome.PROCEED);
        assertThat(Says.clausesOf(decision, ASSESS)).isEqualTo(called ? Set.of("rsp-evidence:baseline") : Set.of());
        if (called) {
            assertThat(decision.missing())
                    .extracting(each -> each.item())
                    .contains(
                            "an assessment of the reference against the threshold, on the day of the baseline or later");
        }
    }

    @Test
    void aModelWithoutAPreliminaryComparisonWaitsForTheOfficer() {
        Decision decision =
                standing().without("preliminary-comparison next-comparison").decide();

        assertThat(decision.worst()).isEqualTo(Outcome.NOT_DETERMINED);
        assertThat(decision.questions())
                .extracting(each -> each.question().value())
                .contains("preliminary-assessment");
    }
}

package dev.rsp.drools.policy22;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Outcome;
import dev.rsp.decision.ThresholdStanding;
import dev.rsp.decision.ThresholdStatus;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.fact.Fact;
import dev.rsp.policy.Role;
import dev.rsp.threshold.DeterminationStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that is not notably more capable stands with the last one that was assessed. */
class ReferenceTest {

    private static final LocalDate SINCE = Compliant.NEXT.on();
    private static final Recorded PREVIOUS = Recorded.of("previous", SINCE);
    private static final String RATIO = "compute-ratio next/previous/internal-evals";

    /** The reference is like Claude Opus 4: CBRN-3 not ruled out, ASL-3 in place. */
    private static Launch standing() {
        List<Fact> reference = new ArrayList<>(Compliant.assessed(PREVIOUS, "cbrn-3"));
        reference.addAll(Compliant.asl3(PREVIOUS));
        return Compliant.standingWith(SINCE, reference);
    }

    /** Assessed itself and in order by itself, and compared with a reference of which nothing is known. */
    private static Launch ownAssessmentThinReference() {
        return Compliant.opusLike()
                .with(PREVIOUS.snapshot())
                .with(Compliant.comparedWith(Compliant.NEXT, "previous", 2));
    }

    @Test
    void itProceedsWithWhatItsReferenceHas() {
        assertThat(standing().outcome()).isEqualTo(Outcome.PROCEED);
        assertThat(standing().decide().thresholds())
                .extracting(ThresholdStatus::status)
                .containsExactly(
                        ThresholdStanding.NOT_OWED,
                        ThresholdStanding.NOT_OWED,
                        ThresholdStanding.NOT_RULED_OUT,
                        ThresholdStanding.NOT_OWED);
    }

    @Test
    void atFourTimesTheComputeItMayNoLongerLeanOnIt() {
        assertThat(standing().change(RATIO, "ratio", new BigDecimal("3.99")).outcome())
                .isEqualTo(Outcome.PROCEED);
        assertThat(standing().change(RATIO, "ratio", new BigDecimal("4")).outcome())
                .isEqualTo(Outcome.HOLD);
    }

    @Test
    void afterSixMonthsItMayNoLongerLeanOnIt() {
        assertThat(standing().outcome(SINCE.plusMonths(6).minusDays(1))).isEqualTo(Outcome.PROCEED);
        assertThat(standing().outcome(SINCE.plusMonths(6))).isEqualTo(Outcome.HOLD);
    }

    static Stream<String> whatTheReferenceHas() {
        // What is decided on the capabilities of the reference is past; what is open of it is not.
        return standing().names().stream()
                .filter(name -> name.contains(" previous-") && !name.contains("comprehensive-assessment-report"))
                .filter(name -> !name.startsWith("judgement "))
                .filter(name -> !name.equals("determination previous-cbrn-3-not-ruled-out"));
    }

    @ParameterizedTest
    @MethodSource("whatTheReferenceHas")
    void whatItsReferenceLacksLimitsIt(String name) {
        assertThat(standing().without(name).outcome()).as(name).isEqualTo(Outcome.HOLD);
    }

    @ParameterizedTest
    @MethodSource("whatTheReferenceHas")
    void whatItsReferenceLacksDoesNotLimitAModelAssessedItself(String name) {
        Launch launch = Compliant.opusLike()
                .with(standing().withoutAll("model-snapshot next").facts().facts().stream()
                        .filter(fact -> !fact.key().toString().startsWith("planned-activity"))
                        .toList());

        assertThat(launch.without(name).outcome()).as(name).isEqualTo(Outcome.PROCEED);
    }

    @Test
    void aThinReferenceLimitsAModelThatStandsWithIt() {
        assertThat(Compliant.standingWith(SINCE, List.of()).outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void aThinReferenceDoesNotLimitAModelThatIsItselfAssessed() {
        assertThat(ownAssessmentThinReference().outcome()).isEqualTo(Outcome.PROCEED);
        assertThat(ownAssessmentThinReference()
                        .change(RATIO, "ratio", new BigDecimal("4"))
                        .outcome())
                .isEqualTo(Outcome.PROCEED);
    }

    /** Stands with a reference that is not ruled out, and brings an own showing that it is below. */
    private static Launch ownShowing() {
        Recorded next = Compliant.NEXT;
        List<Fact> reference = new ArrayList<>(Compliant.assessed(PREVIOUS, "cbrn-3"));
        reference.addAll(Compliant.asl2(PREVIOUS));
        return Compliant.standingWith(SINCE, reference)
                .with(
                        next.assessment("assessment", AssessmentKind.COMPREHENSIVE, "cbrn-3"),
                        next.found("cbrn-3", DeterminationStatus.BELOW));
    }

    @Test
    void anOwnShowingTakesThePlaceOfTheReferences() {
        assertThat(ownShowing().outcome()).isEqualTo(Outcome.PROCEED);
        assertThat(ownShowing().without("assessment next-assessment").outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void aStaleOwnShowingDoesNot() {
        Launch launch = ownShowing();
        for (String name : List.of("assessment next-assessment", "determination next-cbrn-3-below")) {
            launch = launch.change(name, "on", Launch.DAY.minusMonths(12));
        }

        assertThat(launch.outcome()).isEqualTo(Outcome.PROCEED);
        assertThat(launch.change(
                                "assessment next-assessment",
                                "on",
                                Launch.DAY.minusMonths(12).minusDays(1))
                        .outcome())
                .isEqualTo(Outcome.HOLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ceo-rso", "board", "external-evaluator"})
    void anOwnShowingOnAnAssessmentByTheWrongRoleDoesNot(String role) {
        assertThat(ownShowing()
                        .change("assessment next-assessment", "by", Role.of(role))
                        .outcome())
                .isEqualTo(Outcome.HOLD);
    }

    /** Stands with a reference that was not followed up, and was assessed and followed up itself. */
    private static Launch ownFollowUp() {
        Recorded next = Compliant.NEXT;
        return standing()
                .without("assessment previous-follow-up-cbrn-4")
                .with(
                        next.assessment("assessment", AssessmentKind.COMPREHENSIVE, "cbrn-4"),
                        next.assessment("follow-up", AssessmentKind.FOLLOW_UP, "cbrn-4"),
                        next.found("cbrn-4", DeterminationStatus.BELOW));
    }

    @Test
    void anOwnFollowUpTakesThePlaceOfTheReferences() {
        assertThat(ownFollowUp().outcome()).isEqualTo(Outcome.PROCEED);
        assertThat(ownFollowUp().without("assessment next-follow-up").outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void anOwnFollowUpBesideAStaleAssessmentDoesNot() {
        String name = "assessment next-assessment";
        LocalDate aYearAgo = Launch.DAY.minusMonths(12);

        assertThat(ownFollowUp().change(name, "on", aYearAgo).outcome()).isEqualTo(Outcome.PROCEED);
        assertThat(ownFollowUp().change(name, "on", aYearAgo.minusDays(1)).outcome())
                .isEqualTo(Outcome.HOLD);
    }
}

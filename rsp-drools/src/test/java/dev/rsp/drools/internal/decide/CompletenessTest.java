package dev.rsp.drools.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.ThresholdStanding;
import dev.rsp.decision.ThresholdStatus;
import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.standing.StandingFacts;
import dev.rsp.drools.internal.standing.StandingView;
import dev.rsp.eval.Assessment;
import dev.rsp.eval.PreliminaryComparison;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.model.Activity;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Role;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.ThresholdCounts;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the engine itself checks, whatever the rules of a pack conclude or fail to conclude. */
class CompletenessTest {

    private static final Vocabulary WORDS = PackFiles.lab().load().vocabulary();
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final Role LEAD = Role.of("lead");
    private static final ThresholdId CBRN = ThresholdId.of("cbrn-3");
    private static final ModelSnapshot NEXT = ModelSnapshot.of("next");
    private static final ModelSnapshot OTHER = ModelSnapshot.of("other");
    private static final Baseline BASELINE = new Baseline(NEXT.id(), OTHER.id(), DAY);
    private static final PreliminaryComparison COMPARED =
            new PreliminaryComparison(FactId.of("compared"), NEXT.id(), OTHER.id(), LEAD, DAY);

    private static Assessment assessment(ModelSnapshot model) {
        return Assessment.of(FactId.of("of-" + model.id()), model, LEAD, DAY, CBRN);
    }

    private static Determination found(String id, DeterminationStatus status, String role, ModelId model) {
        return new Determination(FactId.of(id), model, CBRN, status, Role.of(role), FactId.of("of-next"), DAY);
    }

    private static Determination below(String role) {
        return found("below", DeterminationStatus.BELOW, role, NEXT.id());
    }

    /** What follows when rules conclude so much and no more. */
    private static Settled settled(Set<? extends Conclusion> concluded, Fact... more) {
        List<Fact> facts = new ArrayList<>(List.of(more));
        facts.addAll(List.of(NEXT, OTHER, PlannedActivity.of(NEXT, Activity.TRAINING, DAY)));
        Map<Conclusion, Set<Support>> supports = new HashMap<>();
        concluded.forEach(each -> supports.put(each, Set.of()));
        return new Settled(new StandingFacts(StandingView.of(facts), List.of()), List.of(), new Evaluation(supports));
    }

    private static List<ThresholdId> uncovered(Fact... facts) {
        return new Coverage(WORDS, settled(Set.of(), facts)).uncovered(NEXT.id());
    }

    private static ThresholdStanding standing(Set<? extends Conclusion> concluded, Fact... facts) {
        Settled settled = settled(concluded, facts);
        List<ThresholdStatus> all = new Standings(WORDS).of(settled, new Coverage(WORDS, settled));
        assertThat(all).hasSize(1);
        return all.get(0).status();
    }

    @Test
    void onlyAnAssessmentOfThatVerySnapshotCovers() {
        assertThat(uncovered()).containsExactly(CBRN);
        assertThat(uncovered(assessment(OTHER))).containsExactly(CBRN);
        assertThat(uncovered(assessment(NEXT))).isEmpty();
    }

    @Test
    void aComparisonCoversOnlyWithItsBaselineAndAnAssessedReference() {
        assertThat(uncovered(COMPARED, BASELINE, assessment(OTHER))).isEmpty();
        assertThat(uncovered(COMPARED, BASELINE)).containsExactly(CBRN);
        assertThat(uncovered(COMPARED, assessment(OTHER))).containsExactly(CBRN);
        assertThat(uncovered(BASELINE, assessment(OTHER))).containsExactly(CBRN);
        PreliminaryComparison reversed =
                new PreliminaryComparison(FactId.of("reversed"), OTHER.id(), NEXT.id(), LEAD, DAY);
        assertThat(uncovered(reversed, BASELINE, assessment(OTHER))).containsExactly(CBRN);
    }

    @Test
    void aFindingBelowByTheRoleOfTheThresholdIsBelow() {
        assertThat(standing(Set.of(), below("lead"))).isEqualTo(ThresholdStanding.BELOW);
        assertThat(standing(Set.of(), below("somebody"))).isEqualTo(ThresholdStanding.UNKNOWN);
        assertThat(standing(Set.of())).isEqualTo(ThresholdStanding.UNKNOWN);
    }

    @Test
    void besideAnAdverseFindingNothingIsBelowThoughNoRuleSaysSo() {
        for (DeterminationStatus each : List.of(DeterminationStatus.CROSSED, DeterminationStatus.NOT_RULED_OUT)) {
            Determination adverse = found("adverse", each, "somebody", NEXT.id());
            assertThat(standing(Set.of(), below("lead"), adverse))
                    .as(each.name())
                    .isEqualTo(ThresholdStanding.UNKNOWN);
            assertThat(standing(Set.of(), adverse, COMPARED, BASELINE, assessment(OTHER)))
                    .as(each.name())
                    .isEqualTo(ThresholdStanding.UNKNOWN);
        }
        assertThat(standing(Set.of(), COMPARED, BASELINE, assessment(OTHER))).isEqualTo(ThresholdStanding.NOT_OWED);
    }

    @Test
    void aFindingOfAnotherModelSaysNothing() {
        assertThat(standing(Set.of(), found("below", DeterminationStatus.BELOW, "lead", OTHER.id())))
                .isEqualTo(ThresholdStanding.UNKNOWN);
        assertThat(standing(Set.of(), below("lead"), found("x", DeterminationStatus.CROSSED, "lead", OTHER.id())))
                .isEqualTo(ThresholdStanding.BELOW);
    }

    @Test
    void whatCountsIsCrossedWhereItOrItsReferenceWasFoundSoAndElseNotRuledOut() {
        Set<ThresholdCounts> counts = Set.of(new ThresholdCounts(NEXT.id(), CBRN));
        assertThat(standing(counts)).isEqualTo(ThresholdStanding.NOT_RULED_OUT);
        assertThat(standing(counts, below("lead"))).isEqualTo(ThresholdStanding.NOT_RULED_OUT);
        assertThat(standing(counts, found("x", DeterminationStatus.CROSSED, "somebody", NEXT.id())))
                .isEqualTo(ThresholdStanding.CROSSED);
        Determination ofReference = found("x", DeterminationStatus.CROSSED, "lead", OTHER.id());
        assertThat(standing(counts, ofReference)).isEqualTo(ThresholdStanding.NOT_RULED_OUT);
        assertThat(standing(counts, ofReference, BASELINE)).isEqualTo(ThresholdStanding.CROSSED);
    }
}

package dev.rsp.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rsp.fact.Fact;
import dev.rsp.fact.Topic;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.policy.AsOf;
import dev.rsp.policy.ClauseRef;
import dev.rsp.policy.Force;
import dev.rsp.policy.PolicyId;
import dev.rsp.policy.PolicyVersion;
import dev.rsp.policy.RequirementId;
import dev.rsp.requirement.Cited;
import dev.rsp.requirement.Justification;
import dev.rsp.requirement.Requirement;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What became different between two decisions, part by part. */
class DecisionDiffTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final ModelId EGRET = ModelId.of("egret");
    private static final Activity LAUNCH = Activity.GENERAL_DEPLOYMENT;
    private static final ThresholdId CBRN = ThresholdId.of("cbrn-3");
    private static final ModelSnapshot OLD = ModelSnapshot.of("egret");
    private static final ModelSnapshot NEW = ModelSnapshot.of("heron");

    /** One part of a decision each; all else is as little as can be. */
    private record Parts(
            String version,
            LocalDate day,
            List<Fact> facts,
            List<Concluded> conclusions,
            List<GateOutcome> gates,
            List<ThresholdStatus> thresholds) {

        static Parts none() {
            return new Parts("2.2", DAY, List.of(), List.of(), List.of(), List.of());
        }

        Parts on(LocalDate other) {
            return new Parts(version, other, facts, conclusions, gates, thresholds);
        }

        Parts of(Fact... others) {
            return new Parts(version, day, List.of(others), conclusions, gates, thresholds);
        }

        Parts with(Concluded... others) {
            return new Parts(version, day, facts, List.of(others), gates, thresholds);
        }

        Parts at(GateOutcome... others) {
            return new Parts(version, day, facts, conclusions, List.of(others), thresholds);
        }

        Parts stands(ThresholdStanding... others) {
            List<ThresholdStatus> all = Arrays.stream(others)
                    .map(each -> new ThresholdStatus(EGRET, CBRN, each, List.of()))
                    .toList();
            return new Parts(version, day, facts, conclusions, gates, all);
        }

        Decision decision() {
            PolicyStamp stamp = new PolicyStamp(
                    PolicyId.of("lab"), PolicyVersion.of(version), "1", "sha256:1", "partial", false, 1, 1, List.of());
            PolicyCase given = PolicyCase.of(facts);
            return new Decision(
                    stamp,
                    new EngineStamp("1", "1"),
                    day,
                    given.digest(),
                    given.facts().stream().map(GivenFact::of).toList(),
                    List.of(),
                    gates,
                    thresholds,
                    conclusions,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    private static DecisionDiff diff(Parts before, Parts after) {
        return DecisionDiff.between(before.decision(), after.decision());
    }

    private static Concluded concluded(String id, String... rules) {
        return concluded(id, DAY, rules);
    }

    private static Concluded concluded(String id, LocalDate cited, String... rules) {
        return new Concluded(
                new Requirement(EGRET, RequirementId.of(id)),
                Stream.of(rules)
                        .map(each -> new Justification(
                                ClauseRef.parse("lab@2.2 1"),
                                each,
                                Force.MUST,
                                List.of(Cited.of(OLD), Cited.of(AsOf.of(cited))),
                                List.of()))
                        .toList());
    }

    private static GateOutcome gate(@Nullable Outcome outcome, String... conditions) {
        return new GateOutcome(
                EGRET, LAUNCH, outcome, Stream.of(conditions).map(Topic::of).toList(), List.of());
    }

    private static GateMove move(@Nullable GateOutcome before, @Nullable GateOutcome after) {
        return new GateMove(EGRET, LAUNCH, before, after);
    }

    @Test
    void whatIsConcludedAnewIsRaisedAndWhatIsNoLongerIsCleared() {
        DecisionDiff diff =
                diff(Parts.none().with(concluded("a", "1")), Parts.none().with(concluded("b", "1")));
        assertThat(diff.raised()).containsExactly(concluded("b", "1"));
        assertThat(diff.cleared()).containsExactly(concluded("a", "1"));
        assertThat(diff.changed()).isEmpty();
        assertThat(diff.isEmpty()).isFalse();
    }

    @Test
    void oneReasonMoreOrLessIsAChangeAndNeitherRaisesNorClears() {
        Parts one = Parts.none().with(concluded("a", "1"));
        Parts two = Parts.none().with(concluded("a", "1", "2"));
        DecisionDiff gained = diff(one, two);
        assertThat(gained.raised()).isEmpty();
        assertThat(gained.cleared()).isEmpty();
        assertThat(gained.changed()).singleElement().satisfies(each -> {
            assertThat(each.gained()).extracting(Justification::rule).containsExactly("2");
            assertThat(each.lost()).isEmpty();
        });
        DecisionDiff lost = diff(two, one);
        assertThat(lost.changed()).singleElement().satisfies(each -> {
            assertThat(each.lost()).extracting(Justification::rule).containsExactly("2");
            assertThat(each.gained()).isEmpty();
        });
        assertThat(lost.isEmpty()).isFalse();
    }

    @Test
    void aDayThatPassedIsNoDifferenceThoughReasonsCiteIt() {
        DecisionDiff diff = diff(
                Parts.none().with(concluded("a", DAY, "1")),
                Parts.none().on(DAY.plusDays(1)).with(concluded("a", DAY.plusDays(1), "1")));
        assertThat(diff.changed()).isEmpty();
        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.from()).isEqualTo(DAY);
        assertThat(diff.to()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void factsThatOnlyOneCaseHoldsAreNamedAndAreByThemselvesNoDifference() {
        DecisionDiff diff = diff(Parts.none().of(OLD), Parts.none().of(NEW));
        assertThat(diff.added()).containsExactly(GivenFact.of(NEW));
        assertThat(diff.removed()).containsExactly(GivenFact.of(OLD));
        assertThat(diff.isEmpty()).isTrue();
    }

    @Test
    void aGateMovesWithItsOutcomeOrItsConditionsAndNotWithItsReasons() {
        GateOutcome hold = gate(Outcome.HOLD);
        GateOutcome otherwise = new GateOutcome(EGRET, LAUNCH, Outcome.HOLD, List.of(), List.of("sha256:1"));
        assertThat(diff(Parts.none().at(hold), Parts.none().at(otherwise)).gates())
                .isEmpty();
        assertThat(diff(Parts.none().at(hold), Parts.none().at(gate(Outcome.PROCEED)))
                        .gates())
                .containsExactly(move(hold, gate(Outcome.PROCEED)));
        GateOutcome restricted = gate(Outcome.PROCEED_RESTRICTED, "a");
        assertThat(diff(Parts.none().at(restricted), Parts.none().at(gate(Outcome.PROCEED_RESTRICTED, "b")))
                        .gates())
                .hasSize(1);
        assertThat(diff(Parts.none(), Parts.none().at(hold)).gates()).containsExactly(move(null, hold));
        assertThat(diff(Parts.none().at(hold), Parts.none()).gates()).containsExactly(move(hold, null));
    }

    @Test
    void everyStepDownTheOutcomesIsTowardsProceedingAndNoStepUpIs() {
        for (Outcome one : Outcome.values()) {
            for (Outcome other : Outcome.values()) {
                assertThat(move(gate(one), gate(other)).isTowardsProceeding())
                        .as("%s to %s", one, other)
                        .isEqualTo(other.compareTo(one) < 0);
            }
        }
    }

    @Test
    void aConditionThatFellAwayIsTowardsProceedingAndOneMoreIsNot() {
        GateOutcome one = gate(Outcome.PROCEED_RESTRICTED, "a");
        GateOutcome two = gate(Outcome.PROCEED_RESTRICTED, "a", "b");
        assertThat(move(two, one).isTowardsProceeding()).isTrue();
        assertThat(move(one, two).isTowardsProceeding()).isFalse();
        assertThat(move(one, gate(Outcome.PROCEED_RESTRICTED, "b")).isTowardsProceeding())
                .isTrue();
        assertThat(diff(Parts.none().at(two), Parts.none().at(one)).opens()).isTrue();
    }

    @Test
    void whatHasNoGateStandsWhereNothingIsKnown() {
        GateOutcome none = gate(null);
        assertThat(move(gate(Outcome.HOLD), none).isTowardsProceeding()).isTrue();
        assertThat(move(none, gate(Outcome.PROCEED)).isTowardsProceeding()).isTrue();
        assertThat(move(none, gate(Outcome.PROCEED_RESTRICTED, "a")).isTowardsProceeding())
                .isTrue();
        assertThat(move(none, gate(Outcome.NOT_DETERMINED)).isTowardsProceeding())
                .isFalse();
        assertThat(move(gate(Outcome.PROCEED), none).isTowardsProceeding()).isFalse();
        assertThat(move(gate(Outcome.HOLD), null).isTowardsProceeding()).isFalse();
    }

    @Test
    void whatComesAndMayProceedIsTowardsProceedingAndWhatComesOtherwiseIsNot() {
        assertThat(move(null, gate(Outcome.PROCEED)).isTowardsProceeding()).isTrue();
        assertThat(move(null, gate(Outcome.PROCEED_RESTRICTED, "a")).isTowardsProceeding())
                .isTrue();
        for (Outcome other : List.of(Outcome.NOT_DETERMINED, Outcome.HOLD, Outcome.HALT)) {
            assertThat(move(null, gate(other)).isTowardsProceeding())
                    .as("%s", other)
                    .isFalse();
        }
        assertThat(move(null, gate(null)).isTowardsProceeding()).isFalse();
        assertThat(diff(Parts.none(), Parts.none().at(gate(Outcome.PROCEED))).opens())
                .isTrue();
        assertThat(diff(Parts.none(), Parts.none().at(gate(Outcome.HOLD))).opens())
                .isFalse();
    }

    @Test
    void aSubjectThatStandsElsewhereOrComesOrGoesHasMoved() {
        Parts below = Parts.none().stands(ThresholdStanding.BELOW);
        Parts crossed = Parts.none().stands(ThresholdStanding.CROSSED);
        assertThat(diff(below, crossed).thresholds())
                .containsExactly(new ThresholdMove(EGRET, CBRN, ThresholdStanding.BELOW, ThresholdStanding.CROSSED));
        assertThat(diff(below, below).isEmpty()).isTrue();
        assertThat(diff(below, crossed).isEmpty()).isFalse();
        assertThat(diff(Parts.none(), below).thresholds())
                .containsExactly(new ThresholdMove(EGRET, CBRN, null, ThresholdStanding.BELOW));
        assertThat(diff(below, Parts.none()).thresholds())
                .containsExactly(new ThresholdMove(EGRET, CBRN, ThresholdStanding.BELOW, null));
    }

    @Test
    void decisionsUnderTwoVersionsAreNotCompared() {
        Parts later = new Parts("3.0", DAY, List.of(), List.of(), List.of(), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> diff(Parts.none(), later))
                .withMessage(
                        "The decision (lab@3.0) must be of the same policy version as the one before, but was (lab@2.2).\n  Maybe decide the earlier facts again under the later version.");
    }

    @Test
    void aChangeIsOfOneConclusion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConclusionChange(concluded("a", "1"), concluded("b", "1")))
                .withMessageContaining("must be the same before and after");
    }
}

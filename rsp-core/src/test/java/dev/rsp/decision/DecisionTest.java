package dev.rsp.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.fact.FactId;
import dev.rsp.fact.Topic;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.ClauseRef;
import dev.rsp.policy.DutyId;
import dev.rsp.policy.Force;
import dev.rsp.policy.PolicyId;
import dev.rsp.policy.PolicyVersion;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.requirement.Absence;
import dev.rsp.requirement.ActivityCondition;
import dev.rsp.requirement.Breach;
import dev.rsp.requirement.Cited;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.Duty;
import dev.rsp.requirement.Effect;
import dev.rsp.requirement.GateLimit;
import dev.rsp.requirement.Justification;
import dev.rsp.requirement.Requirement;
import dev.rsp.requirement.ThresholdCounts;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTest {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 22);
    private static final ModelId OPUS = ModelId.of("opus-4");
    private static final Activity LAUNCH = Activity.GENERAL_DEPLOYMENT;
    private static final ClauseRef CLAUSE = ClauseRef.parse("anthropic-rsp@2.2 3.3");
    private static final Determination FOUND = new Determination(
            FactId.of("det-1"),
            OPUS,
            ThresholdId.of("cbrn-3"),
            DeterminationStatus.NOT_RULED_OUT,
            Role.of("ceo-rso"),
            FactId.of("none"),
            DAY);

    @Test
    void comesBackFromItsJsonWithTheSameBytesAndEqual() {
        Decision decision = decision(Outcome.HOLD);
        Decision read = Decision.parse(decision.toJson());

        assertThat(read.toJson()).isEqualTo(decision.toJson());
        assertThat(read).isEqualTo(decision);
        assertThat(read.gate(OPUS, LAUNCH)).isEqualTo(decision.gate(OPUS, LAUNCH));
    }

    @Test
    void readsAFileThatEndsWithALineBreak() {
        Decision decision = decision(Outcome.HALT);

        assertThat(Decision.parse(decision.toJson() + "\n")).isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"HOLD\"|\"PROCEED\",\"x\":1",
                "\"schema\":\"rsp.decision/1\"|\"schema\":\"rsp.decision/2\"",
                "\"asOf\":\"2025-05-22\"|\"asOf\":\"2025-5-22\"",
                "\"gated\":true|\"gated\":false",
                "\"gated\":true|\"gated\":1",
                "\"minimised\":false|\"minimised\":true",
                "\"encoded\":41|\"encoded\":41.0",
                "\"encoded\":41|\"encoded\":\"41\"",
                "\"force\":\"MUST\"|\"force\":\"must\"",
                "\"conditions\":[{|\"conditions\":[{\"a\":1},{",
                "\"asOf\"|\"as-of\"",
                "\"readings\":[{|\"reading\":[{",
                "\"id\":\"3.3#1\"|\"id\":\"3.3#3\"",
                "\"id\":\"3.3#1\"|\"id\":\"3.3#2\"",
                "\"id\":\"3.3#1\"|\"id\":\"3.3#0\"",
                "\"id\":\"3.3#1\"|\"id\":\"3.4#1\"",
                "\"says\":\"one way\"|\"says\":\"\""
            })
    void refusesADecisionThatWasEdited(String from, String to) {
        String json = decision(Outcome.HOLD).toJson();
        assertThat(json).contains(from);

        assertThatThrownBy(() -> Decision.parse(json.replaceFirst(java.util.regex.Pattern.quote(from), to)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The decision (rsp.decision/1) must be as this library wrote it, but was (");
    }

    @Test
    void refusesWhateverRandomBytesChangeOrAnswersTheSameBytes() {
        String json = decision(Outcome.HOLD).toJson();
        long seed = 20250522;
        SplittableRandom random = new SplittableRandom(seed);
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            char[] chars = json.toCharArray();
            chars[random.nextInt(chars.length)] = (char) random.nextInt(32, 127);
            String edited = new String(chars);
            try {
                assertThat(Decision.parse(edited).toJson()).as("seed " + seed).isEqualTo(edited);
            } catch (IllegalArgumentException expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    @ParameterizedTest
    @CsvSource({"''", "{}", "[]", "null", "{\"schema\":\"rsp.decision/1\"}", "{\"a\":1"})
    void refusesWhatIsNoDecision(String json) {
        assertThatThrownBy(() -> Decision.parse(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesDeepNestingWithoutEnding() {
        assertThatThrownBy(() -> Decision.parse("[".repeat(100_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void onlyProceedMayProceed(Outcome outcome) {
        GateOutcome gate = decision(outcome).gate(OPUS, LAUNCH);

        assertThat(gate.mayProceed()).isEqualTo(outcome == Outcome.PROCEED);
        assertThat(gate.gated()).isTrue();
    }

    @Test
    void restrictedMayProceedUnderAllItsConditionsOnly() {
        GateOutcome gate = new GateOutcome(
                OPUS, LAUNCH, Outcome.PROCEED_RESTRICTED, List.of(Topic.of("a"), Topic.of("b")), List.of());

        assertThat(gate.mayProceed()).isFalse();
        assertThat(gate.mayProceedUnder(Set.of())).isFalse();
        assertThat(gate.mayProceedUnder(Set.of(Topic.of("a")))).isFalse();
        assertThat(gate.mayProceedUnder(Set.of(Topic.of("a"), Topic.of("b"), Topic.of("c"))))
                .isTrue();
    }

    @Test
    void restrictedWithoutAnyConditionMayNotProceed() {
        GateOutcome gate = new GateOutcome(OPUS, LAUNCH, Outcome.PROCEED_RESTRICTED, List.of(), List.of());

        assertThat(gate.mayProceedUnder(Set.of(Topic.of("a")))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_DETERMINED", "HOLD", "HALT"})
    void noConditionLiftsWhatIsNotRestricted(Outcome outcome) {
        GateOutcome gate = new GateOutcome(OPUS, LAUNCH, outcome, List.of(Topic.of("a")), List.of());

        assertThat(gate.mayProceedUnder(Set.of(Topic.of("a")))).isFalse();
    }

    @Test
    void anUngatedActivityMayNotProceedAndSaysSo() {
        GateOutcome gate = new GateOutcome(OPUS, Activity.TRAINING, null, List.of(), List.of());

        assertThat(gate.mayProceed()).isFalse();
        assertThat(gate.gated()).isFalse();
        assertThat(gate).hasToString("opus-4 training: no gate in this policy");
    }

    @Test
    void nothingIsSaidOfAnActivityThatWasNotPlanned() {
        assertThatThrownBy(() -> decision(Outcome.HOLD).gate(OPUS, Activity.TRAINING))
                .hasMessage(
                        "The activity (training of opus-4) must be planned or under way in the case, but was ([opus-4 general-deployment]).\n"
                                + "  Maybe add a planned-activity fact for it.");
        assertThatThrownBy(() -> decision(Outcome.HOLD).missing(ModelSnapshot.of("opus-4"), Activity.TRAINING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sortsConclusionsIntoDutiesBreachesAndConditions() {
        Decision decision = decision(Outcome.HOLD);

        assertThat(decision.duties()).hasSize(1);
        assertThat(decision.breaches()).hasSize(1);
        assertThat(decision.conditions()).hasSize(1);
        assertThat(decision.conclusions(GateLimit.class)).hasSize(1);
        assertThat(decision.missing(ModelSnapshot.of("opus-4"), LAUNCH)).hasSize(1);
    }

    @Test
    void theWorstOutcomeCountsAndNothingAtAllIsNotDetermined() {
        assertThat(decision(Outcome.HALT).worst()).isEqualTo(Outcome.HALT);
        assertThat(decision(Outcome.PROCEED).worst()).isEqualTo(Outcome.PROCEED);
        assertThat(Outcome.HOLD.worse(Outcome.PROCEED)).isEqualTo(Outcome.HOLD);
        assertThat(Stream.of(Outcome.values()).max(Comparator.naturalOrder())).contains(Outcome.HALT);
    }

    @Test
    void anActivityWithoutAGateIsNeverCountedAsProceeding() {
        GateOutcome none = new GateOutcome(OPUS, Activity.TRAINING, null, List.of(), List.of());
        GateOutcome open = new GateOutcome(OPUS, LAUNCH, Outcome.PROCEED, List.of(), List.of());
        GateOutcome held = new GateOutcome(OPUS, LAUNCH, Outcome.HOLD, List.of(), List.of());
        assertThat(withGates().worst()).isEqualTo(Outcome.NOT_DETERMINED);
        assertThat(withGates(none).worst()).isEqualTo(Outcome.NOT_DETERMINED);
        assertThat(withGates(open, none).worst()).isEqualTo(Outcome.NOT_DETERMINED);
        assertThat(withGates(none, held).worst()).isEqualTo(Outcome.HOLD);
    }

    private static Decision withGates(GateOutcome... gates) {
        Decision some = decision(Outcome.PROCEED);
        return new Decision(
                some.policy(),
                some.engine(),
                some.asOf(),
                some.factsDigest(),
                some.facts(),
                some.summaries(),
                List.of(gates),
                some.thresholds(),
                some.conclusions(),
                some.questions(),
                some.escapesUsed(),
                some.missing(),
                some.unusedFacts(),
                some.setAside(),
                some.notEncoded(),
                some.readings());
    }

    @Test
    void explainsItselfInFewLines() {
        String text = decision(Outcome.HOLD).explain();

        assertThat(text.lines().count()).isLessThanOrEqualTo(60);
        assertThat(text)
                .startsWith("""
                        anthropic-rsp@2.2 as of 2025-05-22
                        opus-4 general-deployment: HOLD
                          must not begin or go further:
                            clause 3.3: A threshold not ruled out is not shown below
                        """)
                .contains("  ceo-rso\n    a safeguard assessment (3.3): d1\n")
                .contains("OVERDUE since 2025-05-22: annual-reapproval of opus-4 (asl-3-security)")
                .contains("effective-compute-ratio: needs decision by rso (3.3); waiting: opus-4 general-deployment")
                .contains("not endorsed by the publisher and not legal advice.");
    }

    static Decision decision(Outcome outcome) {
        List<Concluded> conclusions = Stream.of(
                        concluded(new GateLimit(OPUS, LAUNCH, Effect.HOLD)),
                        concluded(new ThresholdCounts(OPUS, ThresholdId.of("cbrn-3"))),
                        concluded(new ActivityCondition(OPUS, LAUNCH, Topic.of("measure-1"))),
                        concluded(new Duty(
                                OPUS, DutyId.of("annual-reapproval"), Topic.of("asl-3-security"), Role.of("rso"), DAY)),
                        concluded(new Breach(OPUS, DutyId.of("annual-reapproval"), Topic.of("asl-3-security"), DAY)))
                .sorted(Comparator.comparing(Concluded::id))
                .toList();
        PolicyCase facts = PolicyCase.of(ModelSnapshot.of("opus-4"), new PlannedActivity(OPUS, LAUNCH, DAY), FOUND);
        List<String> because =
                List.of(concluded(new GateLimit(OPUS, LAUNCH, Effect.HOLD)).id());
        return new Decision(
                new PolicyStamp(
                        PolicyId.of("anthropic-rsp"),
                        PolicyVersion.of("2.2"),
                        "0.1.0",
                        "sha256:1",
                        "partial",
                        false,
                        41,
                        44,
                        List.of(new PackStamp(PolicyId.of("rsp-evidence"), PolicyVersion.of("0.1"), "sha256:2"))),
                new EngineStamp("0.1.0", "10.2.0"),
                DAY,
                facts.digest(),
                facts.facts().stream().map(GivenFact::of).toList(),
                List.of(new SummaryStamp("gate", "sha256:3")),
                List.of(new GateOutcome(OPUS, LAUNCH, outcome, List.of(Topic.of("measure-1")), because)),
                List.of(new ThresholdStatus(OPUS, ThresholdId.of("cbrn-3"), ThresholdStanding.NOT_RULED_OUT, because)),
                conclusions,
                List.of(new OpenQuestion(
                        QuestionId.of("effective-compute-ratio"),
                        CLAUSE,
                        Role.of("rso"),
                        List.of(new ModelActivity(OPUS, LAUNCH)))),
                List.of(new EscapeUse(List.of(FOUND.ref()), List.of(new ActivityOutcome(OPUS, LAUNCH, Outcome.HOLD)))),
                List.of(new OpenItem(OPUS, LAUNCH, "a safeguard assessment", Role.of("ceo-rso"), CLAUSE, absence())),
                List.of(FOUND.ref()),
                List.of(new SetAside(FOUND.ref(), "not yet")),
                List.of(new NotEncoded(CLAUSE, "judgement-only", "why")),
                List.of(new Reading("3.3#1", CLAUSE, "one way"), new Reading("3.3#2", CLAUSE, "another way")));
    }

    private static Concluded concluded(Conclusion conclusion) {
        return new Concluded(
                conclusion,
                List.of(new Justification(
                        CLAUSE,
                        "3.3/2 A threshold not ruled out is not shown below",
                        Force.MUST,
                        List.of(Cited.of(FOUND), Cited.of((Record)
                                new Requirement(OPUS, dev.rsp.policy.RequirementId.of("x")))),
                        List.of(absence()))));
    }

    private static Absence absence() {
        return new Absence(
                "4.1/1 A",
                3,
                "safeguard-assessment",
                Map.of("model", "opus-4", "criterion", "d1"),
                List.of("id", "on"));
    }
}

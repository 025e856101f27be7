package dev.rsp.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.policy.ClauseRef;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read of a decision. */
class DecisionTextTest {

    private static final ModelId OPUS = ModelId.of("opus-4");
    private static final ClauseRef CLAUSE = ClauseRef.parse("anthropic-rsp@2.2 3.3");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROCEED|under what is encoded of anthropic-rsp@2.2: 41 of its 44 clauses that bear on a gate",
                "PROCEED_RESTRICTED|may proceed only under:",
                "NOT_DETERMINED|not known whether it may:",
                "HOLD|must not begin or go further:",
                "HALT|must stop:"
            })
    void saysWhatAnOutcomeMeans(Outcome outcome, String meaning) {
        assertThat(DecisionTest.decision(outcome).explain())
                .contains("opus-4 general-deployment: " + outcome + "\n  " + meaning + "\n");
    }

    @Test
    void saysThatNoGateIsNoPermission() {
        Decision decision = with(List.of(new GateOutcome(OPUS, Activity.TRAINING, null, List.of(), List.of())));

        assertThat(decision.explain())
                .contains("opus-4 training: no gate in this policy\n  that is no permission\n")
                .doesNotContain("PROCEED");
    }

    @Test
    void namesEachConditionWithItsClauseAndTheAnswerWithoutEscapes() {
        Decision decision = DecisionTest.decision(Outcome.PROCEED_RESTRICTED);

        assertThat(decision.explain()).contains("    measure-1\n").contains("  without these escapes: HOLD\n");
    }

    @Test
    void namesActivitiesWithTheSameReasonsTogether() {
        GateOutcome held = DecisionTest.decision(Outcome.HOLD).gates().get(0);
        List<GateOutcome> gates = Stream.of(Activity.values())
                .map(each -> new GateOutcome(OPUS, each, Outcome.HOLD, List.of(), held.because()))
                .toList();

        assertThat(with(gates).explain())
                .containsOnlyOnce("must not begin or go further")
                .contains("opus-4 training: HOLD\nopus-4 safety-enhancing-training: HOLD\n");
    }

    @Test
    void namesTheFactsFoundWithTheClauseThatReadsThem() {
        assertThat(DecisionTest.decision(Outcome.HOLD).explain())
                .contains("Evidence found\n  determination det-1 (opus-4, cbrn-3, not-ruled-out, ceo-rso, 2025-05-22)\n"
                        + "    3.3: A threshold not ruled out is not shown below\n");
    }

    @Test
    void namesWhatIsNotEncodedOnlyWhereSomethingIsNot() {
        assertThat(DecisionTest.decision(Outcome.PROCEED).explain())
                .contains("Not encoded, though it bears on a gate\n  3.3, judgement-only: why\n");
        assertThat(with(List.of()).explain()).doesNotContain("Not encoded, though");
    }

    @Test
    void groupsThresholdsByModelWithTheWorstFirst() {
        assertThat(DecisionTest.decision(Outcome.HOLD).explain())
                .contains("Thresholds\n  opus-4: NOT_RULED_OUT cbrn-3\n");
    }

    @Test
    void marksAnotherVersionThanTheOneInForce() {
        assertThat(with(List.of()).explain())
                .startsWith(
                        "anthropic-rsp@2.2 as of 2025-05-22  HYPOTHETICAL: this version was not in force that day\n");
    }

    @Test
    void namesTheReadingsItRestsOnInOneLine() {
        assertThat(DecisionTest.decision(Outcome.HOLD).explain())
                .contains("\nRests on 2 readings of ours: 3.3#1, 3.3#2 (rsp show anthropic-rsp@2.2 --readings)\n");
        assertThat(resting(IntStream.rangeClosed(1, 1)).explain()).contains("\nRests on 1 reading of ours: 3.3#1 (");
        assertThat(resting(IntStream.rangeClosed(1, 12)).explain())
                .contains("\nRests on 12 readings of ours: 3.3#1, 3.3#2, 3.3#3, 3.3#4, 3.3#5, 3.3#6, … and 6 more (");
        assertThat(with(List.of()).explain()).doesNotContain("Rests on");
    }

    @Test
    void ordersReadingsByNumberNotByLetter() {
        List<String> ids = resting(IntStream.of(10, 2, 1).sorted()).readings().stream()
                .sorted()
                .map(Reading::id)
                .toList();
        assertThat(ids).containsExactly("3.3#1", "3.3#2", "3.3#10");
    }

    private static Decision resting(IntStream numbers) {
        return with(
                List.of(),
                numbers.mapToObj(each -> new Reading("3.3#" + each, CLAUSE, "so"))
                        .toList());
    }

    private static Decision with(List<GateOutcome> gates) {
        return with(gates, List.of());
    }

    /** The sample decision with other gates and readings, hypothetical, and with nothing that is not encoded. */
    private static Decision with(List<GateOutcome> gates, List<Reading> readings) {
        Decision from = DecisionTest.decision(Outcome.HOLD);
        PolicyStamp policy = from.policy();
        return new Decision(
                new PolicyStamp(
                        policy.id(),
                        policy.version(),
                        "0.1.0",
                        policy.digest(),
                        "complete",
                        true,
                        44,
                        44,
                        policy.packs()),
                from.engine(),
                from.asOf(),
                from.factsDigest(),
                from.facts(),
                from.summaries(),
                gates,
                from.thresholds(),
                from.conclusions(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                readings);
    }
}

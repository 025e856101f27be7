package dev.rsp.eval.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.eval.EvaluationFamily;
import dev.rsp.eval.EvaluationFinding;
import dev.rsp.eval.EvaluationId;
import dev.rsp.eval.EvaluationResult;
import dev.rsp.eval.Integrity;
import dev.rsp.eval.Line;
import dev.rsp.eval.LineReading;
import dev.rsp.fact.FactId;
import dev.rsp.model.ModelId;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposedResultTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LineCheck CHECK =
            LineCheck.of(new BigDecimal("0.2"), Direction.HIGHER_IS_DANGEROUS, new BigDecimal("0.95"));

    private static ProposedResult proposed(String id, LineEvidence evidence) {
        ResultSubject subject = new ResultSubject(
                FactId.of(id),
                ModelId.of("heron"),
                EvaluationId.of("ctf-1"),
                EvaluationFamily.CYBER,
                ThresholdId.of("cy-1"),
                Line.RED,
                DAY);
        return new ProposedResult(subject, evidence);
    }

    @Test
    void aRuleOutWithoutWeaknessIsOneClearResult() {
        ProposedResult proposed = proposed("ctf", CHECK.evidence(Tally.of(1, 60, 60)));
        assertThat(proposed.facts())
                .containsExactly(new EvaluationResult(
                        FactId.of("ctf"),
                        ModelId.of("heron"),
                        EvaluationId.of("ctf-1"),
                        EvaluationFamily.CYBER,
                        ThresholdId.of("cy-1"),
                        Line.RED,
                        LineReading.CLEAR,
                        new BigDecimal("0.01666666666666667"),
                        new BigDecimal("0.2"),
                        60,
                        DAY));
    }

    @Test
    void eachWeaknessIsAFindingOfItsOwn() {
        Tally tally = Tally.of(1, 8, 10)
                .with(Weakness.ERRORED)
                .doubting(Weakness.EDITED, 1)
                .with(Weakness.UNFINISHED);
        ProposedResult proposed = proposed("ctf", CHECK.evidence(tally));
        assertThat(proposed.result().reading()).isEqualTo(LineReading.UNKNOWN);
        assertThat(proposed.result().items()).isEqualTo(7);
        assertThat(proposed.result().value()).isEqualByComparingTo("0.4");
        assertThat(proposed.findings())
                .containsExactly(
                        finding("ctf-incomplete", Integrity.INCOMPLETE),
                        finding("ctf-errored", Integrity.ERRORED),
                        finding("ctf-edited", Integrity.EDITED),
                        finding("ctf-unfinished", Integrity.INCOMPLETE),
                        finding("ctf-under-powered", Integrity.UNDER_POWERED));
        assertThat(proposed.facts()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "INCOMPLETE, INCOMPLETE",
        "ERRORED, ERRORED",
        "UNSCORED, INCOMPLETE",
        "STOPPED_EARLY, INCOMPLETE",
        "LIMITED, INCOMPLETE",
        "INVALIDATED, INVALIDATED",
        "EDITED, EDITED",
        "INCONSISTENT, EDITED",
        "UNKNOWN_TOTAL, INCOMPLETE",
        "UNFINISHED, INCOMPLETE",
        "UNVERIFIED, INCOMPLETE",
        "UNDER_POWERED, UNDER_POWERED"
    })
    void aWeaknessIsAFindingOfItsIntegrity(Weakness weakness, Integrity integrity) {
        ProposedResult proposed =
                proposed("ctf", CHECK.evidence(Tally.of(1, 60, 60).with(weakness)));
        assertThat(proposed.findings()).extracting(EvaluationFinding::integrity).containsExactly(integrity);
    }

    @Test
    void aResultThatIsClearThoughItemsAreMissingSaysSo() {
        ProposedResult proposed = proposed("ctf", CHECK.evidence(Tally.of(0, 99, 100)));
        assertThat(proposed.result().reading()).isEqualTo(LineReading.CLEAR);
        assertThat(proposed.findings()).containsExactly(finding("ctf-incomplete", Integrity.INCOMPLETE));
    }

    @Test
    void aRunOfNothingIsUnknownAndWorthTheWorst() {
        ProposedResult proposed = proposed("ctf", CHECK.evidence(Tally.of(0, 0, 0)));
        assertThat(proposed.result().reading()).isEqualTo(LineReading.UNKNOWN);
        assertThat(proposed.result().value()).isEqualByComparingTo("1");
        assertThat(proposed.findings()).containsExactly(finding("ctf-under-powered", Integrity.UNDER_POWERED));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void onlyARuleOutIsClearAndADoubtOnlyAddsFindings(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            LineEvidence evidence = Counts.check(random).evidence(Counts.tally(random));
            ProposedResult before = proposed("r", evidence);
            boolean ruledOut = evidence.verdict() == LineVerdict.RULED_OUT;
            assertThat(before.result().reading() == LineReading.CLEAR)
                    .as(() -> "seed %s: %s".formatted(seed, evidence))
                    .isEqualTo(ruledOut);
            Weakness weakness = Weakness.values()[random.nextInt(Weakness.values().length)];
            ProposedResult after =
                    proposed("r", evidence.check().evidence(evidence.tally().with(weakness)));
            assertThat(after.findings()).containsAll(before.findings());
            assertThat(after.findings())
                    .extracting(EvaluationFinding::integrity)
                    .contains(weakness.integrity());
        }
    }

    @Test
    void anIdThatLeavesNoRoomForItsFindingsIsRefused() {
        ProposedResult proposed = proposed("x".repeat(125), CHECK.evidence(Tally.of(0, 99, 100)));
        assertThatThrownBy(proposed::facts).hasMessageContaining("at most 128 characters");
    }

    private static EvaluationFinding finding(String id, Integrity integrity) {
        return new EvaluationFinding(FactId.of(id), FactId.of("ctf"), ModelId.of("heron"), integrity, DAY);
    }
}

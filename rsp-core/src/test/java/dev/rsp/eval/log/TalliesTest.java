package dev.rsp.eval.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.eval.stats.Direction;
import dev.rsp.eval.stats.LineCheck;
import dev.rsp.eval.stats.LineVerdict;
import dev.rsp.eval.stats.Tally;
import dev.rsp.eval.stats.Weakness;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a log is counted, and what every finding takes from it. */
class TalliesTest {

    private static final ResultSelector ACCURACY = ResultSelector.metric("accuracy");
    private static final LineCheck LINE =
            LineCheck.of(new BigDecimal("0.9"), Direction.HIGHER_IS_DANGEROUS, new BigDecimal("0.95"));
    private static final Set<FindingCode> TAKE_NOTHING = Set.of(
            FindingCode.RETRIED,
            FindingCode.LOG_UPDATED,
            FindingCode.NOT_RECOMPUTED,
            FindingCode.NOT_FINITE,
            FindingCode.BYPASSED,
            FindingCode.SCALE_UNSTATED);

    @TempDir
    private Path folder;

    private EvaluationLog read(MadeLog made) {
        return LogFiles.read(folder, made.json());
    }

    @Test
    void aCompleteRunCountsItsItems() {
        assertThat(read(MadeLog.plain()).tally(ACCURACY)).isEqualTo(Tally.of(3, 10, 10));
    }

    @Test
    void triesAtOneItemAreOneItem() {
        MadeLog made = MadeLog.of(new int[][] {{1, 1, 1}, {0, 0, 0}});
        assertThat(read(made).tally(ACCURACY)).isEqualTo(Tally.of(1, 2, 2).epochs(3));
    }

    @Test
    void itemsThatAreNeitherWonNorLostAreNotCounted() {
        EvaluationLog log = read(MadeLog.of(new int[][] {{1, 0}, {0, 0}}));
        assertThatThrownBy(() -> log.tally(ACCURACY)).hasMessage("""
                The result (task made_task, scorer match, metric accuracy, key accuracy) of the log (log.bin) must count items that succeed or fail, but was (a value of 0.25 without counts).
                  Maybe choose the metric that is the share of successes, or count by hand, with scores cut at a value that was stated beforehand.""");
        assertThatThrownBy(() -> log.tally(ResultSelector.metric("stderr")))
                .hasMessageContaining("must count items that succeed or fail");
    }

    @Test
    void anItemWithoutAScoreIsMissing() {
        MadeLog made = MadeLog.plain();
        made.scoreOf(9).put("value", Double.NaN);
        made.item(9).put("value", Double.NaN);
        made.score().put("scored_samples", 9);
        made.score().put("unscored_samples", 1);
        made.metric("accuracy").put("value", 3 / 9.0);
        made.metric("stderr").put("value", Math.sqrt((3 * 4 / 9.0 + 6 / 9.0) / 8 / 9));
        Tally tally = read(made).tally(ACCURACY);
        assertThat(tally.successes()).isEqualTo(3);
        assertThat(tally.scored()).isEqualTo(9);
        assertThat(tally.missing()).isEqualTo(1);
        assertThat(tally.weaknesses()).contains(Weakness.UNSCORED);
    }

    @Test
    void aCancelledRunRulesNothingOut() {
        MadeLog made = MadeLog.plain();
        assertThat(LINE.evidence(read(made).tally(ACCURACY)).verdict()).isEqualTo(LineVerdict.RULED_OUT);
        made.header.put("status", "cancelled");
        Tally tally = read(made).tally(ACCURACY);
        assertThat(tally.weaknesses()).containsExactly(Weakness.UNFINISHED);
        assertThat(LINE.evidence(tally).verdict()).isEqualTo(LineVerdict.UNKNOWN);
    }

    @Test
    void aLogThatIsRefusedHasNoCounts() {
        MadeLog made = MadeLog.plain();
        made.metric("accuracy").put("value", 0.2);
        assertThatThrownBy(() -> read(made).tally(ACCURACY))
                .hasMessageStartingWith("The log (log.bin) must be evidence, but was (");
    }

    @Test
    void soManyScoresAreDoubtfulAsALimitTouched() {
        MadeLog made = MadeLog.plain();
        made.samples.get(4).put("limit", MadeLog.map("type", "token", "limit", 1000));
        Tally tally = read(made).tally(ACCURACY);
        assertThat(tally).isEqualTo(Tally.of(3, 10, 10).doubting(Weakness.LIMITED, 1));
        assertThat(LINE.evidence(tally).verdict()).isEqualTo(LineVerdict.RULED_OUT);
        made.samples.remove(9);
        Tally unseen = read(made).tally(ACCURACY);
        assertThat(unseen.doubtful()).as("one sample is not in the log").isEqualTo(10);
        assertThat(unseen.weaknesses()).contains(Weakness.UNVERIFIED);
    }

    @Test
    void doubtsOfSeveralKindsAddUpAndOneWithoutACountIsOfAll() {
        EvaluationLog log = read(MadeLog.plain());
        LogFinding limited = new LogFinding(FindingCode.LIMITED, "Limited.", 2L);
        LogFinding edited = new LogFinding(FindingCode.EDITED_SCORE, "Edited.", 3L);
        LogFinding invalid = new LogFinding(FindingCode.INVALIDATED, "Invalid.");
        assertThat(with(log, log.results(), List.of(limited, edited))
                        .tally(ACCURACY)
                        .doubtful())
                .isEqualTo(5);
        assertThat(with(log, log.results(), List.of(limited, invalid))
                        .tally(ACCURACY)
                        .doubtful())
                .isEqualTo(10);
        assertThatThrownBy(() -> new LogFinding(FindingCode.LIMITED, "Limited.", 0L))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What a sample says, where the items all say 0: none of it may pass for a failure. */
    @ParameterizedTest
    @ValueSource(strings = {"CORRECT", "c", "", "NaN", "Infinity", "list", "none", "dict"})
    void aScoreThatIsNoNumberIsNotCounted(String value) {
        MadeLog made = MadeLog.of(new int[][] {{0}, {0}, {0}});
        Object score = switch (value) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "list" -> List.of(1, 1);
            case "dict" -> MadeLog.map("a", 1);
            default -> value;
        };
        if (value.equals("none")) {
            MadeLog.child(made.samples.get(1), "scores").clear();
        } else {
            made.scoreOf(1).put("value", score);
        }
        isNotCounted(made);
    }

    private void isNotCounted(MadeLog made) {
        assertThatThrownBy(() -> read(made).tally(ACCURACY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anItemThatIsNoSampleIsNotCounted() {
        MadeLog renamed = MadeLog.of(new int[][] {{0}, {0}});
        renamed.item(1).put("sample_id", "another");
        isNotCounted(renamed);
        MadeLog unnamed = MadeLog.of(new int[][] {{0}, {0}});
        unnamed.item(1).remove("sample_id");
        isNotCounted(unnamed);
        MadeLog otherScorer = MadeLog.of(new int[][] {{0}, {0}});
        for (int sample = 0; sample < 2; sample++) {
            Map<String, Object> scores = MadeLog.child(otherScorer.samples.get(sample), "scores");
            scores.put("other", MadeLog.map("value", "C"));
            scores.remove("match");
        }
        isNotCounted(otherScorer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"max", "mode", "median", "pass_at_1", "pass_k_2", "at_least_2", "foo"})
    void theBestOfSeveralAttemptsIsNoShareOfOne(String reducer) {
        MadeLog made = MadeLog.of(new int[][] {{0, 0}, {0, 0}});
        made.score().put("reducer", reducer);
        made.reductions.get(0).put("reducer", reducer);
        isNotCounted(made);
    }

    @Test
    void anEpochWithoutAScoreKeepsItsItemFromBeingCounted() {
        MadeLog made = MadeLog.of(new int[][] {{0, 0}, {0, 0}});
        made.scoreOf(1).put("value", Double.NaN);
        isNotCounted(made);
    }

    @Test
    void noAnswerAndACutAnswerAreDoubtful() {
        MadeLog made = MadeLog.plain();
        made.scoreOf(1).put("value", "N");
        MadeLog.child(made.samples.get(2), "output")
                .put("choices", MadeLog.list(MadeLog.map("stop_reason", "max_tokens")));
        EvaluationLog log = read(made);
        assertThat(LogFiles.codes(log)).containsExactly(FindingCode.NO_ANSWER, FindingCode.CUT_SHORT);
        assertThat(log.tally(ACCURACY).doubtful()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"max_tokens, true", "model_length, true", "content_filter, true", "stop, false", "tool_calls, false"})
    void whatKeptAnAnswerFromItsEndPutsItInDoubt(String reason, boolean cut) {
        MadeLog made = MadeLog.plain();
        MadeLog.child(made.samples.get(2), "output").put("choices", MadeLog.list(MadeLog.map("stop_reason", reason)));
        assertThat(read(made).tally(ACCURACY).doubtful()).isEqualTo(cut ? 1 : 0);
    }

    @Test
    void settingsChangedOnTheWayPutAllInDoubt() {
        MadeLog made = MadeLog.plain();
        made.header.put("config_updates", MadeLog.list(MadeLog.map("token_limit", 10)));
        EvaluationLog log = read(made);
        assertThat(LogFiles.codes(log)).containsExactly(FindingCode.RETUNED);
        assertThat(LINE.evidence(log.tally(ACCURACY)).verdict()).isEqualTo(LineVerdict.UNKNOWN);
    }

    @Test
    void oneMissingItemDoesNotAccountForManyFailures() {
        EvaluationLog log = read(MadeLog.plain());
        ItemCounts items = new ItemCounts(11L, 11L, 10L, 1L, 1L);
        LogResult all = log.select(ACCURACY);
        LogResult one = new LogResult(all.measure(), all.value(), all.standardErrors(), true, items, 3L, all.parts());
        LogFinding failed = new LogFinding(FindingCode.SAMPLE_ERRORS, "Failed.", 5L);
        assertThat(with(log, List.of(one), List.of(failed)).tally(ACCURACY).doubtful())
                .isEqualTo(4);
        LogFinding scored = new LogFinding(FindingCode.SAMPLE_ERRORS, "Failed, with scores.");
        assertThat(with(log, List.of(one), List.of(failed, scored))
                        .tally(ACCURACY)
                        .doubtful())
                .isEqualTo(10);
    }

    /** Each finding on a log that is otherwise complete: no verdict may become better, and no rule-out stays bare. */
    @ParameterizedTest
    @EnumSource
    void everyFindingIsAWeaknessOrTakesNothingAndMakesNothingStronger(FindingCode code) {
        EvaluationLog whole = read(MadeLog.plain());
        EvaluationLog log = with(whole, code);
        if (code.severity() == FindingSeverity.REFUSES) {
            assertThatThrownBy(() -> log.tally(ACCURACY)).hasMessageContaining("must be evidence");
            return;
        }
        Tally tally = log.tally(ACCURACY);
        assertThat(tally.weaknesses().isEmpty()).isEqualTo(TAKE_NOTHING.contains(code));
        if (!TAKE_NOTHING.contains(code)) {
            assertThat(code.severity()).isEqualTo(FindingSeverity.WEAKENS);
            assertThat(LINE.evidence(tally).verdict()).isEqualTo(LineVerdict.UNKNOWN);
        }
    }

    @Test
    void onlyTwoFindingsLeaveALogUsable() {
        assertThat(FindingCode.values())
                .filteredOn(each -> each.severity() == FindingSeverity.NOTES)
                .containsExactly(FindingCode.RETRIED, FindingCode.LOG_UPDATED);
    }

    private static EvaluationLog with(EvaluationLog log, FindingCode code) {
        return with(log, log.results(), List.of(new LogFinding(code, "Something was found.")));
    }

    private static EvaluationLog with(EvaluationLog log, List<LogResult> results, List<LogFinding> findings) {
        return new EvaluationLog(
                log.file(), log.sha256(), log.bytes(), log.format(), log.status(), log.identity(), results, findings);
    }

    private EvaluationLog with(boolean recomputed, ItemCounts items, @Nullable Long successes) {
        EvaluationLog log = read(MadeLog.plain());
        LogResult all = log.select(ACCURACY);
        LogResult one = new LogResult(
                all.measure(), all.value(), all.standardErrors(), recomputed, items, successes, all.parts());
        return with(log, List.of(one), List.of());
    }

    @Test
    void whatIsWrongWithAResultIsSeenInItself() {
        ItemCounts items = new ItemCounts(10L, 10L, 10L, 0L, 1L);
        assertThat(with(false, items, 3L).tally(ACCURACY))
                .isEqualTo(Tally.of(3, 10, 10).with(Weakness.UNVERIFIED));
        assertThat(LINE.evidence(with(false, items, 3L).tally(ACCURACY)).verdict())
                .isEqualTo(LineVerdict.UNKNOWN);
        assertThat(LINE.evidence(with(false, items, 10L).tally(ACCURACY)).verdict())
                .isEqualTo(LineVerdict.CROSSED);
        assertThatThrownBy(() -> with(true, items, null).tally(ACCURACY)).hasMessageContaining("without counts");
    }

    @Test
    void aRunIsCompleteWhereEachItemHasAScore() {
        assertThat(new ItemCounts(10L, 10L, 10L, 0L, 1L).complete()).isTrue();
        assertThat(new ItemCounts(20L, 20L, 10L, 0L, 2L).complete()).isTrue();
        assertThat(new ItemCounts(10L, 10L, 9L, 1L, 1L).complete()).isFalse();
        assertThat(new ItemCounts(11L, 10L, 10L, 0L, 1L).complete()).isFalse();
        assertThat(new ItemCounts(10L, 10L, 0L, 0L, 1L).complete()).isFalse();
        assertThat(new ItemCounts(10L, 10L, 10L, null, 1L).complete()).isFalse();
    }

    @Test
    void aTotalThatIsNotStatedIsUnknown() {
        assertThat(with(true, new ItemCounts(null, null, 10L, 0L, 1L), 3L).tally(ACCURACY))
                .isEqualTo(Tally.ofUnknownTotal(3, 10));
        assertThat(with(true, new ItemCounts(10L, 10L, 10L, 0L, null), 3L).tally(ACCURACY))
                .isEqualTo(Tally.ofUnknownTotal(3, 10));
    }

    @Test
    void aTotalBelowWhatIsScoredIsNotBelieved() {
        assertThat(with(true, new ItemCounts(9L, 9L, 10L, 0L, 1L), 3L).tally(ACCURACY))
                .isEqualTo(Tally.of(3, 10, 10).with(Weakness.INCONSISTENT));
    }

    @Test
    void samplesThatAreNoMultipleOfTheEpochsMakeOneItemMore() {
        assertThat(with(true, new ItemCounts(21L, 21L, 10L, 0L, 2L), 3L).tally(ACCURACY))
                .isEqualTo(Tally.of(3, 10, 11).epochs(2));
    }
}

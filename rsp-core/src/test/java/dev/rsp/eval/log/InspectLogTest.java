package dev.rsp.eval.log;

import static dev.rsp.eval.log.MadeLog.list;
import static dev.rsp.eval.log.MadeLog.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs of Inspect that this project makes itself, with each thing that can be wrong with one. */
class InspectLogTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {ZipWriter.STORED, ZipWriter.DEFLATED, ZipWriter.ZSTD})
    void anArchiveSaysWhatTheJsonSays(int method) {
        MadeLog made = MadeLog.of(new int[][] {{1, 0}, {1, 1}, {0, 0}});
        EvaluationLog archive = read(made.archive(method));
        EvaluationLog json = read(made.json());
        assertThat(archive.format()).isEqualTo(LogFormat.INSPECT_EVAL);
        assertThat(json.format()).isEqualTo(LogFormat.INSPECT_JSON);
        assertThat(archive.results()).hasSize(2).isEqualTo(json.results());
        assertThat(archive.identity()).isEqualTo(json.identity());
        assertThat(archive.findings()).isEmpty();
        assertThat(json.findings()).isEmpty();
        assertThat(archive.verdict()).isEqualTo(LogVerdict.USABLE);
        assertThat(json.verdict()).isEqualTo(LogVerdict.USABLE);
    }

    @Test
    void aCompleteLogBecomesTypedResults() {
        EvaluationLog log = read(MadeLog.plain().json());
        LogResult accuracy = log.select(ResultSelector.metric("accuracy"));
        assertThat(accuracy.measure())
                .isEqualTo(new LogMeasure(
                        "made_task",
                        "made/model",
                        "made-model-2026-01-01",
                        "match",
                        null,
                        "accuracy",
                        "accuracy",
                        new TreeMap<>()));
        assertThat(accuracy.value()).isCloseTo(0.3, within(1e-15));
        assertThat(accuracy.standardError()).isCloseTo(0.15275252316519466, within(1e-15));
        assertThat(accuracy.recomputed()).isTrue();
        assertThat(accuracy.items()).isEqualTo(new ItemCounts(10L, 10L, 10L, 0L, 1L));
        assertThat(accuracy.items().complete()).isTrue();
        assertThat(accuracy.successes()).isEqualTo(3);
        assertThat(log.status()).isEqualTo(LogStatus.SUCCESS);
        assertThat(log.identity())
                .isEqualTo(new LogIdentity(
                        "made-eval",
                        "made-run",
                        "made-task-id",
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 2),
                        "inspect_ai",
                        "0.3.260"));
    }

    @Test
    void itemsThatSucceedInPartHaveNoSuccesses() {
        LogResult half =
                read(MadeLog.of(new int[][] {{1, 0}, {1, 1}}).json()).select(ResultSelector.metric("accuracy"));
        assertThat(half.value()).isEqualTo(0.75);
        assertThat(half.successes()).isNull();
        assertThat(half.items()).isEqualTo(new ItemCounts(4L, 4L, 2L, 0L, 2L));
    }

    /** What to change in a good log, and what is then said of it. */
    static Stream<Arguments> weaknesses() {
        return Stream.of(
                weak("STATUS_UNSTATED The log does not say how the run ended.", log -> log.header.put("status", "odd")),
                weak(
                        "STARTED_ONLY The run was started and is not known to have ended.",
                        log -> log.header.remove("status")),
                weak("CANCELLED The run was cancelled.", log -> log.header.put("status", "cancelled")),
                weak("ERRORED The run failed.", log -> log.header.put("status", "error")),
                weak(
                        "INCOMPLETE 10 of 12 samples were completed.",
                        log -> log.results().put("total_samples", 12)),
                weak(
                        "INCOMPLETE 10 of 11 samples were completed.",
                        log -> log.results().put("total_samples", 11)),
                weak(
                        "EARLY_STOPPED A rule stopped 1 samples before they were run.",
                        log -> log.results().put("early_stopping", map("early_stops", list(map("id", "x"))))),
                weak(
                        "LIMITED Samples ran into a limit (1 of 10; items item-4).",
                        log -> log.samples.get(4).put("limit", map("type", "token", "limit", 5))),
                weak(
                        "SAMPLE_ERRORS Samples failed (1 of 10; items item-4).",
                        log -> log.samples.get(4).put("error", map("message", "no sandbox"))),
                weak(
                        "SAMPLE_ERRORS Samples failed and have scores all the same (1).",
                        log -> log.samples.get(4).put("error", map("message", "no sandbox"))),
                weak(
                        "RETRIED Samples were run again after an error (1 of 10; items item-4).",
                        log -> log.samples.get(4).put("error_retries", list(map("message", "no sandbox")))),
                weak(
                        "EDITED_SCORE Scores were edited after the run (1 of 10; items item-0).",
                        log -> log.scoreOf(0).put("history", list(map("value", "I"), map("value", "C")))),
                weak("INVALIDATED Samples were declared invalid (2 of 10; items item-1, item-2).", log -> {
                    log.header.put("invalidated", true);
                    log.samples.get(1).put("invalidation", map("author", "reviewer"));
                    log.samples.get(2).put("invalidation", map("author", "reviewer"));
                }),
                weak(
                        "INVALIDATED Samples were declared invalid; which, the log does not hold.",
                        log -> log.header.put("invalidated", true)),
                weak(
                        "SUBSET 10 of the 100 items of the dataset were to be run.",
                        log -> MadeLog.child(log.eval(), "dataset").put("samples", 100)),
                weak("SUBSET Only a part of the dataset was to be run (limit 10).", log -> {
                    MadeLog.child(log.eval(), "dataset").remove("samples");
                    MadeLog.child(log.eval(), "config").put("limit", 10);
                }),
                weak(
                        "UNSCORED 2 items completed have no score of (match); 10 have.",
                        log -> log.score().put("unscored_samples", 2)),
                weak("UNSCORED 1 items completed have no score of (match); 9 have.", log -> {
                    scoreNine(log);
                    log.results().remove("completed_samples");
                }),
                weak("SAMPLES_MISSING The log holds 9 of the 10 samples completed.", log -> log.samples.remove(9)),
                weak(
                        "SAMPLES_MISSING The log holds 9 of the 10 samples completed.",
                        log -> log.samples.get(4).put("error", map("message", "no sandbox"))),
                weak(
                        "SEVERAL_MODELS Samples were answered by different models (2: made-model-2026-01-01, other).",
                        log -> log.samples.get(1).put("output", map("model", "other"))),
                weak("NO_RESULTS The log has no result.", log -> log.results().put("scores", list())),
                weak(
                        "NO_ITEMS The log has no scores of its items; nothing can be recomputed.",
                        log -> log.reductions.clear()),
                weak(
                        "NOT_RECOMPUTED The metric (accuracy) of (match) cannot be recomputed from the items.",
                        log -> log.metric("accuracy").put("name", "own_metric")),
                weak(
                        "COUNTS_UNSTATED The log does not say how many samples were run and completed.",
                        log -> log.results().remove("completed_samples")),
                weak(
                        "UNUSUAL_VERSION The log states no version; it is read as version 2.",
                        log -> log.header.remove("version")),
                weak("LOG_UPDATED Tags or metadata of the log were changed after the start.", log -> {
                    log.header.put("log_updates", list(map("edits", list())));
                }));
    }

    /** Leaves the last item, which failed, out of the scores of the items and of what the header says of them. */
    private static void scoreNine(MadeLog log) {
        MadeLog.children(log.reductions.get(0), "samples").remove(9);
        log.score().put("scored_samples", 9);
        log.metric("accuracy").put("value", 3 / 9.0);
        log.metric("stderr").put("value", Math.sqrt((3 * 4 / 9.0 + 6 / 9.0) / 8 / 9));
    }

    private static Arguments weak(String finding, Consumer<MadeLog> change) {
        return Arguments.of(finding, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weaknesses")
    void eachWeaknessIsFound(String finding, Consumer<MadeLog> change) {
        MadeLog made = MadeLog.plain();
        change.accept(made);
        for (byte[] bytes : List.of(made.json(), made.archive(ZipWriter.ZSTD))) {
            EvaluationLog log = read(bytes);
            assertThat(log.findings())
                    .extracting(each -> each.code() + " " + each.message())
                    .contains(finding);
            boolean note = finding.startsWith("RETRIED") || finding.startsWith("LOG_UPDATED");
            assertThat(log.verdict()).isEqualTo(note ? LogVerdict.USABLE : LogVerdict.WEAKENED);
        }
    }

    /** What to change in a good log that contradicts the rest of it. */
    static Stream<Arguments> contradictions() {
        return Stream.of(
                weak(
                        "HEADER_MISMATCH The header says that the metric (accuracy) of (match) is 0.1; its items give 0.3.",
                        log -> log.metric("accuracy").put("value", 0.1)),
                weak(
                        "HEADER_MISMATCH The header says that the metric (stderr) of (match) is 0.01; its items give 0.15275252316519464.",
                        log -> log.metric("stderr").put("value", 0.01)),
                weak(
                        "HEADER_MISMATCH The header says that the metric (accuracy) of (match) is NaN; its items give 0.3.",
                        log -> log.metric("accuracy").put("value", null)),
                weak(
                        "HEADER_MISMATCH The header says that (match) scored 12 items and 0 not; the log holds 10 and 0.",
                        log -> log.score().put("scored_samples", 12)),
                weak(
                        "HEADER_MISMATCH The header says that (match) scored 9 items and 0 not; the log holds 9 and 1.",
                        log -> {
                            log.item(9).put("value", Double.NaN);
                            log.scoreOf(9).put("value", Double.NaN);
                            log.score().put("scored_samples", 9);
                        }),
                weak(
                        "HEADER_MISMATCH The header says 12 samples are completed; they must be at most 10.",
                        log -> log.results().put("completed_samples", 12)),
                weak("HEADER_MISMATCH The header says 8 samples are run; they must be at least 10.", log -> {
                    log.results().put("total_samples", 8);
                    log.results().put("completed_samples", 8);
                }),
                weak(
                        "HEADER_MISMATCH The header says that each item was run 2 times; the last epoch of the samples is 1.",
                        log -> MadeLog.child(log.eval(), "config").put("epochs", 2)),
                weak(
                        "SAMPLE_MISMATCH The item (item-1) of the scorer (match) has the score 0.0, which its samples do not give.",
                        log -> log.scoreOf(1).put("value", "C")),
                weak(
                        "SAMPLE_MISMATCH The item (item-1) of the scorer (match) has the score 0.0, which its samples do not give.",
                        log -> log.scoreOf(1).put("value", Double.NaN)),
                weak(
                        "SAMPLE_MISMATCH The item (item-1) of the scorer (match) stands there twice.",
                        log -> log.item(2).put("sample_id", "item-1")),
                weak(
                        "UNKNOWN_VERSION The log has version 99; 1 and 2 are read, and 3 in archives.",
                        log -> log.header.put("version", 99)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void aLogThatContradictsItselfIsRefused(String finding, Consumer<MadeLog> change) {
        MadeLog made = MadeLog.plain();
        change.accept(made);
        for (byte[] bytes : List.of(made.json(), made.archive(ZipWriter.DEFLATED))) {
            EvaluationLog log = read(bytes);
            assertThat(log.findings().get(0))
                    .satisfies(each ->
                            assertThat(each.code() + " " + each.message()).isEqualTo(finding));
            assertThat(log.verdict()).isEqualTo(LogVerdict.REFUSED);
            assertThat(log.results()).isEmpty();
        }
    }

    @Test
    void versionThreeIsReadInAnArchiveOnly() {
        MadeLog made = MadeLog.plain();
        made.header.put("version", 3);
        assertThat(read(made.archive(ZipWriter.ZSTD)).findings())
                .containsExactly(
                        new LogFinding(FindingCode.UNUSUAL_VERSION, "The log has version 3; it is read as version 2."));
        assertThat(read(made.json()).verdict()).isEqualTo(LogVerdict.REFUSED);
    }

    @Test
    void aCrashedLogHasOnlyItsJournal() {
        MadeLog made = MadeLog.plain();
        ZipWriter zip = new ZipWriter();
        zip.add("_journal/start.json", MadeLog.bytes(map("version", 2, "eval", made.eval())), ZipWriter.ZSTD);
        zip.add("samples/item-0_epoch_1.json", MadeLog.bytes(made.samples.get(0)), ZipWriter.ZSTD);
        EvaluationLog log = read(zip.bytes());
        assertThat(log.status()).isEqualTo(LogStatus.STARTED);
        assertThat(log.identity().runId()).isEqualTo("made-run");
        assertThat(LogFiles.codes(log))
                .containsExactly(FindingCode.STARTED_ONLY, FindingCode.NO_RESULTS, FindingCode.COUNTS_UNSTATED);
    }

    @Test
    void theLastOfTwoMembersCounts() {
        MadeLog made = MadeLog.plain();
        MadeLog earlier = MadeLog.plain();
        earlier.scoreOf(1).put("value", "C");
        byte[] first = MadeLog.bytes(earlier.samples.get(1));
        ZipWriter zip = new ZipWriter().add("samples/item-1_epoch_1.json", first, ZipWriter.ZSTD);
        for (byte[] bytes : List.of(withAll(zip, made))) {
            EvaluationLog log = read(bytes);
            assertThat(log.findings())
                    .containsExactly(
                            new LogFinding(
                                    FindingCode.DUPLICATE_MEMBER,
                                    "Members of the archive stand in it more than once (1: samples/item-1_epoch_1.json); the last of each counts."));
            assertThat(log.select(ResultSelector.metric("accuracy")).successes())
                    .isEqualTo(3);
        }
    }

    private static byte[] withAll(ZipWriter zip, MadeLog made) {
        zip.add("_journal/start.json", MadeLog.bytes(map("version", 2, "eval", made.eval())), ZipWriter.ZSTD);
        for (Map<String, Object> sample : made.samples) {
            zip.add("samples/%s_epoch_1.json".formatted(sample.get("id")), MadeLog.bytes(sample), ZipWriter.ZSTD);
        }
        zip.add("reductions.json", MadeLog.bytes(made.reductions), ZipWriter.ZSTD);
        return zip.add("header.json", MadeLog.bytes(made.header), ZipWriter.ZSTD)
                .bytes();
    }

    @Test
    void aSampleThatStandsTwiceIsSaidOnce() {
        MadeLog made = MadeLog.plain();
        made.samples.add(made.samples.get(3));
        assertThat(read(made.json()).findings())
                .containsExactly(new LogFinding(
                        FindingCode.DUPLICATE_SAMPLE,
                        "Samples stand in the log more than once (1: item-3); the last of each counts."));
    }

    @Test
    void aNumberAndATextOfTheSameDigitsAreTwoItems() {
        MadeLog made = MadeLog.of(new int[][] {{1}, {0}});
        made.samples.get(0).put("id", 1);
        made.samples.get(1).put("id", "1");
        made.item(0).put("sample_id", 1);
        made.item(1).put("sample_id", "1");
        assertThat(read(made.json()).findings()).isEmpty();
    }

    /** What of a journal tells that it is of another run than the header. */
    static Stream<Arguments> journals() {
        return Stream.of(
                weak("model", log -> log.eval().put("model", "made/other")),
                weak("task", log -> log.eval().put("task", "other_task")),
                weak("run", log -> log.eval().put("run_id", "other-run")),
                weak("day", log -> log.eval().put("created", "2026-03-02T10:00:00Z")),
                weak("dataset", log -> MadeLog.child(log.eval(), "dataset").put("samples", 100)),
                weak("epochs", log -> MadeLog.child(log.eval(), "config").put("epochs", 5)),
                weak("limit", log -> MadeLog.child(log.eval(), "config").put("limit", 5)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("journals")
    void aJournalOfAnotherRunIsRefused(String what, Consumer<MadeLog> change) {
        MadeLog made = MadeLog.plain();
        MadeLog other = MadeLog.plain();
        List.of(made, other)
                .forEach(each -> MadeLog.child(each.eval(), "config").put("limit", 10));
        assertThat(read(made.archive(ZipWriter.ZSTD)).verdict()).isEqualTo(LogVerdict.USABLE);
        change.accept(other);
        Map<String, byte[]> members = made.members();
        members.put("_journal/start.json", other.members().get("_journal/start.json"));
        assertThat(read(MadeLog.zip(members, ZipWriter.ZSTD).bytes()).findings().get(0))
                .isEqualTo(new LogFinding(
                        FindingCode.HEADER_MISMATCH,
                        "The header and the journal are of different runs, tasks or models."));
    }

    @Test
    void aMetricMayDifferFromItsItemsByOnePartInATrillionAndNoMore() {
        MadeLog within = MadeLog.plain();
        within.metric("accuracy").put("value", 0.3 + 0.9e-12);
        assertThat(read(within.json()).verdict()).isEqualTo(LogVerdict.USABLE);
        MadeLog beyond = MadeLog.plain();
        beyond.metric("accuracy").put("value", 0.3 + 1.1e-12);
        assertThat(LogFiles.codes(read(beyond.json()))).containsExactly(FindingCode.HEADER_MISMATCH);
        MadeLog item = MadeLog.plain();
        item.item(0).put("value", 1 + 1.1e-12);
        assertThat(LogFiles.codes(read(item.json()))).containsExactly(FindingCode.SAMPLE_MISMATCH);
    }

    @Test
    void triesAtAnItemOfTheDatasetAreOneItem() {
        MadeLog made = MadeLog.of(new int[][] {{1, 1}, {0, 0}});
        MadeLog.child(made.eval(), "dataset").put("samples", 4);
        assertThat(read(made.json()).findings())
                .containsExactly(new LogFinding(FindingCode.SUBSET, "2 of the 4 items of the dataset were to be run."));
    }

    @Test
    void anItemOfWhichOneTryWasCompletedIsExpectedToHaveAScore() {
        MadeLog made = MadeLog.of(new int[][] {{1, 1}, {0, 0}});
        made.samples.clear();
        made.results().put("total_samples", 6);
        made.results().put("completed_samples", 5);
        assertThat(read(made.json()).findings())
                .contains(new LogFinding(
                        FindingCode.UNSCORED, "1 items completed have no score of (match); 2 have.", 1L));
    }

    /** The numbers that Inspect gives to grades, which the items must have. */
    @ParameterizedTest
    @CsvSource({
        "C, 1",
        "P, 0.5",
        "I, 0",
        "N, 0",
        "yes, 1",
        "TRUE, 1",
        "No, 0",
        "false, 0",
        "0.5, 0.5",
        "+1., 1",
        "1e-1, 0.1"
    })
    void aGradeHasTheNumberThatInspectGivesIt(String grade, double number) {
        MadeLog made = MadeLog.of(new int[][] {{1}, {0}});
        made.scoreOf(0).put("value", grade);
        made.item(0).put("value", number);
        made.metric("accuracy").put("value", number / 2);
        made.metric("stderr").put("value", number / 2);
        EvaluationLog log = read(made.json());
        assertThat(log.verdict()).isNotEqualTo(LogVerdict.REFUSED);
        assertThat(log.select(ResultSelector.metric("accuracy")).successes())
                .isEqualTo(number == 0 ? Long.valueOf(0) : number == 1 ? Long.valueOf(1) : null);
    }

    @Test
    void whatIsNotFiniteHasNoValueAndNoSuccesses() {
        MadeLog made = MadeLog.of(new int[][] {{1}, {0}});
        for (int i = 0; i < 2; i++) {
            made.scoreOf(i).put("value", Double.NaN);
            made.item(i).put("value", Double.NaN);
        }
        made.metric("accuracy").put("value", Double.NaN);
        made.metric("stderr").put("value", Double.NaN);
        made.score().put("scored_samples", 0);
        made.score().put("unscored_samples", 2);
        EvaluationLog log = read(made.json());
        LogResult accuracy = log.select(ResultSelector.metric("accuracy"));
        assertThat(accuracy.value()).isNull();
        assertThat(accuracy.successes()).isNull();
        assertThat(accuracy.standardErrors()).isEmpty();
        assertThat(LogFiles.codes(log)).containsExactly(FindingCode.UNSCORED, FindingCode.NOT_FINITE);
    }

    @Test
    void aTextThatStandsForNoNumberIsNoSuccessAndNoFailure() {
        MadeLog made = MadeLog.of(new int[][] {{1}, {0}});
        made.item(1).put("value", "refused to grade");
        EvaluationLog log = read(made.json());
        assertThat(log.select(ResultSelector.metric("accuracy")).successes()).isNull();
        assertThat(log.findings())
                .containsExactly(new LogFinding(
                        FindingCode.UNSCORED,
                        "1 scores of (match) are texts that stand for no number and count as 0."));
    }

    @Test
    void aSelectorThatFitsTwoNamesThem() {
        MadeLog made = MadeLog.plain();
        Map<String, Object> clustered = map("name", "stderr", "value", 0.2, "params", map("cluster", "family"));
        MadeLog.child(made.score(), "metrics").put("stderr2", clustered);
        EvaluationLog log = read(made.json());
        assertThatThrownBy(() -> log.select(ResultSelector.metric("stderr")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        The log (log.bin) must have exactly one result for (metric stderr), but was (2).
                          Maybe say which of these is meant: task made_task, scorer match, metric stderr, key stderr; \
                        task made_task, scorer match, metric stderr, key stderr2.""");
        LogResult second = log.select(ResultSelector.key("stderr2"));
        assertThat(second.measure().params()).containsExactly(Map.entry("cluster", "family"));
        assertThat(second.recomputed()).isFalse();
        assertThat(log.select(ResultSelector.metric("accuracy")).standardErrors())
                .containsExactly(
                        new StandardError("stderr", 0.15275252316519466, null, true),
                        new StandardError("stderr2", 0.2, "family", false));
        assertThat(log.select(ResultSelector.metric("accuracy")).standardError())
                .isEqualTo(0.2);
    }

    @Test
    void aSelectorThatFitsNothingNamesWhatThereIs() {
        EvaluationLog log = read(MadeLog.plain().json());
        assertThatThrownBy(() -> log.select(ResultSelector.metric("mean")
                        .byScorer("match")
                        .reducedBy("max")
                        .ofTask("t")))
                .hasMessage("""
                        The log (log.bin) must have exactly one result for (task t, scorer match, reducer max, metric mean), but was (none).
                          Maybe one of these is meant: task made_task, scorer match, metric accuracy, key accuracy; \
                        task made_task, scorer match, metric stderr, key stderr.""");
    }

    @Test
    void nothingCanBeSelectedInALogThatIsRefused() {
        EvaluationLog log = read("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatThrownBy(() -> log.select(ResultSelector.metric("accuracy"))).hasMessage("""
                        The log (log.bin) must be evidence, but was (The file is neither a log of Inspect nor a result of lm-evaluation-harness.).
                          Maybe take another copy of it.""");
    }

    @Test
    void severalScorersAndReducersGiveAResultEach() {
        MadeLog made = MadeLog.reduced();
        EvaluationLog log = read(made.archive(ZipWriter.STORED));
        assertThat(log.findings()).isEmpty();
        assertThat(log.results()).hasSize(3);
        assertThat(log.select(ResultSelector.metric("accuracy").reducedBy("max"))
                        .successes())
                .as("the best of two attempts is no share of one")
                .isNull();
        assertThat(log.select(ResultSelector.metric("accuracy").reducedBy("mean"))
                        .successes())
                .isNull();
    }

    @Test
    void scoresWithKeysGiveAResultForEachKey() {
        MadeLog made = MadeLog.keyed();
        EvaluationLog log = read(made.json());
        assertThat(log.findings()).isEmpty();
        assertThat(log.select(ResultSelector.metric("mean").byScorer("match/safe"))
                        .successes())
                .isEqualTo(1);
    }

    @Test
    void theFirstVersionHasOneScorerWithItsMetricsBesideIt() {
        MadeLog made = MadeLog.plain();
        made.header.put("version", 1);
        made.reductions.clear();
        made.header.put(
                "results",
                map("scorer", map("name", "match"), "metrics", map("accuracy", map("name", "accuracy", "value", 0.3))));
        EvaluationLog log = read(made.json());
        LogResult accuracy = log.select(ResultSelector.metric("accuracy").byScorer("match"));
        assertThat(accuracy.value()).isEqualTo(0.3);
        assertThat(accuracy.recomputed()).isFalse();
        assertThat(accuracy.items()).isEqualTo(new ItemCounts(null, null, null, null, 1L));
        assertThat(log.verdict()).isEqualTo(LogVerdict.WEAKENED);
    }

    private EvaluationLog read(byte[] bytes) {
        return LogFiles.read(folder, bytes);
    }
}

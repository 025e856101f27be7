package dev.rsp.eval.log;

import static dev.rsp.eval.log.MadeLog.child;
import static dev.rsp.eval.log.MadeLog.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.eval.stats.Weakness;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The summaries of an archive repeat its samples, and it is seen where they do not. */
class SummariesTest {

    @TempDir
    private Path folder;

    /** What agrees with the samples. */
    static Stream<Arguments> agreeing() {
        return Stream.of(
                change("as it is", made -> {}),
                change("without summaries", made -> made.summaries.clear()),
                change("requeued", made -> {
                    made.summaries.add(new LinkedHashMap<>(made.summaries.get(0)));
                    made.summaries.get(0).put("scores", map());
                }),
                change("a score without a number", made -> {
                    made.scoreOf(0).put("metadata", map("note", "x"));
                    scoreOf(made, 0).put("answer", "4");
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("agreeing")
    void findsNothingWhereTheyAgree(String what, Consumer<MadeLog> change) {
        assertThat(read(change))
                .isEqualTo(LogFiles.read(folder, MadeLog.plain().archive(ZipWriter.ZSTD))
                        .results());
    }

    private List<LogResult> read(Consumer<MadeLog> change) {
        EvaluationLog log = log(change);
        assertThat(log.findings()).isEmpty();
        return log.results();
    }

    /** What does not, and how the finding says so. */
    static Stream<Arguments> disagreeing() {
        return Stream.of(
                change(
                        "1 say something else: items item-3; 0 are missing; 0 are of no sample",
                        made -> scoreOf(made, 3).put("value", "I")),
                change(
                        "1 say something else: items item-3; 0 are missing; 0 are of no sample",
                        made -> scoreOf(made, 3).put("value", null)),
                change(
                        "1 say something else: items item-1;",
                        made -> made.summaries.get(1).remove("scores")),
                change(
                        "1 say something else: items item-1;",
                        made -> child(made.summaries.get(1), "scores").put("other", map("value", 1))),
                change(
                        "1 say something else: items item-2;",
                        made -> made.summaries.get(2).put("error", "Timeout()")),
                change(
                        "1 say something else: items item-2;",
                        made -> made.summaries.get(2).put("limit", "token")),
                change(
                        "0 say something else: items ; 1 are missing; 0 are of no sample",
                        made -> made.summaries.remove(4)),
                change(
                        "0 say something else: items ; 0 are missing; 1 are of no sample",
                        made -> made.summaries.add(map("id", "item-10", "epoch", 1))),
                change(
                        "0 say something else: items ; 1 are missing; 1 are of no sample",
                        made -> made.summaries.get(0).put("epoch", 2)),
                change(
                        "10 say something else: items item-0, item-1, item-2, … and 7 more;",
                        made -> made.summaries.forEach(each -> each.put("scores", null))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disagreeing")
    void weakensTheLogWhereTheyDoNot(String message, Consumer<MadeLog> change) {
        EvaluationLog log = log(change);
        assertThat(LogFiles.codes(log)).containsExactly(FindingCode.SUMMARY_MISMATCH);
        assertThat(log.findings().get(0).message()).contains(message);
        assertThat(log.verdict()).isEqualTo(LogVerdict.WEAKENED);
        assertThat(log.tally(ResultSelector.metric("accuracy")).weaknesses()).containsExactly(Weakness.INCONSISTENT);
    }

    @Test
    void refusesSummariesThatCannotBeRead() {
        assertThat(LogFiles.codes(log(made -> made.summaries.get(3).remove("id"))))
                .containsExactly(FindingCode.UNREADABLE);
        assertThat(LogFiles.codes(log(made -> made.summaries.get(3).put("scores", 1))))
                .containsExactly(FindingCode.UNREADABLE);
    }

    @Test
    void aLogWithoutItsSamplesSaysOnlyThat() {
        assertThat(LogFiles.codes(log(made -> made.samples.clear()))).containsExactly(FindingCode.SAMPLES_MISSING);
    }

    private EvaluationLog log(Consumer<MadeLog> change) {
        MadeLog made = MadeLog.plain().summarized();
        change.accept(made);
        return LogFiles.read(folder, made.archive(ZipWriter.ZSTD));
    }

    private static Map<String, Object> scoreOf(MadeLog made, int index) {
        return child(child(made.summaries.get(index), "scores"), "match");
    }

    private static Arguments change(String what, Consumer<MadeLog> change) {
        return Arguments.of(what, change);
    }
}

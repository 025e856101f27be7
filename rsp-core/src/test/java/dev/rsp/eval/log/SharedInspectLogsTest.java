package dev.rsp.eval.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Real logs of all ages against what was read from them with Inspect itself. */
class SharedInspectLogsTest {

    private static final String INSPECT = "inspect";

    /** Its results have the form of 2024-05, which Inspect itself no longer reads. */
    private static final String OLDEST = "upstream/log/test_eval_log/log_valid.txt";

    @Test
    void everyLogSaysWhatIsExpected() throws IOException {
        Path folder = Shared.folder(INSPECT);
        JsonNode expected = MadeLog.JSON.readTree(Files.readString(folder.resolve("expected.json")));
        int read = 0;
        for (JsonNode each : expected) {
            Path file = folder.resolve(each.get("file").asString());
            if (Files.exists(file)) {
                check(EvaluationLogs.read(file), each);
                read++;
            }
        }
        assertThat(read).isGreaterThan(40);
    }

    private static void check(EvaluationLog log, JsonNode expected) {
        String file = expected.get("file").asString();
        assertThat(log.sha256()).as(file).isEqualTo(expected.get("sha256").asString());
        assertThat(log.bytes()).as(file).isEqualTo(expected.get("bytes").asLong());
        if (expected.has("unreadable") || file.contains("version-99")) {
            assertThat(log.verdict()).as(file).isEqualTo(LogVerdict.REFUSED);
            assertThat(log.results()).as(file).isEmpty();
            return;
        }
        assertThat(log.verdict()).as("%s %s", file, log.findings()).isNotEqualTo(LogVerdict.REFUSED);
        assertThat(log.status().name().toLowerCase(Locale.ROOT)).as(file).isEqualTo(text(expected, "status"));
        checkIdentity(log.identity(), expected);
        if (!file.equals(OLDEST)) {
            checkResults(log, expected);
        }
        checkFindings(log, expected);
    }

    private static void checkIdentity(LogIdentity identity, JsonNode expected) {
        String file = expected.get("file").asString();
        assertThat(identity.runId()).as(file).isEqualTo(text(expected, "run_id"));
        assertThat(identity.taskId()).as(file).isEqualTo(text(expected, "task_id"));
        assertThat(identity.toolVersion()).as(file).isEqualTo(text(expected, "inspect"));
        assertThat(identity.created())
                .as(file)
                .hasToString(text(expected, "created").substring(0, 10));
    }

    private static void checkResults(EvaluationLog log, JsonNode expected) {
        String file = expected.get("file").asString();
        int metrics = 0;
        for (JsonNode score : expected.get("scores")) {
            for (String key : score.get("metrics").propertyNames()) {
                metrics++;
                ResultSelector selector = new ResultSelector(null, label(score), text(score, "reducer"), null, key);
                checkResult(log.select(selector), score, expected);
                checkValue(log.select(selector), score.get("metrics").get(key), file);
            }
        }
        assertThat(log.results()).as(file).hasSize(metrics);
    }

    private static String label(JsonNode score) {
        String name = score.get("name").asString();
        return name.equals(score.get("scorer").asString())
                ? name
                : score.get("scorer").asString() + "/" + name;
    }

    private static void checkResult(LogResult result, JsonNode score, JsonNode expected) {
        String file = expected.get("file").asString();
        assertThat(result.measure().task()).as(file).isEqualTo(text(expected, "task"));
        assertThat(result.measure().model()).as(file).isEqualTo(text(expected, "model"));
        assertThat(result.items().total()).as(file).isEqualTo(count(expected, "total_samples"));
        assertThat(result.items().completed()).as(file).isEqualTo(count(expected, "completed_samples"));
        if (count(score, "scored") != null) {
            assertThat(result.items().scored()).as(file).isEqualTo(count(score, "scored"));
            assertThat(result.items().unscored()).as(file).isEqualTo(count(score, "unscored"));
        }
        if (count(expected, "epochs") != null) {
            assertThat(result.items().epochs()).as(file).isEqualTo(count(expected, "epochs"));
        }
    }

    private static void checkValue(LogResult result, JsonNode value, String file) {
        if (value.isNumber()) {
            assertThat(result.value()).as(file).isCloseTo(value.asDouble(), within(1e-12));
        } else {
            assertThat(result.value()).as(file).isNull();
        }
    }

    private static void checkFindings(EvaluationLog log, JsonNode expected) {
        String file = expected.get("file").asString();
        List<FindingCode> codes =
                log.findings().stream().map(LogFinding::code).distinct().toList();
        assertThat(codes.contains(FindingCode.SAMPLE_ERRORS))
                .as(file)
                .isEqualTo(expected.path("sample_errors").asInt(0) > 0);
        assertThat(codes.contains(FindingCode.LIMITED))
                .as(file)
                .isEqualTo(expected.path("sample_limits").asInt(0) > 0);
        assertThat(codes.contains(FindingCode.INVALIDATED))
                .as(file)
                .isEqualTo(expected.path("invalidated").asBoolean(false));
        assertThat(codes.contains(FindingCode.CANCELLED)).as(file).isEqualTo(log.status() == LogStatus.CANCELLED);
        assertThat(codes.contains(FindingCode.DUPLICATE_MEMBER))
                .as(file)
                .isEqualTo(expected.path("duplicate_members").asInt(0) > 0);
        assertThat(codes.contains(FindingCode.SUMMARY_MISMATCH)).as(file).isFalse();
        assertThat(codes.contains(FindingCode.NO_RESULTS))
                .as(file)
                .isEqualTo(expected.get("scores").isEmpty() && !file.equals(OLDEST));
    }

    /** The same run in two containers; that of log_read_sample was made twice. */
    @ParameterizedTest
    @CsvSource({
        "upstream/log/test_eval_log/log_read_sample.eval, upstream/log/test_eval_log/log_read_sample.json",
        "upstream/log/test_eval_log/log_formats.eval, upstream/log/test_eval_log/log_formats.json",
        "generated/invalidated.eval, generated/invalidated.json",
        "thirdparty/ts-mono/chunked/log_read_sample.eval, upstream/log/test_eval_log/log_read_sample.eval",
        "thirdparty/ts-mono/chunked/2024-11-05T13-32-37-05-00_input-task_hxs4q9azL3ySGkjJirypKZ.eval,"
                + "upstream/log/test_list_logs/2024-11-05T13-32-37-05-00_input-task_hxs4q9azL3ySGkjJirypKZ.eval",
        "thirdparty/ts-mono/chunked/2025-02-11T15-18-04-05-00_popularity_mj7khqpMM4GBCfVQozKgzB.eval,"
                + "upstream/scorer/logs/2025-02-11T15-18-04-05-00_popularity_mj7khqpMM4GBCfVQozKgzB.eval"
    })
    void oneRunInTwoFilesSaysTheSame(String one, String other) {
        EvaluationLog first = EvaluationLogs.read(Shared.folder(INSPECT).resolve(one));
        EvaluationLog second = EvaluationLogs.read(Shared.folder(INSPECT).resolve(other));
        assertThat(first.results()).isEqualTo(second.results());
        assertThat(first.findings()).isEqualTo(second.findings());
        if (!other.equals("upstream/log/test_eval_log/log_read_sample.json")) {
            assertThat(first.identity()).isEqualTo(second.identity());
        }
        assertThat(first.status()).isEqualTo(second.status());
        assertThat(first.verdict()).isNotEqualTo(LogVerdict.REFUSED);
    }

    @Test
    void otherFilesBesideLogsAreNone() throws IOException {
        List<Path> skeletons = Shared.files(INSPECT + "/upstream/log/test_skeleton");
        Shared.folder(INSPECT);
        assertThat(skeletons).hasSizeGreaterThan(5);
        assertThat(skeletons.stream().map(EvaluationLogs::read))
                .allSatisfy(log -> assertThat(log.findings())
                        .containsExactly(new LogFinding(
                                FindingCode.NOT_A_LOG,
                                "The file is neither a log of Inspect nor a result of lm-evaluation-harness.")));
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static Long count(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : Long.valueOf(value.asLong());
    }
}

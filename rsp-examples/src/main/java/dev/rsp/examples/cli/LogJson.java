package dev.rsp.examples.cli;

import dev.rsp.eval.log.EvaluationLog;
import dev.rsp.eval.log.LogFinding;
import dev.rsp.eval.log.LogIdentity;
import dev.rsp.eval.log.LogMeasure;
import dev.rsp.eval.log.LogResult;
import dev.rsp.eval.log.StandardError;
import dev.rsp.fact.CanonicalJson;
import dev.rsp.fact.JsonNumber;
import dev.rsp.fact.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What logs say, for machines: {@code rsp.import/1}. Text that is no Unicode is written with the replacement character. */
final class LogJson {

    private LogJson() {}

    static String of(List<EvaluationLog> logs) {
        return CanonicalJson.write(logs.stream().map(LogJson::log).toList()) + "\n";
    }

    private static Map<String, @Nullable Object> log(EvaluationLog log) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", text(log.file()));
        json.put("sha256", log.sha256());
        json.put("bytes", log.bytes());
        json.put("format", Schema.text(log.format()));
        json.put("verdict", Schema.text(log.verdict()));
        json.put("status", Schema.text(log.status()));
        json.put("identity", identity(log.identity()));
        json.put("results", log.results().stream().map(LogJson::result).toList());
        json.put("findings", log.findings().stream().map(LogJson::finding).toList());
        return json;
    }

    private static Map<String, @Nullable Object> identity(LogIdentity identity) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        putIf(json, "evalId", identity.evalId());
        putIf(json, "runId", identity.runId());
        putIf(json, "taskId", identity.taskId());
        putIf(json, "created", identity.created());
        putIf(json, "completed", identity.completed());
        putIf(json, "tool", identity.tool());
        putIf(json, "toolVersion", identity.toolVersion());
        return json;
    }

    private static Map<String, @Nullable Object> result(LogResult result) {
        LogMeasure measure = result.measure();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("task", text(measure.task()));
        json.put("model", text(measure.model()));
        putIf(json, "snapshot", measure.snapshot());
        json.put("scorer", text(measure.scorer()));
        putIf(json, "reducer", measure.reducer());
        json.put("metric", text(measure.metric()));
        json.put("key", text(measure.key()));
        Map<String, Object> params = new LinkedHashMap<>();
        measure.params().forEach((name, value) -> params.put(text(name), text(value)));
        json.put("params", params);
        json.put("value", number(result.value()));
        json.put(
                "standardErrors",
                result.standardErrors().stream().map(LogJson::error).toList());
        json.put("recomputed", result.recomputed());
        json.put("total", result.items().total());
        json.put("completed", result.items().completed());
        json.put("scored", result.items().scored());
        json.put("unscored", result.items().unscored());
        json.put("epochs", result.items().epochs());
        json.put("successes", result.successes());
        json.put("parts", result.parts().stream().map(LogJson::text).toList());
        return json;
    }

    private static Map<String, @Nullable Object> error(StandardError error) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", text(error.key()));
        json.put("value", new JsonNumber(error.value()));
        putIf(json, "cluster", error.cluster());
        json.put("recomputed", error.recomputed());
        return json;
    }

    private static Map<String, @Nullable Object> finding(LogFinding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", Schema.text(finding.code()));
        json.put("severity", Schema.text(finding.severity()));
        json.put("message", text(finding.message()));
        json.put("samples", finding.samples());
        return json;
    }

    private static @Nullable JsonNumber number(@Nullable Double value) {
        return value == null ? null : new JsonNumber(value);
    }

    private static void putIf(Map<String, @Nullable Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, text(Objects.toString(value)));
        }
    }

    private static String text(String raw) {
        StringBuilder whole = new StringBuilder();
        raw.codePoints()
                .map(each -> Character.getType(each) == Character.SURROGATE ? 0xFFFD : each)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}

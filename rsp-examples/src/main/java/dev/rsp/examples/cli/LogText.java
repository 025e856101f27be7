package dev.rsp.examples.cli;

import dev.rsp.eval.log.EvaluationLog;
import dev.rsp.eval.log.ItemCounts;
import dev.rsp.eval.log.LogFinding;
import dev.rsp.eval.log.LogMeasure;
import dev.rsp.eval.log.LogResult;
import dev.rsp.fact.JsonNumber;
import dev.rsp.fact.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a log says, for people. */
final class LogText {

    private LogText() {}

    static String of(EvaluationLog log) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s (%s, status %s)"
                .formatted(
                        Clean.text(log.file()),
                        Schema.text(log.verdict()),
                        Schema.text(log.format()),
                        Schema.text(log.status())));
        lines.add("  sha256 " + log.sha256());
        for (LogResult each : log.results()) {
            lines.addAll(Wrapped.lines("  ", line(each)));
        }
        for (LogFinding each : log.findings()) {
            lines.addAll(Wrapped.lines(
                    "  ",
                    "%s %s: %s"
                            .formatted(
                                    Schema.text(each.severity()),
                                    Schema.text(each.code()),
                                    Clean.text(each.message()))));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(LogResult result) {
        return name(result.measure()) + ": " + value(result.value()) + counts(result)
                + (result.standardError() == null ? "" : ", standard error " + value(result.standardError()))
                + (result.recomputed() ? "" : ", not recomputed");
    }

    private static String name(LogMeasure measure) {
        String reducer = measure.reducer() == null ? "" : ", reducer " + measure.reducer();
        String key = measure.key().equals(measure.metric()) ? "" : " (key " + measure.key() + ")";
        return Clean.text("%s on %s, scorer %s%s, %s%s"
                .formatted(measure.task(), measure.model(), measure.scorer(), reducer, measure.metric(), key));
    }

    private static String counts(LogResult result) {
        ItemCounts items = result.items();
        if (result.successes() != null && items.scored() != null) {
            return " (%s of %s items scored)".formatted(result.successes(), items.scored());
        }
        return items.scored() == null ? "" : " (%s items scored)".formatted(items.scored());
    }

    private static String value(@Nullable Double value) {
        return value == null ? "no value" : new JsonNumber(value).toString();
    }
}

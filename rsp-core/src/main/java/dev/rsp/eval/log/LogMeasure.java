package dev.rsp.eval.log;

import dev.rsp.fact.Require;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was measured, on which model and how; no two results of a log have the same.
 *
 * @param task the task, or a group of tasks
 * @param model the model as the log names it
 * @param snapshot the version of the model that answered, where the log tells exactly one; else null
 * @param scorer the scorer, with its key where it gives several scores; in lm-evaluation-harness the filter
 * @param reducer how the epochs of an item became one score; null where the log names none
 * @param metric the name of the metric
 * @param key the metric's key in the log: where two metrics have one name, the key tells them apart
 * @param params the parameters of the metric, as text, sorted; {@code cluster} marks clustered errors
 * @since 0.1.0
 */
public record LogMeasure(
        String task,
        String model,
        @Nullable String snapshot,
        String scorer,
        @Nullable String reducer,
        String metric,
        String key,
        SortedMap<String, String> params) {

    /** Checks that everything is there, and copies the parameters. */
    public LogMeasure {
        Require.present(task, "log-measure.task");
        Require.present(model, "log-measure.model");
        Require.present(scorer, "log-measure.scorer");
        Require.present(metric, "log-measure.metric");
        Require.present(key, "log-measure.key");
        params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
    }

    /** Task, scorer, reducer and key, for people. */
    @Override
    public String toString() {
        return "task %s, scorer %s, %smetric %s, key %s"
                .formatted(task, scorer, reducer == null ? "" : "reducer " + reducer + ", ", metric, key);
    }
}

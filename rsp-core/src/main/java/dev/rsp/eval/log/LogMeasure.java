package dev.rsp.eval.log;

import dev.rsp.fact.Require;
import java.util.Collections;
import java.util.Objects;
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

    /**
     * Requires that a model answered that its name alone tells: the log states no version, or one that the name is or ends
     * with after a slash. An alias or a route may have been answered by another model than the one it names.
     *
     * @param name the model that is meant, as the log should name it
     * @throws IllegalArgumentException if the log is of another model, or states a version that the name does not tell
     */
    public void requireModel(String name) {
        requireName(name);
        if (snapshot != null && !name.equals(snapshot) && !name.endsWith("/" + snapshot)) {
            throw version("be told by the name of the model (" + name + ")", snapshot);
        }
    }

    /**
     * Requires that one version of a model answered.
     *
     * @param name the model that is meant, as the log should name it
     * @param version the version that is meant, as the log should state it
     * @throws IllegalArgumentException if the log is of another model or version, or states no version
     */
    public void requireModel(String name, String version) {
        Objects.requireNonNull(version, "version");
        requireName(name);
        if (!version.equals(snapshot)) {
            throw version("be " + version, snapshot == null ? "not stated" : snapshot);
        }
    }

    private void requireName(String name) {
        if (!model.equals(Objects.requireNonNull(name, "name"))) {
            throw Require.refusal(
                    "model of the log (" + this + ")", "be " + name, model, "Maybe it is the log of another model.");
        }
    }

    private IllegalArgumentException version(String expectation, String actual) {
        return Require.refusal(
                "version of the model (" + model + ") that answered",
                expectation,
                actual,
                "Maybe another model answered; if this version is the one that is meant, name it.");
    }

    /** Task, scorer, reducer and key, for people. */
    @Override
    public String toString() {
        return "task %s, scorer %s, %smetric %s, key %s"
                .formatted(task, scorer, reducer == null ? "" : "reducer " + reducer + ", ", metric, key);
    }
}

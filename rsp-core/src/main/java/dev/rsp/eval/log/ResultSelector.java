package dev.rsp.eval.log;

import dev.rsp.fact.Require;
import org.jspecify.annotations.Nullable;

/**
 * Names one result of a log; what is null may be anything, and more than one that fits is an error.
 *
 * @param task the task
 * @param scorer the scorer
 * @param reducer the reducer
 * @param metric the name of the metric
 * @param key the key of the metric
 * @since 0.1.0
 */
public record ResultSelector(
        @Nullable String task,
        @Nullable String scorer,
        @Nullable String reducer,
        @Nullable String metric,
        @Nullable String key) {

    /**
     * Selects by the name of the metric.
     *
     * @param metric such as {@code accuracy}
     * @return the selector
     */
    public static ResultSelector metric(String metric) {
        return new ResultSelector(null, null, null, Require.present(metric, "result-selector.metric"), null);
    }

    /**
     * Selects by the metric's key in the log.
     *
     * @param key such as {@code stderr2}, or in lm-evaluation-harness {@code exact_match,strict-match}
     * @return the selector
     */
    public static ResultSelector key(String key) {
        return new ResultSelector(null, null, null, null, Require.present(key, "result-selector.key"));
    }

    /**
     * Narrows it to one task.
     *
     * @param name the task
     * @return a new selector
     */
    public ResultSelector ofTask(String name) {
        return new ResultSelector(name, scorer, reducer, metric, key);
    }

    /**
     * Narrows it to one scorer.
     *
     * @param name the scorer
     * @return a new selector
     */
    public ResultSelector byScorer(String name) {
        return new ResultSelector(task, name, reducer, metric, key);
    }

    /**
     * Narrows it to one reducer.
     *
     * @param name the reducer
     * @return a new selector
     */
    public ResultSelector reducedBy(String name) {
        return new ResultSelector(task, scorer, name, metric, key);
    }

    boolean fits(LogMeasure measure) {
        return fits(task, measure.task())
                && fits(scorer, measure.scorer())
                && fits(reducer, measure.reducer())
                && fits(metric, measure.metric())
                && fits(key, measure.key());
    }

    private static boolean fits(@Nullable String wanted, @Nullable String actual) {
        return wanted == null || wanted.equals(actual);
    }

    /** What is wanted, for people. */
    @Override
    public String toString() {
        String text = part("task", task)
                + part("scorer", scorer)
                + part("reducer", reducer)
                + part("metric", metric)
                + part("key", key);
        return text.isEmpty() ? "any" : text.substring(2);
    }

    private static String part(String name, @Nullable String value) {
        return value == null ? "" : ", " + name + " " + value;
    }
}

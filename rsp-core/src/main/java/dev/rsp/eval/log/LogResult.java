package dev.rsp.eval.log;

import dev.rsp.fact.Require;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One metric of one scorer, with what it rests on.
 *
 * @param measure what was measured
 * @param value the value; null where it is not a finite number or stands for "not scored"
 * @param standardErrors the errors that the log gives for the value, by key; empty where it gives none
 * @param recomputed whether the scores of the items give the same value to 1e-12
 * @param items how many samples and items it rests on
 * @param successes how many items scored 1; null unless every scored item is exactly 0 or 1, won or lost in one attempt as
 *     far as the samples show, and the value their share
 * @param parts the tasks that a group of tasks combines, so that nobody counts them twice; else empty
 * @since 0.1.0
 */
public record LogResult(
        LogMeasure measure,
        @Nullable Double value,
        List<StandardError> standardErrors,
        boolean recomputed,
        ItemCounts items,
        @Nullable Long successes,
        List<String> parts) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the value is not finite
     */
    public LogResult {
        Require.present(measure, "log-result.measure");
        Require.present(items, "log-result.items");
        if (value != null && !Double.isFinite(value)) {
            throw Require.refusal(
                    "component (log-result.value)", "be a finite number", value, "Maybe leave the value out.");
        }
        standardErrors = List.copyOf(standardErrors);
        parts = List.copyOf(parts);
    }

    /**
     * The greatest of the standard errors, which is the careful one.
     *
     * @return the error; null where the log gives none
     */
    public @Nullable Double standardError() {
        return standardErrors.stream()
                .map(StandardError::value)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}

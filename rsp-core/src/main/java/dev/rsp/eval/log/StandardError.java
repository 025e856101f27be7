package dev.rsp.eval.log;

import dev.rsp.fact.Require;
import org.jspecify.annotations.Nullable;

/**
 * A standard error that a log gives for a result.
 *
 * @param key the key of the metric that holds it
 * @param value the error, in the unit of the result; finite, 0 or more
 * @param cluster the field by which items were clustered; null where they count as independent
 * @param recomputed whether the scores of the items give the same
 * @since 0.1.0
 */
public record StandardError(
        String key, double value, @Nullable String cluster, boolean recomputed) {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if the value is not finite, or negative
     */
    public StandardError {
        Require.present(key, "standard-error.key");
        Require.finite(value, "standard-error.value");
        if (value < 0) {
            throw Require.refusal(
                    "component (standard-error.value)", "not be negative", value, "Maybe leave the error out.");
        }
    }
}

package dev.rsp.threshold;

import dev.rsp.fact.Require;
import dev.rsp.fact.Table;

/**
 * Two thresholds of which one lies above the other.
 *
 * @param lower the lower one
 * @param upper the one above
 * @since 0.1.0
 */
public record Ladder(ThresholdId lower, ThresholdId upper) implements Table {

    /**
     * Checks that everything is there and fits.
     *
     * @throws IllegalArgumentException if both are the same
     */
    public Ladder {
        Require.given(Ladder.class, lower, upper);
        Require.different(lower, upper, "ladder.upper");
    }
}

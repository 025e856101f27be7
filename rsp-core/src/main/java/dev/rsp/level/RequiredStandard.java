package dev.rsp.level;

import dev.rsp.fact.Require;
import dev.rsp.fact.Table;
import dev.rsp.threshold.ThresholdId;

/**
 * A standard that a threshold calls for.
 *
 * @param threshold the threshold
 * @param standard the standard
 * @since 0.1.0
 */
public record RequiredStandard(ThresholdId threshold, StandardId standard) implements Table {

    /** Checks that everything is there. */
    public RequiredStandard {
        Require.given(RequiredStandard.class, threshold, standard);
    }
}

package dev.rsp.drools.internal.engine;

import java.time.Duration;

/**
 * How much one evaluation may do before it fails.
 *
 * @param maxFirings the number of firings at which it fails, at least 1
 * @param maxTime the time after which it is abandoned, positive
 */
public record Limits(int maxFirings, Duration maxTime) {

    /** Far more than any policy needs. */
    public static final Limits DEFAULT = new Limits(1_000_000, Duration.ofMinutes(2));

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one of them is not positive
     */
    public Limits {
        if (maxFirings < 1 || maxTime.isNegative() || maxTime.isZero()) {
            throw new IllegalArgumentException(
                    "The limits (firings, time) must be positive, but was (%s, %s).".formatted(maxFirings, maxTime));
        }
    }
}

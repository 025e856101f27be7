package dev.rsp.policy;

import dev.rsp.fact.Clock;
import dev.rsp.fact.Require;
import java.time.LocalDate;

/**
 * The day of a decision, the only clock that rules have.
 *
 * @param day the day
 * @since 0.1.0
 */
public record AsOf(LocalDate day) implements Clock {

    /** Checks that the day is there. */
    public AsOf {
        Require.given(AsOf.class, day);
    }

    /**
     * Makes the clock of a day.
     *
     * @param day the day
     * @return the clock
     */
    public static AsOf of(LocalDate day) {
        return new AsOf(day);
    }
}

package dev.rsp.drools.twin;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.SplittableRandom;

/** Random choices from one seed, dates at edges among them. */
final class Draws {

    private static final LocalDate FIRST = LocalDate.of(2025, 5, 14);
    private static final List<LocalDate> EDGES = List.of(
            LocalDate.of(2025, 5, 31),
            LocalDate.of(2025, 8, 31),
            LocalDate.of(2025, 11, 30),
            LocalDate.of(2026, 2, 28),
            LocalDate.of(2027, 2, 28),
            LocalDate.of(2028, 2, 28),
            LocalDate.of(2028, 2, 29),
            LocalDate.of(2028, 3, 1),
            LocalDate.of(2028, 8, 29),
            LocalDate.of(2028, 8, 31),
            LocalDate.of(2029, 2, 28),
            LocalDate.of(2029, 3, 1));

    private final SplittableRandom random;

    Draws(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True so many times in a hundred. */
    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T of(List<? extends T> several) {
        return several.get(below(several.size()));
    }

    @SafeVarargs
    final <T> T of(T... several) {
        return several[below(several.length)];
    }

    /** A day of decision: any day of the version, or the end of a month, or a leap day. */
    LocalDate asOf() {
        return chance(65) ? FIRST.plusDays(below(286)) : of(EDGES);
    }

    /** A day so long ago that a period ends about now, give or take two days. */
    LocalDate edge(LocalDate day, Period period) {
        return day.minus(period).plusDays(below(5) - 2L);
    }

    /** Some days ago, both numbers included. */
    LocalDate ago(LocalDate day, int least, int most) {
        return day.minusDays(least + (long) below(most - least + 1));
    }
}

package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.random.Draw;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Days to decide on and days before them that lie about the ends of periods, on the last of months and on leap days. */
final class Ages {

    static final Period HALF_A_YEAR = Period.ofMonths(6);
    static final Period A_YEAR = Period.ofYears(1);

    /** What has an end: six months of work, a year of an approval or of an assessment; today, and long ago. */
    static final List<Period> AGES = List.of(Period.ZERO, HALF_A_YEAR, A_YEAR, Period.ofYears(2));

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2025, 5, 22),
            LocalDate.of(2025, 5, 31),
            LocalDate.of(2025, 8, 31),
            LocalDate.of(2025, 11, 30),
            LocalDate.of(2026, 2, 23),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 8, 31),
            LocalDate.of(2025, 2, 28),
            LocalDate.of(2028, 2, 29));

    private Ages() {}

    /** A day to decide on: half of them the last of a month, leap days and the like. */
    static LocalDate today(Draw draw) {
        return draw.chance(50)
                ? draw.of(DAYS).plusDays(draw.of(0, 0, 1))
                : LocalDate.of(2025, 5, 14).plusDays(draw.below(280));
    }

    /** So many days: a few. */
    static int fresh(Draw draw) {
        return draw.between(2, 60);
    }

    /** So many days as a period has before a day, or one or two less or more. */
    static int about(Period period, LocalDate day, Draw draw) {
        return (int) ChronoUnit.DAYS.between(day.minus(period).plusDays(draw.between(-2, 2)), day);
    }
}

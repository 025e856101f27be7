package dev.rsp.drools.internal.engine;

import java.time.LocalDate;
import java.time.Period;

/**
 * How a date is moved; the same in Java and in the text of a lowered rule.
 *
 * @param months added first; may be negative
 * @param days added then; may be negative
 * @param more days added last
 */
record Shift(long months, long days, int more) {

    static final Shift NONE = new Shift(0, 0, 0);

    @SuppressWarnings("JavaPeriodGetDays") // the months are added apart
    static Shift of(Period period, boolean forward) {
        int sign = forward ? 1 : -1;
        return new Shift(sign * period.toTotalMonths(), (long) sign * period.getDays(), 0);
    }

    /** The same and another day, so that "after" can be asked as "from the next day on". */
    Shift nextDay() {
        return new Shift(months, days, more + 1);
    }

    LocalDate apply(LocalDate date) {
        return date.plusMonths(months).plusDays(days).plusDays(more);
    }

    /** The calls to append to a date. */
    String calls() {
        String moved = months == 0 && days == 0 && more == 0 ? "" : call("Months", months) + call("Days", days);
        return more == 0 ? moved : moved + call("Days", more);
    }

    private static String call(String unit, long amount) {
        return amount < 0 ? ".minus%s( %sL )".formatted(unit, -amount) : ".plus%s( %sL )".formatted(unit, amount);
    }
}

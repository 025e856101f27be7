package dev.rsp.fact;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Days and periods from text. */
final class Days {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern PERIOD = Pattern.compile("P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,6}D)?");

    private Days() {}

    static LocalDate day(String text, String component) {
        try {
            if (DAY.matcher(text).matches()) {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() >= 1) {
                    return day;
                }
            }
        } catch (DateTimeParseException e) {
            throw Require.refused(component, "be a day of the calendar", text, "Maybe that month has fewer days.");
        }
        throw Require.refused(component, "be a day", text, "Maybe write it as 2025-05-22: year, month, day.");
    }

    static Period period(String text, String component) {
        if (!PERIOD.matcher(text).matches()) {
            String cure = "Maybe write P6M for six months, P1Y for a year or P30D for thirty days.";
            throw Require.refused(component, "be a period of years, months and days", text, cure);
        }
        return bounded(Period.parse(text), component);
    }

    static Period bounded(Period period, String component) {
        if (period.getYears() < 0 || period.getMonths() < 0 || period.getDays() < 0) {
            throw Require.refused(
                    component, "not be negative", period, "Maybe the sign is wrong; a period runs forward.");
        }
        if (period.toTotalMonths() > 12_000 || period.getDays() > 400_000) {
            throw Require.refused(component, "be at most 1000 years", period, "Maybe a digit too many was typed.");
        }
        return period.normalized();
    }

    static Refusal outOfBounds(LocalDate day, String component) {
        return Require.refused(component, "lie in the years 1 to 9999", day, "Maybe a digit of the year was mistyped.");
    }
}

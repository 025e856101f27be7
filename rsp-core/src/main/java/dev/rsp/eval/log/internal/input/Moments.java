package dev.rsp.eval.log.internal.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Moments as logs write them: with an offset, with none, or empty. */
public final class Moments {

    private static final int DAY = 10;

    private Moments() {}

    /** The day of a moment in ISO 8601, in the offset it is written in; null where it is none. */
    public static @Nullable LocalDate day(@Nullable String moment) {
        if (moment == null || moment.length() < DAY || (moment.length() > DAY && moment.charAt(DAY) != 'T')) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(moment.substring(0, DAY));
            return day.getYear() < 1 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

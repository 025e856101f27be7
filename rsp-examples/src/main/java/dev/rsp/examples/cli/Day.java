package dev.rsp.examples.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day of a decision: said on the command line, in the file, or in both alike. */
final class Day {

    private Day() {}

    /** The day that a case is decided for. */
    static LocalDate of(String name, @Nullable LocalDate given, @Nullable LocalDate own) {
        if (given != null && own != null && !given.equals(own)) {
            throw Refused.of(
                    Exit.USAGE,
                    "The day (--as-of %s) must be that of the case (%s), but was not: the case says as-of %s."
                            .formatted(given, name, own),
                    "Maybe leave --as-of away, or take as-of out of the file.");
        }
        LocalDate day = given == null ? own : given;
        if (day == null) {
            throw Refused.of(
                    Exit.USAGE,
                    "The case (%s) must have a day, but was given (none).".formatted(name),
                    "Maybe add --as-of, such as --as-of 2025-05-22; no clock is read.");
        }
        return day;
    }
}

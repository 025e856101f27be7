package dev.rsp.examples.cli;

import org.jspecify.annotations.Nullable;

/** Values of options that are numbers. */
final class OptionCheck {

    private OptionCheck() {}

    /** A percentage, or nothing where none is given; what is no number is below nothing and would let all pass. */
    static double percent(String option, @Nullable Double value) {
        if (value == null) {
            return 0;
        }
        if (!(value >= 0 && value <= 100)) {
            throw Refused.of(
                    Exit.USAGE,
                    "The option (%s) must be from 0 to 100, but was (%s).".formatted(option, value),
                    "Maybe write 95 for 95 %.");
        }
        return value;
    }
}

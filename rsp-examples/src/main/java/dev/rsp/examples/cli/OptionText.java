package dev.rsp.examples.cli;

import dev.rsp.fact.Schema;

/** The value of an option, written as files write it. */
final class OptionText {

    private OptionText() {}

    static <T> T parse(String option, Class<T> type, String text) {
        try {
            return type.cast(Schema.parse(type, text));
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.USAGE, "%s: %s".formatted(option, e.getMessage()));
        }
    }
}

package dev.rsp.policy;

import dev.rsp.fact.Id;
import dev.rsp.fact.Require;

/**
 * One of the answers that a question of judgement allows.
 *
 * <p>An example is {@code adequate}.
 *
 * @param value lower-case letters, digits, dots and hyphens, starting with a letter or digit, at most 128 characters
 * @since 0.1.0
 */
public record Answer(String value) implements Id {

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is no id
     */
    public Answer {
        Require.idPattern(value, "answer.value");
    }

    /**
     * Makes one from its text.
     *
     * @param value the text of the id
     * @return the id
     * @throws IllegalArgumentException if the value is no id
     */
    public static Answer of(String value) {
        return new Answer(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

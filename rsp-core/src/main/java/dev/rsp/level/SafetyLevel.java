package dev.rsp.level;

import dev.rsp.fact.Id;
import dev.rsp.fact.Require;

/**
 * One level in the scheme of a policy, such as {@code asl-3}.
 *
 * <p>An example is {@code asl-3}.
 *
 * @param value lower-case letters, digits, dots and hyphens, starting with a letter or digit, at most 128 characters
 * @since 0.1.0
 */
public record SafetyLevel(String value) implements Id {

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is no id
     */
    public SafetyLevel {
        Require.idPattern(value, "safety-level.value");
    }

    /**
     * Makes one from its text.
     *
     * @param value the text of the id
     * @return the id
     * @throws IllegalArgumentException if the value is no id
     */
    public static SafetyLevel of(String value) {
        return new SafetyLevel(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.rsp.policy;

import dev.rsp.fact.Id;
import dev.rsp.fact.Require;

/**
 * The id of a number, period or count that a clause of a policy names.
 *
 * <p>An example is {@code effective-compute-ratio}.
 *
 * @param value lower-case letters, digits, dots and hyphens, starting with a letter or digit, at most 128 characters
 * @since 0.1.0
 */
public record ParameterId(String value) implements Id {

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is no id
     */
    public ParameterId {
        Require.idPattern(value, "parameter-id.value");
    }

    /**
     * Makes one from its text.
     *
     * @param value the text of the id
     * @return the id
     * @throws IllegalArgumentException if the value is no id
     */
    public static ParameterId of(String value) {
        return new ParameterId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

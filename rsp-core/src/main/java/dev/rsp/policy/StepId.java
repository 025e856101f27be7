package dev.rsp.policy;

import dev.rsp.fact.Id;
import dev.rsp.fact.Require;

/**
 * The id of one step of a chain.
 *
 * <p>An example is {@code decide}.
 *
 * @param value lower-case letters, digits, dots and hyphens, starting with a letter or digit, at most 128 characters
 * @since 0.1.0
 */
public record StepId(String value) implements Id {

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is no id
     */
    public StepId {
        Require.idPattern(value, "step-id.value");
    }

    /**
     * Makes one from its text.
     *
     * @param value the text of the id
     * @return the id
     * @throws IllegalArgumentException if the value is no id
     */
    public static StepId of(String value) {
        return new StepId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

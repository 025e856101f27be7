package dev.rsp.model;

import dev.rsp.fact.Id;
import dev.rsp.fact.Require;

/**
 * The id of the way in which two models were compared.
 *
 * <p>An example is {@code internal-evals}.
 *
 * @param value lower-case letters, digits, dots and hyphens, starting with a letter or digit, at most 128 characters
 * @since 0.1.0
 */
public record MethodId(String value) implements Id {

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is no id
     */
    public MethodId {
        Require.idPattern(value, "method-id.value");
    }

    /**
     * Makes one from its text.
     *
     * @param value the text of the id
     * @return the id
     * @throws IllegalArgumentException if the value is no id
     */
    public static MethodId of(String value) {
        return new MethodId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

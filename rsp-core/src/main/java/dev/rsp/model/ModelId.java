package dev.rsp.model;

import dev.rsp.fact.Id;
import dev.rsp.fact.Require;

/**
 * The id of one snapshot of a model; a model changed is a model with another id.
 *
 * <p>An example is {@code opus-4}.
 *
 * @param value lower-case letters, digits, dots and hyphens, starting with a letter or digit, at most 128 characters
 * @since 0.1.0
 */
public record ModelId(String value) implements Id {

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is no id
     */
    public ModelId {
        Require.idPattern(value, "model-id.value");
    }

    /**
     * Makes one from its text.
     *
     * @param value the text of the id
     * @return the id
     * @throws IllegalArgumentException if the value is no id
     */
    public static ModelId of(String value) {
        return new ModelId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

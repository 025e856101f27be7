package dev.rsp.threshold;

import dev.rsp.fact.Id;
import dev.rsp.fact.Require;

/**
 * The id of a capability threshold or of a checkpoint in the vocabulary of a policy.
 *
 * <p>An example is {@code cbrn-3}.
 *
 * @param value lower-case letters, digits, dots and hyphens, starting with a letter or digit, at most 128 characters
 * @since 0.1.0
 */
public record ThresholdId(String value) implements Id {

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is no id
     */
    public ThresholdId {
        Require.idPattern(value, "threshold-id.value");
    }

    /**
     * Makes one from its text.
     *
     * @param value the text of the id
     * @return the id
     * @throws IllegalArgumentException if the value is no id
     */
    public static ThresholdId of(String value) {
        return new ThresholdId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

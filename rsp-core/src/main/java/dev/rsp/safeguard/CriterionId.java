package dev.rsp.safeguard;

import dev.rsp.fact.Id;
import dev.rsp.fact.Require;

/**
 * The id of a criterion of a standard in the vocabulary of a policy.
 *
 * <p>An example is {@code d1-threat-modelling}.
 *
 * @param value lower-case letters, digits, dots and hyphens, starting with a letter or digit, at most 128 characters
 * @since 0.1.0
 */
public record CriterionId(String value) implements Id {

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is no id
     */
    public CriterionId {
        Require.idPattern(value, "criterion-id.value");
    }

    /**
     * Makes one from its text.
     *
     * @param value the text of the id
     * @return the id
     * @throws IllegalArgumentException if the value is no id
     */
    public static CriterionId of(String value) {
        return new CriterionId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

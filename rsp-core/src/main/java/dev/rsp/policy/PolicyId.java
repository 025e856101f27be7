package dev.rsp.policy;

import dev.rsp.fact.Id;
import dev.rsp.fact.Require;

/**
 * The id of a policy, such as {@code anthropic-rsp}; the same for all its versions.
 *
 * <p>An example is {@code anthropic-rsp}.
 *
 * @param value lower-case letters, digits, dots and hyphens, starting with a letter or digit, at most 128 characters
 * @since 0.1.0
 */
public record PolicyId(String value) implements Id {

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is no id
     */
    public PolicyId {
        Require.idPattern(value, "policy-id.value");
    }

    /**
     * Makes one from its text.
     *
     * @param value the text of the id
     * @return the id
     * @throws IllegalArgumentException if the value is no id
     */
    public static PolicyId of(String value) {
        return new PolicyId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

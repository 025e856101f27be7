package dev.rsp.policy;

import dev.rsp.fact.Id;
import dev.rsp.fact.Require;

/**
 * The id of a chain of approvals and notices in the vocabulary of a policy.
 *
 * <p>An example is {@code safeguards-decision}.
 *
 * @param value lower-case letters, digits, dots and hyphens, starting with a letter or digit, at most 128 characters
 * @since 0.1.0
 */
public record ChainId(String value) implements Id {

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is no id
     */
    public ChainId {
        Require.idPattern(value, "chain-id.value");
    }

    /**
     * Makes one from its text.
     *
     * @param value the text of the id
     * @return the id
     * @throws IllegalArgumentException if the value is no id
     */
    public static ChainId of(String value) {
        return new ChainId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

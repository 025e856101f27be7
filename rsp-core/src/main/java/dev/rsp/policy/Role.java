package dev.rsp.policy;

import dev.rsp.fact.Id;
import dev.rsp.fact.Require;

/**
 * A role that a policy gives decisions to, such as {@code rso} or {@code board}.
 *
 * <p>An example is {@code rso}.
 *
 * @param value lower-case letters, digits, dots and hyphens, starting with a letter or digit, at most 128 characters
 * @since 0.1.0
 */
public record Role(String value) implements Id {

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is no id
     */
    public Role {
        Require.idPattern(value, "role.value");
    }

    /**
     * Makes one from its text.
     *
     * @param value the text of the id
     * @return the id
     * @throws IllegalArgumentException if the value is no id
     */
    public static Role of(String value) {
        return new Role(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

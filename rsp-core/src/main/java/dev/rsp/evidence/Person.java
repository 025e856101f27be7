package dev.rsp.evidence;

import dev.rsp.fact.Id;
import dev.rsp.fact.Require;

/**
 * The person who gave an approval, by a name that fits an id.
 *
 * <p>An example is {@code j.doe}.
 *
 * @param value lower-case letters, digits, dots and hyphens, starting with a letter or digit, at most 128 characters
 * @since 0.1.0
 */
public record Person(String value) implements Id {

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is no id
     */
    public Person {
        Require.idPattern(value, "person.value");
    }

    /**
     * Makes one from its text.
     *
     * @param value the text of the id
     * @return the id
     * @throws IllegalArgumentException if the value is no id
     */
    public static Person of(String value) {
        return new Person(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

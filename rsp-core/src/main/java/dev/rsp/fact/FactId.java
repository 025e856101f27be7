package dev.rsp.fact;

/**
 * The id of a dated fact, given by the caller and unique among the facts of its type.
 *
 * <p>An example is {@code determination-1}.
 *
 * @param value lower-case letters, digits, dots and hyphens, starting with a letter or digit, at most 128 characters
 * @since 0.1.0
 */
public record FactId(String value) implements Id {

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is no id
     */
    public FactId {
        Require.idPattern(value, "fact-id.value");
    }

    /**
     * Makes one from its text.
     *
     * @param value the text of the id
     * @return the id
     * @throws IllegalArgumentException if the value is no id
     */
    public static FactId of(String value) {
        return new FactId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

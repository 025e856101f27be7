package dev.rsp.fact;

/**
 * What a fact or a conclusion is about: a standard, a threshold, a criterion or anything else with an id.
 *
 * <p>It is wide: it can be made from any id, and is compared with any id by its text.
 *
 * @param value lower-case letters, digits, dots and hyphens, starting with a letter or digit, at most 128 characters
 * @since 0.1.0
 */
public record Topic(String value) implements WideId {

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is no id
     */
    public Topic {
        Require.idPattern(value, "topic.value");
    }

    /**
     * Makes one from its text.
     *
     * @param value the text of the id
     * @return the id
     * @throws IllegalArgumentException if the value is no id
     */
    public static Topic of(String value) {
        return new Topic(value);
    }

    /**
     * Makes one that names the same as another id.
     *
     * @param id any id
     * @return the id with the same text
     * @throws IllegalArgumentException if the other id has characters that this one cannot have
     */
    public static Topic of(Id id) {
        return new Topic(id.value());
    }

    @Override
    public String toString() {
        return value;
    }
}

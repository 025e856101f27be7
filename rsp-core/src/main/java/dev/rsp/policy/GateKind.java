package dev.rsp.policy;

import dev.rsp.fact.Id;
import dev.rsp.fact.Require;
import dev.rsp.fact.WideId;

/**
 * The kind of a gate: a standard, or a word of the vocabulary such as {@code assessment}.
 *
 * <p>It is wide: it can be made from any id, and is compared with any id by its text.
 *
 * @param value lower-case letters, digits, dots and hyphens, starting with a letter or digit, at most 128 characters
 * @since 0.1.0
 */
public record GateKind(String value) implements WideId {

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is no id
     */
    public GateKind {
        Require.idPattern(value, "gate-kind.value");
    }

    /**
     * Makes one from its text.
     *
     * @param value the text of the id
     * @return the id
     * @throws IllegalArgumentException if the value is no id
     */
    public static GateKind of(String value) {
        return new GateKind(value);
    }

    /**
     * Makes one that names the same as another id.
     *
     * @param id any id
     * @return the id with the same text
     * @throws IllegalArgumentException if the other id has characters that this one cannot have
     */
    public static GateKind of(Id id) {
        return new GateKind(id.value());
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.rsp.fact;

import java.util.Comparator;

/**
 * The key of a fact, unique in a case.
 *
 * @param type the type in kebab-case, such as {@code planned-activity}
 * @param value the texts of the key components with {@code /} between them; in a text, {@code ~} is written {@code ~0}
 *     and {@code /} is written {@code ~1}
 * @since 0.1.0
 */
public record FactKey(String type, String value) implements Comparable<FactKey> {

    private static final Comparator<FactKey> ORDER =
            Comparator.comparing(FactKey::type).thenComparing(FactKey::value);

    /**
     * Checks that both parts are there.
     *
     * @throws IllegalArgumentException if a part is blank
     */
    public FactKey {
        Require.given(FactKey.class, type, value);
        Require.notBlank(type, "fact-key.type");
        Require.notBlank(value, "fact-key.value");
    }

    @Override
    public int compareTo(FactKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return type + " " + value;
    }
}

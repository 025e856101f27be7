package dev.rsp.fact;

import java.util.regex.Pattern;

/**
 * A reference to one fact by the SHA-256 of its canonical form; a corrected fact has another one.
 *
 * @param value {@code sha256:} and 64 lower-case hexadecimal digits
 * @since 0.1.0
 */
public record FactRef(String value) implements Comparable<FactRef> {

    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no digest
     */
    public FactRef {
        Require.present(value, "fact-ref.value");
        if (value.length() != 71 || !FORM.matcher(value).matches()) {
            throw Require.refusal(
                    "component (fact-ref.value)",
                    "be sha256: and 64 lower-case hexadecimal digits",
                    value,
                    "Maybe name the fact with as: and refer to it with { ref: NAME }.");
        }
    }

    /**
     * Makes a reference from its text.
     *
     * @param value {@code sha256:} and 64 lower-case hexadecimal digits
     * @return the reference
     * @throws IllegalArgumentException if the value is no digest
     */
    public static FactRef of(String value) {
        return new FactRef(value);
    }

    @Override
    public int compareTo(FactRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

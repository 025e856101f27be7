package dev.rsp.fact;

/**
 * A reference to one fact by the SHA-256 of its canonical form; a corrected fact has another one.
 *
 * @param value {@code sha256:} and 64 lower-case hexadecimal digits
 * @since 0.1.0
 */
public record FactRef(String value) implements Comparable<FactRef> {

    private static final String ALGORITHM = "sha256:";

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no digest
     */
    public FactRef {
        Require.present(value, "fact-ref.value");
        if (!isDigest(value)) {
            throw Require.refusal(
                    "component (fact-ref.value)",
                    "be sha256: and 64 lower-case hexadecimal digits",
                    value,
                    "Maybe name the fact with as: and refer to it with { ref: NAME }.");
        }
    }

    /** By hand: references are made by the thousand, and a pattern takes as long as the digest itself. */
    private static boolean isDigest(String value) {
        if (value.length() != ALGORITHM.length() + 64 || !value.startsWith(ALGORITHM)) {
            return false;
        }
        for (int i = ALGORITHM.length(); i < value.length(); i++) {
            char each = value.charAt(i);
            if ((each < '0' || each > '9') && (each < 'a' || each > 'f')) {
                return false;
            }
        }
        return true;
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

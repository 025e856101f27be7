package dev.rsp.model;

import dev.rsp.fact.Id;
import dev.rsp.fact.Require;
import java.util.regex.Pattern;

/**
 * What identifies the weights of a snapshot, in the words of whoever keeps them.
 *
 * @param value printable ASCII without blanks, at most 128 characters; {@code unstated} where nobody says
 * @since 0.1.0
 */
public record Digest(String value) implements Id {

    private static final Pattern FORM = Pattern.compile("[!-~]+");

    /** The digest of a snapshot whose weights nobody identified. */
    public static final Digest UNSTATED = new Digest("unstated");

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is empty, too long, or has blanks
     */
    public Digest {
        Require.present(value, "digest.value");
        if (value.length() > Require.MAX_ID || !FORM.matcher(value).matches()) {
            throw Require.refusal(
                    "component (digest.value)",
                    "be printable ASCII without blanks, at most 128 characters",
                    value,
                    "Maybe leave it out; it is then unstated.");
        }
    }

    /**
     * Makes one from its text.
     *
     * @param value printable ASCII without blanks
     * @return the digest
     * @throws IllegalArgumentException if the value is refused
     */
    public static Digest of(String value) {
        return new Digest(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

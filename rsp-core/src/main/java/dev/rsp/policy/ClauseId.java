package dev.rsp.policy;

import dev.rsp.fact.Id;
import dev.rsp.fact.Require;
import java.util.regex.Pattern;

/**
 * The id of a clause as the policy prints it, such as {@code 3.1(1)}, {@code fn18} or {@code rsp-evidence:2}.
 *
 * @param value letters, digits and {@code . ( ) : -}, starting with a letter or digit, at most 128 characters
 * @since 0.1.0
 */
public record ClauseId(String value) implements Id {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.():-]*");

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is no clause id
     */
    public ClauseId {
        Require.present(value, "clause-id.value");
        if (value.length() > Require.MAX_ID || !FORM.matcher(value).matches()) {
            throw Require.refusal(
                    "component (clause-id.value)",
                    "hold only letters, digits and .():- and start with a letter or digit",
                    value,
                    "Maybe write it without spaces, such as 3.1(1).");
        }
    }

    /**
     * Makes one from its text.
     *
     * @param value the text of the id
     * @return the id
     * @throws IllegalArgumentException if the value is no clause id
     */
    public static ClauseId of(String value) {
        return new ClauseId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.rsp.eval;

import dev.rsp.fact.Id;
import dev.rsp.fact.Require;

/**
 * The id of an evaluation, the same for each of its runs.
 *
 * <p>An example is {@code vct-1}.
 *
 * @param value lower-case letters, digits, dots and hyphens, starting with a letter or digit, at most 128 characters
 * @since 0.1.0
 */
public record EvaluationId(String value) implements Id {

    /**
     * Checks the characters and the length.
     *
     * @throws IllegalArgumentException if the value is no id
     */
    public EvaluationId {
        Require.idPattern(value, "evaluation-id.value");
    }

    /**
     * Makes one from its text.
     *
     * @param value the text of the id
     * @return the id
     * @throws IllegalArgumentException if the value is no id
     */
    public static EvaluationId of(String value) {
        return new EvaluationId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

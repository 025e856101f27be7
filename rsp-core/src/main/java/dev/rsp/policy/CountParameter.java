package dev.rsp.policy;

import dev.rsp.fact.Parameter;
import dev.rsp.fact.Require;

/**
 * A count that a clause names.
 *
 * @param id its id
 * @param value the count, 0 or more
 * @since 0.1.0
 */
public record CountParameter(ParameterId id, long value) implements Parameter {

    /**
     * Checks the count.
     *
     * @throws IllegalArgumentException if the count is negative or too large
     */
    public CountParameter {
        Require.given(CountParameter.class, id, value);
        Require.notNegative(value, "count-parameter.value");
    }

    /**
     * Makes a parameter.
     *
     * @param id its id
     * @param value the count, 0 or more
     * @return the parameter
     * @throws IllegalArgumentException if the id or the count is refused
     */
    public static CountParameter of(String id, long value) {
        return new CountParameter(ParameterId.of(id), value);
    }
}

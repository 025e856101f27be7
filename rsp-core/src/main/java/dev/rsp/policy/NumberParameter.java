package dev.rsp.policy;

import dev.rsp.fact.Parameter;
import dev.rsp.fact.Require;
import java.math.BigDecimal;

/**
 * A number that a clause names.
 *
 * @param id its id
 * @param value the number, in the unit that the pack states, without trailing zeros
 * @since 0.1.0
 */
public record NumberParameter(ParameterId id, BigDecimal value) implements Parameter {

    /**
     * Checks and strips the number.
     *
     * @throws IllegalArgumentException if the number is out of bounds
     */
    public NumberParameter {
        Require.given(NumberParameter.class, id, value);
        value = Require.decimal(value, "number-parameter.value");
    }

    /**
     * Makes a parameter.
     *
     * @param id its id
     * @param value the number as text, such as {@code 4}
     * @return the parameter
     * @throws IllegalArgumentException if the id or the number is refused
     */
    public static NumberParameter of(String id, String value) {
        return new NumberParameter(ParameterId.of(id), Require.decimal(value, "number-parameter.value"));
    }
}

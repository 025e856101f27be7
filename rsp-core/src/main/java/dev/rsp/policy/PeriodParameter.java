package dev.rsp.policy;

import dev.rsp.fact.Parameter;
import dev.rsp.fact.Require;
import java.time.Period;

/**
 * A period that a clause names.
 *
 * @param id its id
 * @param value the period, not negative, months above eleven written as years; thirty days are no month
 * @since 0.1.0
 */
public record PeriodParameter(ParameterId id, Period value) implements Parameter {

    /**
     * Checks and normalises the period.
     *
     * @throws IllegalArgumentException if the period is negative or longer than 1000 years
     */
    public PeriodParameter {
        Require.given(PeriodParameter.class, id, value);
        value = Require.period(value, "period-parameter.value");
    }

    /**
     * Makes a parameter.
     *
     * @param id its id
     * @param value the period as text, such as {@code P6M}
     * @return the parameter
     * @throws IllegalArgumentException if the id or the period is refused
     */
    public static PeriodParameter of(String id, String value) {
        return new PeriodParameter(ParameterId.of(id), Require.period(value, "period-parameter.value"));
    }
}

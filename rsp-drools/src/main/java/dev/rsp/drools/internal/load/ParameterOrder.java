package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.Parameter;
import dev.rsp.fact.Schema;
import dev.rsp.policy.CountParameter;
import dev.rsp.policy.NumberParameter;
import dev.rsp.policy.PeriodParameter;
import java.time.Period;

/** Which of two values of a parameter is stricter. */
final class ParameterOrder {

    private ParameterOrder() {}

    /** Whether the new value holds at least as much as the old; periods in months and in days do not compare. */
    static boolean isAsStrict(Parameter old, Parameter now) {
        return old.lowerIsStricter() ? isAtMost(now.fact(), old.fact()) : isAtMost(old.fact(), now.fact());
    }

    /** The value as it is written. */
    static String text(Parameter parameter) {
        return Schema.text(Schema.of(parameter.fact()).value(parameter.fact(), "value"));
    }

    @SuppressWarnings("JavaPeriodGetDays") // the months are compared apart
    private static boolean isAtMost(Record a, Record b) {
        if (a instanceof NumberParameter x && b instanceof NumberParameter y) {
            return x.value().compareTo(y.value()) <= 0;
        }
        if (a instanceof CountParameter x && b instanceof CountParameter y) {
            return x.value() <= y.value();
        }
        return a instanceof PeriodParameter x && b instanceof PeriodParameter y && isAtMost(x.value(), y.value());
    }

    @SuppressWarnings("JavaPeriodGetDays") // the months are compared apart
    private static boolean isAtMost(Period a, Period b) {
        return a.toTotalMonths() <= b.toTotalMonths() && a.getDays() <= b.getDays();
    }
}

package dev.rsp.drools.internal.engine;

import dev.rsp.fact.Schema;
import java.math.BigDecimal;
import java.time.Period;
import java.util.regex.Pattern;

/** How values are written in the text of a lowered rule. */
final class Literals {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:()-]*");

    private Literals() {}

    /** The id between quotes, checked once more to hold nothing that could end the literal. */
    static String quoted(Object id) {
        String text = Schema.text(id);
        if (!SAFE.matcher(text).matches()) {
            throw new IllegalArgumentException("The id (%s) must match %s.".formatted(text, SAFE));
        }
        return '"' + text + '"';
    }

    /** A number or truth value in a condition. */
    static String inCondition(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString() + "B";
        }
        if (value instanceof Long || value instanceof Boolean) {
            return inConclusion(value);
        }
        throw new IllegalArgumentException("The value (%s) must be a number or an id.".formatted(value));
    }

    /** A number, period or truth value in a conclusion. */
    static String inConclusion(Object value) {
        if (value instanceof BigDecimal number) {
            return "new java.math.BigDecimal( \"" + number.toPlainString() + "\" )";
        }
        if (value instanceof Period period) {
            return "java.time.Period.of( %s, %s, %s )"
                    .formatted(period.getYears(), period.getMonths(), period.getDays());
        }
        if (value instanceof Long number) {
            return number + "L";
        }
        if (value instanceof Boolean truth) {
            return truth.toString();
        }
        throw new IllegalArgumentException("The value (%s) must be a number, a period or an id.".formatted(value));
    }
}

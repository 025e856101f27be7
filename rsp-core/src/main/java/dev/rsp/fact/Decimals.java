package dev.rsp.fact;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimal numbers within bounds. */
final class Decimals {

    static final String POSITIVE_CURE =
            "Maybe leave the fact out where the number is not known; 0 does not mean unknown.";

    private static final int MAX_PLACES = 100;
    private static final int MAX_RAW_PLACES = 400;
    private static final int MAX_RAW_BITS = 1200;
    private static final String BOUNDS = "have at most 100 digits and 100 places";
    private static final Pattern FORM = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private Decimals() {}

    /** Bounds are checked on the raw form first, since stripping zeros of a hostile number would not end. */
    static BigDecimal bounded(BigDecimal value, String component) {
        if (value.unscaledValue().bitLength() > MAX_RAW_BITS || beyond(value.scale(), MAX_RAW_PLACES)) {
            throw outOfBounds(value, component);
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (beyond(stripped.scale(), MAX_PLACES) || stripped.precision() > MAX_PLACES) {
            throw outOfBounds(value, component);
        }
        return stripped;
    }

    static BigDecimal parse(String text, String component) {
        if (!FORM.matcher(text).matches()) {
            throw Require.refused(
                    component, "be a finite number", text, "Maybe write it with digits and a point, such as 4 or 0.5.");
        }
        try {
            return bounded(new BigDecimal(text), component);
        } catch (NumberFormatException e) {
            throw outOfBounds(text, component);
        }
    }

    static BigDecimal finite(double value, String component) {
        if (!Double.isFinite(value)) {
            String cure = "Maybe a division by zero went before; leave the fact out where nothing was measured.";
            throw Require.refused(component, "be a finite number", value, cure);
        }
        return bounded(BigDecimal.valueOf(value), component);
    }

    static long whole(String text, String component) {
        try {
            if (text.matches("-?[0-9]{1,19}")) {
                long value = Long.parseLong(text);
                if (value >= -Require.MAX_COUNT) {
                    return Require.atMost(value, Require.MAX_COUNT, component);
                }
            }
        } catch (NumberFormatException e) {
            throw Require.refused(
                    component, "be at most " + Require.MAX_COUNT, text, "Maybe a digit too many was typed.");
        }
        throw Require.refused(component, "be a whole number", text, "Maybe write it with digits only, such as 40.");
    }

    private static boolean beyond(int scale, int limit) {
        return scale > limit || scale < -limit;
    }

    private static Refusal outOfBounds(Object value, String component) {
        return Require.refused(
                component, BOUNDS, value, "Maybe the exponent was mistyped, or the number can be rounded.");
    }
}

package dev.rsp.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number with a fraction in JSON that is no canonical form of a fact, such as a metric of a log.
 *
 * <p>It is written as RFC 8785, section 3.2.2.3, asks: as ECMAScript does, with the fewest digits that give it back.
 *
 * @param value the number, finite
 * @since 0.1.0
 */
public record JsonNumber(double value) {

    private static final int MOST_DIGITS = 17;
    private static final int MOST_PLACES = 21;
    private static final int MOST_ZEROS = 6;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public JsonNumber {
        if (!Double.isFinite(value)) {
            throw Require.refusal(
                    "component (json-number.value)", "be a finite number", value, "Maybe leave the value out.");
        }
    }

    /** The number as JSON writes it. */
    @Override
    public String toString() {
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        String digits = shortest.unscaledValue().abs().toString();
        int point = digits.length() - shortest.scale();
        return (value < 0 ? "-" : "") + placed(digits, point);
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    /** The digits with a point after so many of them, or with an exponent where that would be long. */
    private static String placed(String digits, int point) {
        if (digits.length() <= point && point <= MOST_PLACES) {
            return digits + "0".repeat(point - digits.length());
        } else if (0 < point && point <= MOST_PLACES) {
            return digits.substring(0, point) + "." + digits.substring(point);
        } else if (-MOST_ZEROS < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String rest = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + rest + "e" + (point > 0 ? "+" : "-") + Math.abs(point - 1);
    }
}

package dev.rsp.fact;

import java.math.BigDecimal;
import java.util.Locale;

/** How refused values are written in messages: never long, never more than one line. */
final class Shown {

    private static final int MAX = 80;
    private static final int MAX_BITS = 400;

    private Shown() {}

    static String value(Object value) {
        if (value instanceof BigDecimal number && number.unscaledValue().bitLength() > MAX_BITS) {
            return "a number of " + number.unscaledValue().bitLength() + " bits";
        }
        String text = String.valueOf(value);
        String cut = text.length() <= MAX ? text : text.substring(0, MAX) + "...";
        StringBuilder line = new StringBuilder(cut.length());
        cut.codePoints().forEach(c -> line.appendCodePoint(PlainText.isPlain(c) ? c : '?'));
        return line.toString();
    }

    static String component(Class<? extends Record> type, int index) {
        return Kebab.of(type) + "." + type.getRecordComponents()[index].getName();
    }

    static String bounded(String value, int limit, String component) {
        if (value.length() > limit) {
            String cure = "Maybe shorten it; a long text belongs in the record that the fact is taken from.";
            throw Require.refused(component, "have at most " + limit + " characters", value.length(), cure);
        }
        return value;
    }

    static String wellFormed(String value, String component) {
        if (!isWellFormed(value)) {
            String cure = "Maybe it was cut in the middle of a character, or read in the wrong encoding.";
            throw Require.refused(component, "be well-formed Unicode", value, cure);
        }
        return value;
    }

    static boolean isWellFormed(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                return noLoneSurrogate(value);
            }
        }
        return true;
    }

    private static boolean noLoneSurrogate(String value) {
        return value.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static String idCure(String value) {
        String id =
                value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[.-]+|-+$", "");
        return id.isEmpty() ? "Maybe write a short name such as cbrn-3." : "Maybe write " + id + ".";
    }
}

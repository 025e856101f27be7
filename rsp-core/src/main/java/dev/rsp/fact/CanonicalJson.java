package dev.rsp.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON after RFC 8785: no spaces, keys sorted by UTF-16 code units, the shortest escapes.
 *
 * @since 0.1.0
 */
public final class CanonicalJson {

    private static final int MAX_DEPTH = 100;
    private static final String HEX = "0123456789abcdef";

    private CanonicalJson() {}

    /**
     * Writes a value.
     *
     * @param value a {@link Map} with String keys, a {@link List}, String, {@link Boolean}, {@link Long},
     *     {@link Integer}, {@link JsonNumber} or null, down to a depth of 100
     * @return JSON in one line
     * @throws IllegalArgumentException if it holds anything else, text that is not well-formed Unicode, or a whole number
     *     beyond 2^53 - 1
     */
    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    static void write(@Nullable Object value, StringBuilder out) {
        write(value, out, 0);
    }

    private static void write(@Nullable Object value, StringBuilder out, int depth) {
        if (depth > MAX_DEPTH) {
            throw refused("be at most " + MAX_DEPTH + " deep", depth, "Maybe it holds itself.");
        } else if (value instanceof String text) {
            string(text, out);
        } else if (value instanceof Map<?, ?> map) {
            object(map, out, depth);
        } else if (value instanceof List<?> list) {
            array(list, out, depth);
        } else if (value instanceof Long || value instanceof Integer) {
            number(((Number) value).longValue(), out);
        } else if (value instanceof JsonNumber) {
            out.append(value);
        } else if (value == null || value instanceof Boolean) {
            out.append(value);
        } else {
            throw refused(
                    "be text, a whole number, a map or a list", value.getClass().getName(), "Maybe write it as text.");
        }
    }

    private static void object(Map<?, ?> map, StringBuilder out, int depth) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(key(key), value));
        out.append('{');
        String separator = "";
        for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
            out.append(separator);
            separator = ",";
            string(entry.getKey(), out);
            write(entry.getValue(), out.append(':'), depth + 1);
        }
        out.append('}');
    }

    private static void array(List<?> list, StringBuilder out, int depth) {
        out.append('[');
        String separator = "";
        for (Object element : list) {
            out.append(separator);
            separator = ",";
            write(element, out, depth + 1);
        }
        out.append(']');
    }

    private static String key(@Nullable Object key) {
        if (key instanceof String text) {
            return text;
        }
        throw refused("have text as keys", String.valueOf(key), "Maybe write the key as text.");
    }

    private static void number(long value, StringBuilder out) {
        if (value > Require.MAX_COUNT || value < -Require.MAX_COUNT) {
            throw refused("hold whole numbers up to 2^53 - 1", value, "Maybe write it as text.");
        }
        out.append(value);
    }

    static void string(String text, StringBuilder out) {
        if (isPlain(text)) {
            out.append('"').append(text).append('"');
            return;
        }
        if (!Shown.isWellFormed(text)) {
            throw refused("be well-formed Unicode", text, "Maybe it was cut in the middle of a character.");
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i), out);
        }
        out.append('"');
    }

    /** Whether it is of ASCII that is written as it is, as most text is. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void character(char c, StringBuilder out) {
        if (c > '\\') {
            out.append(c);
            return;
        }
        int named = "\b\t\n\f\r\"\\".indexOf(c);
        if (named >= 0) {
            out.append('\\').append("btnfr\"\\".charAt(named));
        } else if (c < 0x20) {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
        } else {
            out.append(c);
        }
    }

    private static Refusal refused(String expectation, Object actual, String cure) {
        return Require.refusal("value (of JSON)", expectation, actual, cure);
    }
}

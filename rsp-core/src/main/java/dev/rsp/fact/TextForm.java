package dev.rsp.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Values from text and back. */
final class TextForm {

    private static final ClassValue<Map<String, Enum<?>>> ENUMS = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            return Handles.constants(type);
        }
    };

    private TextForm() {}

    static Object parse(Class<?> type, String text, String component) {
        Shown.bounded(Require.present(text, component), Require.MAX_TEXT, component);
        if (type.isEnum()) {
            return constant(type, text, component);
        }
        if (type == FactRef.class) {
            return new FactRef(text);
        }
        if (isId(type)) {
            return Handles.call(Handles.constructor(type), text);
        }
        return plain(type, text, component);
    }

    private static Object plain(Class<?> type, String text, String component) {
        if (type == BigDecimal.class) {
            return Decimals.parse(text, component);
        } else if (type == long.class || type == Long.class) {
            return Decimals.whole(text, component);
        } else if (type == boolean.class || type == Boolean.class) {
            return truth(text, component);
        } else if (type == LocalDate.class) {
            return Days.day(text, component);
        } else if (type == Period.class) {
            return Days.period(text, component);
        } else if (type == String.class) {
            return Require.notBlank(text, component);
        }
        throw Require.refusal(
                "type (" + type.getName() + ")",
                "be one that text can be read as",
                type.getSimpleName(),
                "Maybe use an id, an enum, a number, a day or a period.");
    }

    static SortedSet<Object> set(Class<?> elementType, String text, String component) {
        SortedSet<Object> elements = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            elements.add(parse(elementType, part.strip(), component));
        }
        return elements;
    }

    static String text(Object value) {
        if (value instanceof Id id) {
            return id.value();
        } else if (value instanceof Enum<?> constant) {
            return Kebab.of(constant);
        } else if (value instanceof BigDecimal number) {
            return Decimals.bounded(number, "number").toPlainString();
        } else if (value instanceof SortedSet<?> set) {
            return String.join(", ", texts(set));
        } else if (isPlain(value)) {
            return value.toString();
        }
        throw Require.refusal(
                "value (" + value.getClass().getName() + ")",
                "be one that has an external text",
                value,
                "Maybe use an id, an enum, a number, a day or a period.");
    }

    static List<String> texts(SortedSet<?> set) {
        List<String> texts = new ArrayList<>(set.size());
        set.forEach(element -> texts.add(text(element)));
        texts.sort(null);
        return texts;
    }

    static boolean isId(Class<?> type) {
        return type.isRecord() && Id.class.isAssignableFrom(type);
    }

    static Map<String, Enum<?>> constants(Class<?> type) {
        return ENUMS.get(type);
    }

    private static boolean isPlain(Object value) {
        return value instanceof FactRef
                || value instanceof Long
                || value instanceof Boolean
                || value instanceof LocalDate
                || value instanceof Period
                || value instanceof String;
    }

    private static Object constant(Class<?> type, String text, String component) {
        Map<String, Enum<?>> constants = ENUMS.get(type);
        Enum<?> constant = constants.get(text);
        if (constant != null) {
            return constant;
        }
        String must = "be one of " + String.join(", ", constants.keySet());
        throw Require.refused(component, must, text, "Maybe write " + Nearest.of(text, constants.keySet()) + ".");
    }

    private static Boolean truth(String text, String component) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw Require.refused(component, "be true or false", text, "Maybe write true or false without quotes.");
    }
}

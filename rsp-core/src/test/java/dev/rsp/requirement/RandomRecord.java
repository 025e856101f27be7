package dev.rsp.requirement;

import dev.rsp.fact.FactRef;
import dev.rsp.fact.Refusal;
import dev.rsp.fact.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Random records of any type, from few values, so that equal ones come up. */
final class RandomRecord {

    private static final List<String> TEXTS = List.of("plain", "with \"quotes\" and \\", "lines\n\tand €", "😀 / ~");

    private RandomRecord() {}

    /** Draws until the record accepts the values. */
    static Record of(Class<? extends Record> type, Random random) {
        Refusal last = new Refusal("", "");
        for (int i = 0; i < 1000; i++) {
            try {
                return Schema.of(type).create(values(Schema.of(type), random));
            } catch (Refusal refused) {
                last = refused;
            }
        }
        throw last;
    }

    private static Map<String, Object> values(Schema schema, Random random) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Schema.Component component : schema.components()) {
            values.put(component.name(), value(component, random));
        }
        return values;
    }

    private static Object value(Schema.Component component, Random random) {
        if (!component.isSet()) {
            return value(component.type(), random);
        }
        TreeSet<Object> elements = new TreeSet<>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            elements.add(value(component.elementType(), random));
        }
        return elements;
    }

    private static Object value(Class<?> type, Random random) {
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        } else if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(9) - 2)
                    .stripTrailingZeros();
        } else if (type == LocalDate.class) {
            return LocalDate.of(2024, 2, 28).plusDays(random.nextInt(3));
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == long.class) {
            return (long) random.nextInt(3);
        }
        return Schema.parse(type, text(type, random));
    }

    private static String text(Class<?> type, Random random) {
        if (type == String.class) {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        } else if (type == FactRef.class) {
            return "sha256:" + String.valueOf(random.nextInt(4)).repeat(64);
        }
        return type == Period.class ? "P" + random.nextInt(30) + "M" : "id-" + random.nextInt(4);
    }
}

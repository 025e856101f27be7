package dev.rsp.drools.internal.random;

import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.fact.Refusal;
import dev.rsp.fact.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Small stocks of values, so that random facts meet; ids of all classes share their texts, so that wide ids do too. */
final class Pools {

    static final List<String> IDS = List.of("a", "b", "c");
    static final List<BigDecimal> NUMBERS =
            List.of(new BigDecimal("0.5"), BigDecimal.ONE, new BigDecimal("1.5"), new BigDecimal("4"));
    static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2023, 8, 31),
            LocalDate.of(2024, 1, 31),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 3, 1),
            LocalDate.of(2024, 8, 31),
            LocalDate.of(2025, 2, 28),
            LocalDate.of(2025, 3, 1));

    private Pools() {}

    /** A record of a type; drawn again until it accepts its values. */
    static Record record(RuleType type, Draw draw) {
        for (int i = 0; i < 1000; i++) {
            try {
                return type.schema().create(values(type.schema(), draw));
            } catch (Refusal refused) {
                continue;
            }
        }
        throw new IllegalStateException("no " + type.name());
    }

    private static Map<String, Object> values(Schema schema, Draw draw) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Schema.Component component : schema.components()) {
            values.put(component.name(), value(component, draw));
        }
        return values;
    }

    private static Object value(Schema.Component component, Draw draw) {
        if (!component.isSet()) {
            return value(component.type(), draw);
        }
        TreeSet<Object> elements = new TreeSet<>();
        for (int i = draw.between(1, 2); i > 0; i--) {
            elements.add(value(component.elementType(), draw));
        }
        return elements;
    }

    private static Object value(Class<?> type, Draw draw) {
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[draw.below(Math.min(3, constants.length))];
        } else if (type == BigDecimal.class) {
            return draw.of(NUMBERS);
        } else if (type == LocalDate.class) {
            return draw.of(DAYS).plusDays(draw.chance(70) ? 0 : draw.between(-1, 1));
        } else if (type == boolean.class) {
            return draw.chance(50);
        } else if (type == long.class) {
            return (long) draw.below(4);
        }
        return Schema.parse(type, text(type, draw));
    }

    private static String text(Class<?> type, Draw draw) {
        return switch (type.getSimpleName()) {
            case "FactRef" -> "sha256:" + String.valueOf(draw.below(2)).repeat(64);
            case "Period" -> draw.of("P1M", "P6M", "P1Y", "P30D", "P6M1D");
            default -> draw.of(IDS);
        };
    }
}

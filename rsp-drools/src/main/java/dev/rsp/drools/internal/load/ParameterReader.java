package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.Parameter;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.fact.Require;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.CountParameter;
import dev.rsp.policy.NumberParameter;
import dev.rsp.policy.ParameterId;
import dev.rsp.policy.PeriodParameter;
import java.math.BigDecimal;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads one entry of parameters.yaml. */
final class ParameterReader {

    private final String id;
    private final RawEntry entry;
    private final YamlMap map;
    private final Problems problems;

    private ParameterReader(String id, RawEntry entry, Problems problems) {
        this.id = id;
        this.entry = entry;
        this.map = YamlMap.of("parameters/" + id, entry.value(), problems);
        this.problems = problems;
    }

    /** The parameter, or null with a problem. */
    static @Nullable Parameter read(String id, RawEntry entry, Problems problems) {
        return new ParameterReader(id, entry, problems).read();
    }

    private @Nullable Parameter read() {
        ParameterId parameter = id();
        String description = map.required("description", String.class);
        ClauseId clause = map.required("clause", ClauseId.class);
        String unit = map.required("unit", String.class);
        String stricter = map.required("stricter", String.class);
        String type = map.required("type", String.class);
        Record fact = parameter == null || type == null ? null : fact(parameter, type);
        map.find("value");
        map.end();
        boolean known = stricter != null && isDirection(stricter);
        if (parameter == null || description == null || clause == null || unit == null || fact == null || !known) {
            return null;
        }
        return new Parameter(parameter, description, clause, unit, fact, "lower".equals(stricter), entry.key());
    }

    private @Nullable ParameterId id() {
        try {
            return new ParameterId(id);
        } catch (IllegalArgumentException e) {
            problems.add("parameter-id", entry.key(), YamlMap.refusal(e));
            return null;
        }
    }

    private @Nullable Record fact(ParameterId parameter, String type) {
        switch (type) {
            case "number" -> {
                BigDecimal value = map.required("value", BigDecimal.class);
                return value == null ? null : new NumberParameter(parameter, value);
            }
            case "period" -> {
                Period value = map.required("value", Period.class);
                return value == null ? null : new PeriodParameter(parameter, value);
            }
            case "count" -> {
                Long value = map.required("value", Long.class);
                return value == null ? null : count(parameter, value);
            }
            default -> {
                refuse("type", "be number, period or count", type, "Maybe write number.");
                return null;
            }
        }
    }

    private @Nullable Record count(ParameterId parameter, long value) {
        try {
            return new CountParameter(parameter, value);
        } catch (IllegalArgumentException e) {
            problems.add("parameter-value", map.place("value"), YamlMap.refusal(e));
            return null;
        }
    }

    private boolean isDirection(String stricter) {
        boolean known = stricter.equals("lower") || stricter.equals("higher");
        if (!known) {
            refuse("stricter", "be lower or higher", stricter, "Maybe ask which value holds more.");
        }
        return known;
    }

    private void refuse(String key, String expectation, String actual, String cure) {
        problems.add(
                "parameter-" + key,
                map.place(key),
                Require.refusal("key (parameters/" + id + "." + key + ")", expectation, actual, cure));
    }
}

package dev.rsp.drools.internal.cases;

import dev.rsp.fact.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conclusions as cases write them. */
public final class Shown {

    private Shown() {}

    /**
     * Conclusions such as {@code requirement: {model: next, id: assessment}}.
     *
     * @param conclusions conclusions, in any order
     * @return their texts, each once, sorted; empty where there is none
     */
    public static List<String> sorted(Stream<? extends Record> conclusions) {
        return conclusions.map(Shown::text).distinct().sorted().toList();
    }

    private static String text(Record conclusion) {
        Schema schema = Schema.of(conclusion);
        Map<String, String> values = new LinkedHashMap<>();
        schema.values(conclusion).forEach((name, value) -> values.put(name, Schema.text(value)));
        return schema.name() + ": {"
                + values.entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining(", "))
                + "}";
    }
}

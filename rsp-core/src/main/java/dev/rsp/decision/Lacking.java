package dev.rsp.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Open items as text, items of one kind, role and clause on one line. */
final class Lacking {

    private final Map<String, Set<String>> byKind = new LinkedHashMap<>();

    Lacking(List<OpenItem> items) {
        for (OpenItem item : items) {
            byKind.computeIfAbsent(kind(item), kind -> new TreeSet<>()).add(what(item));
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        byKind.forEach((kind, what) -> {
            String named = what.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
            lines.add(named.isEmpty() ? kind : kind + ": " + named);
        });
        return lines;
    }

    private static String kind(OpenItem item) {
        return "%s%s%s"
                .formatted(
                        item.item(),
                        item.role() == null ? "" : ", by " + item.role(),
                        item.clause() == null ? "" : " (" + item.clause().clause() + ")");
    }

    private static String what(OpenItem item) {
        Map<String, String> values = item.absence().values();
        List<String> texts = new ArrayList<>();
        for (String name : List.of("criterion", "threshold", "chain", "about", "question", "reference")) {
            String value = values.get(name);
            if (value != null) {
                texts.add(value);
            }
        }
        String model = values.get("model");
        if (model != null && !model.equals(item.model().value())) {
            texts.add("of " + model);
        }
        return String.join(" ", texts);
    }
}

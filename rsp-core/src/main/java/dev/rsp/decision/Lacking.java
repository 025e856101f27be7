package dev.rsp.decision;

import dev.rsp.requirement.Absence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Open items as text, by who has to see to them; items of one kind and clause stand on one line. */
final class Lacking {

    private static final String NOBODY = "whoever assesses";

    private final Map<String, Map<String, Set<String>>> byRole = new TreeMap<>();
    private final boolean severalModels;

    Lacking(List<OpenItem> items) {
        severalModels = items.stream()
                        .map(item -> item.absence().values().get("model"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
        for (OpenItem item : items) {
            byRole.computeIfAbsent(item.role() == null ? NOBODY : item.role().value(), role -> new TreeMap<>())
                    .computeIfAbsent(kind(item), kind -> new TreeSet<>())
                    .add(what(item.absence()));
        }
    }

    /** One entry for each role: its name, then indented what it has to see to. */
    List<List<String>> entries() {
        List<List<String>> entries = new ArrayList<>();
        byRole.forEach((role, kinds) -> {
            List<String> lines = new ArrayList<>(List.of(role));
            kinds.forEach((kind, what) -> {
                String named = what.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
                lines.add(named.isEmpty() ? "  " + kind : "  " + kind + ": " + named);
            });
            entries.add(lines);
        });
        return entries;
    }

    /** What was looked for and not found, without its type, such as {@code safeguards-decision asl-3-security}. */
    static String topic(Absence absence) {
        return said(absence, List.of("criterion", "threshold", "kind", "chain", "about", "question", "reference"));
    }

    private static String kind(OpenItem item) {
        return item.clause() == null
                ? item.item()
                : item.item() + " (" + item.clause().clause() + ")";
    }

    private String what(Absence absence) {
        List<String> names = List.of("criterion", "threshold", "about", "question", "reference");
        String what = said(absence, names);
        String model = absence.values().get("model");
        return severalModels && model != null ? (model + " " + what).strip() : what;
    }

    private static String said(Absence absence, List<String> names) {
        return names.stream()
                .map(absence.values()::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}

package dev.rsp.drools.internal.decide;

import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.ClauseRow;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Parameter;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.fact.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A pack, or a clause of it, as text for people. */
public final class PackText {

    private PackText() {}

    /** Identity, what was not read, clauses and strata. */
    public static String of(EffectivePack pack) {
        List<String> lines = new ArrayList<>();
        lines.add("%s  %s, %s"
                .formatted(
                        pack.identity().id(),
                        pack.identity().title(),
                        pack.identity().publisher()));
        lines.add("in force %s to %s; encoding %s; status %s"
                .formatted(
                        pack.identity().from(),
                        pack.identity().until() == null
                                ? "today"
                                : pack.identity().until(),
                        pack.identity().encoding(),
                        pack.identity().complete() ? "complete" : "partial"));
        lines.add("source " + pack.identity().source());
        pack.identity().unread().forEach(each -> lines.add("  not encoded: " + each));
        lines.add("Unofficial reading, not endorsed by the publisher and not legal advice.");
        lines.addAll(OverlayText.changes(pack));
        lines.add("Clauses");
        pack.clauses().values().forEach(row -> lines.add("  " + line(row)));
        lines.add("Strata: no rule reads what its own or a later one concludes");
        for (int i = 0; i < pack.strata().size(); i++) {
            lines.add("  %s: %s"
                    .formatted(
                            i + 1,
                            pack.strata().get(i).stream()
                                    .map(rule -> rule.conclusion().type())
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }
        lines.add("digest " + pack.digest());
        return String.join("\n", lines) + "\n";
    }

    /**
     * A clause: what it says, how it is read, its parameters, rules and cases.
     *
     * @throws IllegalArgumentException if there is no such clause
     */
    public static String of(EffectivePack pack, String clause) {
        List<String> known =
                pack.clauses().keySet().stream().map(Object::toString).toList();
        if (!known.contains(clause)) {
            throw new IllegalArgumentException("The clause (%s) of %s must be in clauses.yaml, but was not.\n  %s"
                    .formatted(
                            clause,
                            pack.identity().id(),
                            Nearest.cure(clause, known, "Maybe see show without a clause for the list.")));
        }
        List<String> lines = new ArrayList<>();
        pack.clauses().values().stream()
                .filter(row -> row.id().value().equals(clause))
                .forEach(row -> lines.add(line(row)));
        for (ClauseFolder folder : pack.folders()) {
            if (speaksOf(folder, clause)) {
                folder(pack, folder, lines);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static boolean speaksOf(ClauseFolder folder, String clause) {
        return folder.rules().stream().anyMatch(rule -> rule.clause().value().equals(clause))
                || folder.parameters().stream()
                        .anyMatch(parameter -> parameter.clause().value().equals(clause));
    }

    private static void folder(EffectivePack pack, ClauseFolder folder, List<String> lines) {
        lines.add("");
        lines.add("== " + folder.path());
        lines.addAll(OverlayText.origin(pack, folder));
        if (!folder.text().isBlank()) {
            lines.add(folder.text().strip());
        }
        for (Parameter parameter : folder.parameters()) {
            lines.add("");
            lines.add("parameter %s = %s (%s)"
                    .formatted(
                            parameter.id(),
                            Schema.text(Schema.of(parameter.fact()).value(parameter.fact(), "value")),
                            parameter.unit()));
            lines.add("  " + parameter.description());
        }
        lines.add("");
        lines.add(folder.rulesText().strip());
        lines.add("");
        lines.add("cases:");
        folder.casesText().lines().filter(line -> line.startsWith("- name:")).forEach(lines::add);
    }

    private static String line(ClauseRow row) {
        String end = row.notEncoded() == null
                ? row.rules().size() + " rules"
                : "not encoded, " + row.notEncoded().reason() + ": "
                        + row.notEncoded().note();
        return "%-24s %-6s %s [%s]".formatted(row.id(), row.force(), row.says(), end);
    }
}

package dev.rsp.examples.docs;

import dev.rsp.drools.analysis.Lint;
import dev.rsp.drools.analysis.Lints;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The pages of {@code docs/lints}, made from the one source of all checks. */
final class LintPages {

    private static final String INDEX = "docs/lints/README.md";

    /** The headings of the index, and which ids stand below them. */
    private static final Map<String, String> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("Rules", "L[0-9]+");
        GROUPS.put("Files and folders", "(pack|text)-(?!todo).*");
        GROUPS.put("YAML", "yaml-.*");
        GROUPS.put("policy.yaml", "policy-.*");
        GROUPS.put("vocabulary.yaml", "(vocabulary|standard|threshold|id|remedy)-.*|facts-own");
        GROUPS.put("clauses.yaml", "clause-(?!reading|untested).*");
        GROUPS.put("clause.md", "reading-.*");
        GROUPS.put("parameters.yaml", "parameter-.*");
        GROUPS.put("Versions over versions", "(overlay|tighten)-.*");
        GROUPS.put("Cases and facts", "case-(?!sentence).*|facts-empty");
        GROUPS.put("What `rsp lint` finds beyond that", "case-sentence|clause-(reading|untested)|text-todo|lint-.*");
    }

    private LintPages() {}

    /** The pages by their paths below the root of the project. */
    static Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(INDEX, index());
        Lints.all().forEach(lint -> pages.put(lint.page(), page(lint)));
        return pages;
    }

    private static String index() {
        StringBuilder text = new StringBuilder("""
                # Lints

                Every check of a pack, by the id that `rsp lint` prints and that `PackProblem.id()` gives. An *error* keeps the pack from loading, or a file of it from being used; a *warning* is likely to be a mistake; a *note* could be clearer. Warnings and notes can be [suppressed with a reason](../for-policy-authors.md#lints).

                *Checked*: at `load`; by `tests`, that is, whenever cases or facts are read; by `rsp lint` alone; or in `review`, by people.

                These pages are written by a program from [one source](../../rsp-drools/src/main/resources/rsp/lints.yaml). A test writes the texts of most of them into a pack and sees that the one to be avoided is found, in the words of the example, and the preferred one is not.
                """);
        GROUPS.forEach((heading, ids) -> {
            List<List<String>> rows = Lints.all().stream()
                    .filter(lint -> lint.id().matches(ids))
                    .map(LintPages::row)
                    .toList();
            text.append("\n## ").append(heading).append("\n\n");
            Tables.table(List.of("Lint", "Says", "Severity", "Checked"), rows)
                    .forEach(line -> text.append(line).append('\n'));
        });
        return text.toString();
    }

    private static List<String> row(Lint lint) {
        return List.of(
                "[%1$s](%1$s.md)".formatted(lint.id()),
                lint.title(),
                severity(lint),
                String.join(", ", lint.checked()));
    }

    private static String severity(Lint lint) {
        return lint.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String page(Lint lint) {
        List<String> parts = new ArrayList<>();
        parts.add("# " + lint.id() + ": " + lint.title());
        parts.add(lint.checks());
        parts.add("Severity: " + severity(lint) + ". Checked: " + String.join(", ", lint.checked())
                + ". [All lints](README.md)");
        parts.add("## Avoid");
        parts.add(snippet(lint, lint.avoid()));
        parts.add("## Prefer");
        parts.add(snippet(lint, lint.prefer()));
        parts.add("## Rationale");
        parts.add(lint.rationale());
        if (!lint.example().isEmpty()) {
            parts.add("## What is said");
            parts.add(block(lint, "text", lint.example()));
        }
        return String.join("\n\n", parts) + "\n";
    }

    private static String snippet(Lint lint, String text) {
        if (lint.in().isEmpty()) {
            return sentence(text);
        }
        String language = lint.in().endsWith(".md") ? "markdown" : lint.in().replaceFirst(".*\\.", "");
        return lead(lint, text) + "\n\n" + block(lint, language, text);
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + (words.endsWith(".") ? "" : ".");
    }

    private static String lead(Lint lint, String text) {
        String lead = "In " + lint.in();
        if (text.contains("{U+")) {
            lead += ", with a character that nobody sees in the place of the braces";
        } else if (lint.in().equals("rules.drl") && !text.startsWith("rule ")) {
            lead += text.contains("=> ")
                    ? ", the conditions of a rule and what it concludes"
                    : ", the conditions of a rule";
        }
        return lead + ":";
    }

    private static String block(Lint lint, String language, String text) {
        return "<!-- lint: %s -->\n```%s\n%s\n```".formatted(lint.id(), language, text);
    }
}

package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.PackFiles.lab;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.RulePacks;
import dev.rsp.drools.analysis.Lint;
import dev.rsp.drools.analysis.LintFinding;
import dev.rsp.drools.analysis.PackLint;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The texts of a page, written into the lab's pack: in the place of what the page prefers where the pack has that, else of
 * another text of the pack, else below the heading of their section, else at the end of the file.
 *
 * @param lint the check
 */
record Snippet(Lint lint) {

    private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]{4,6})}");
    private static final Set<String> IN_FOLDER = Set.of("cases.yaml", "parameters.yaml", "clause.md");
    private static final Map<String, String> FILES =
            Map.of("L20", "1-thresholds/cases.yaml", "clause-untested", "2-security/cases.yaml");
    private static final String RATIO =
            "- compute-ratio: {model: next, reference: previous, ratio: 3.99, method: tests}";
    private static final String REPORTS = """
            "4":
              force: AIM
              says: "The lab aims to publish its reports."
              not-encoded: {reason: organisational, note: "No fact says so."}""";
    private static final String BASE = "base: \"1.0\"";

    /** What the texts take the place of, where the pack does not have the preferred one. */
    private static final Map<String, String> SPOTS = Map.of(
            "L22", REPORTS,
            "case-as", RATIO,
            "case-cycle", RATIO,
            "case-ref", RATIO,
            "clause-gates", "force: AIM",
            "clause-reading", "# Growth",
            "overlay-absent", BASE,
            "policy-renumbered", BASE,
            "parameter-value", "type: number\nunit: times the compute of the reference\nvalue: 4",
            "vocabulary-roles", "lead: {says: \"Answers for safety\"}");

    /** Whether the page has texts of a file that the loader reads, and not words. */
    static boolean isOf(Lint lint) {
        return !lint.in().isEmpty() && !lint.in().equals("rules.drl");
    }

    /** What is found with a text in the pack. */
    List<PackProblem> found(String text, Path folder) {
        PackFiles files = with(text);
        if (!lint.checked().contains("lint")) {
            return files.problems(pack());
        }
        return PackLint.of(RulePacks.from(files.writeTo(folder)), pack()).findings().stream()
                .map(LintFinding::problem)
                .toList();
    }

    private String pack() {
        return lint.in().startsWith("lab-own/")
                ? Overlays.OWN
                : lint.in().startsWith("1.1/") ? Overlays.NEXT : PackFiles.ID;
    }

    private PackFiles files() {
        return switch (lint.id()) {
            case "clause-reading" ->
                lab().replace(
                                "clauses.yaml",
                                "says: \"A model that grew",
                                "flag: conditional-would\n  says: \"A model that grew");
            case "lint-unused" -> lab().append("3-growth/clause.md", "\nTODO: what counts as growth?\n");
            default ->
                pack().equals(Overlays.OWN) ? Overlays.own() : pack().equals(Overlays.NEXT) ? Overlays.next() : lab();
        };
    }

    private String path() {
        String other = FILES.get(lint.id());
        if (other != null) {
            return other;
        }
        return IN_FOLDER.contains(lint.in())
                ? "3-growth/" + lint.in()
                : lint.in().startsWith("1.1/") ? "lab-policy/" + lint.in() : lint.in();
    }

    private PackFiles with(String page) {
        String text = CHARACTER.matcher(page).replaceAll(hex -> Character.toString(Integer.parseInt(hex.group(1), 16)));
        PackFiles files = files();
        if (!files.has(path())) {
            return files.with(path(), text + "\n");
        }
        String before = files.text(path());
        String spot = SPOTS.getOrDefault(lint.id(), lint.prefer());
        for (int indent = 0; indent <= 6; indent += 2) {
            String there = "\n" + indented(spot, indent) + "\n";
            if (("\n" + before).contains(there)) {
                return files.with(path(), replaced("\n" + before, there, "\n" + indented(text, indent) + "\n"));
            }
        }
        return files.with(path(), added(before, text));
    }

    private String replaced(String before, String there, String text) {
        if (before.indexOf(there) != before.lastIndexOf(there)) {
            throw new IllegalArgumentException(path() + " holds more than once:" + there);
        }
        return before.replace(there, text).substring(1);
    }

    private static String indented(String text, int indent) {
        return text.indent(indent).stripTrailing();
    }

    private static String added(String before, String text) {
        String[] halves = text.split("\n", 2);
        String heading = "\n" + halves[0] + "\n";
        return ("\n" + before).contains(heading) && halves.length == 2
                ? ("\n" + before).replace(heading, heading + halves[1] + "\n").substring(1)
                : before + "\n" + text + "\n";
    }

    @Override
    public String toString() {
        return lint.id();
    }
}

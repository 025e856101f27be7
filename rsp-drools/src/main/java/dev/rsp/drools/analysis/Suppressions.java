package dev.rsp.drools.analysis;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.pack.Opened;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.drools.internal.yaml.YamlReader;
import dev.rsp.fact.Require;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lint.yaml of a version, or of one that it lies over, leaves as it is, each with a reason. An entry is for findings in
 * the files of its own version.
 */
final class Suppressions {

    static final String NAME = "lint.yaml";

    private final List<Entry> entries = new ArrayList<>();
    private final Set<Entry> used = new HashSet<>();

    /**
     * An entry.
     *
     * @param root the path of its version's files
     * @param lint the id of the check
     * @param at the path of a file below that, or what the message names in its first brackets
     * @param reason why the finding is left as it is
     * @param place where the entry stands
     */
    private record Entry(String root, String lint, String at, String reason, Place place) {

        boolean isFor(PackProblem problem) {
            return problem.id().equals(lint)
                    && problem.file().startsWith(root)
                    && (problem.file().equals(root + at)
                            || subject(problem.message()).equals(at));
        }

        private static String subject(String message) {
            int from = message.indexOf('(') + 1;
            int to = message.indexOf(") must ");
            return from > 0 && to > from ? message.substring(from, to) : "";
        }
    }

    private Suppressions() {}

    static Suppressions of(Opened pack, Problems problems) {
        Suppressions suppressions = new Suppressions();
        pack.effective().parts().forEach(part -> {
            String root = OwnFiles.root(part.id());
            byte[] bytes = pack.files().get(root + NAME);
            YamlNode node = bytes == null ? null : YamlReader.read(root + NAME, bytes, problems);
            if (node != null) {
                suppressions.read(root, YamlMap.of("lint", node, problems), problems);
            }
        });
        return suppressions;
    }

    private void read(String root, YamlMap file, Problems problems) {
        if (file.get("suppress") instanceof YamlNode.Sequence list) {
            list.items().forEach(item -> entry(root, YamlMap.of("suppress", item, problems), problems));
        } else if (file.has("suppress")) {
            file.list("suppress", String.class);
        }
        file.end();
    }

    private void entry(String root, YamlMap map, Problems problems) {
        String lint = map.required("lint", String.class);
        String at = map.required("at", String.class);
        String reason = map.required("reason", String.class);
        map.end();
        if (lint != null && at != null && reason != null && mayBe(lint, map, problems)) {
            entries.add(new Entry(root, lint, at, reason.strip(), map.place()));
        }
    }

    private static boolean mayBe(String lint, YamlMap map, Problems problems) {
        if (!Lints.has(lint)) {
            List<String> known = Lints.all().stream()
                    .filter(Lint::isSuppressible)
                    .map(Lint::id)
                    .toList();
            String cure = Nearest.cure(lint, known, "Maybe look it up in docs/lints.");
            refuse(map.place("lint"), "key (suppress.lint)", "be a lint", lint, cure, problems);
            return false;
        }
        if (!Lints.of(lint).isSuppressible()) {
            String cure = "Maybe mend what it found; only warnings and notes can be left as they are.";
            refuse(map.place("lint"), "key (suppress.lint)", "be a warning or a note", lint, cure, problems);
            return false;
        }
        return true;
    }

    private static void refuse(
            Place place, String subject, String must, String actual, String cure, Problems problems) {
        problems.add("lint-entry", place, Require.refusal(subject, must, actual, cure));
    }

    /** The finding, with the reason of the first entry that is for it. */
    LintFinding apply(PackProblem problem) {
        Lint lint = Lints.of(problem.id());
        Entry found = entry(problem);
        return new LintFinding(lint, problem, found == null ? "" : found.reason());
    }

    private @Nullable Entry entry(PackProblem problem) {
        Entry first = null;
        for (Entry each : entries) {
            if (each.isFor(problem)) {
                used.add(each);
                first = first == null ? each : first;
            }
        }
        return first;
    }

    /** Says which entries of a version itself were for nothing. */
    void unused(PackId id, Problems problems) {
        entries.stream()
                .filter(each -> each.root().equals(OwnFiles.root(id)) && !used.contains(each))
                .forEach(each -> problems.add(
                        "lint-unused",
                        each.place(),
                        Require.refusal(
                                "entry (" + each.lint() + " at " + each.at() + ")",
                                "suppress a finding",
                                "unused",
                                "Maybe what it was for was mended; remove it.")));
    }
}

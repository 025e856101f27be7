package dev.rsp.drools.internal.load;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.dialect.DrlReader;
import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.Parameter;
import dev.rsp.drools.internal.pack.ReadingRow;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Require;
import dev.rsp.policy.ClauseId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads merged clause folders. */
final class FolderReader {

    private static final List<String> NEEDED = List.of("clause.md", "rules.drl", "cases.yaml");

    private final PackMerge.Merged merged;
    private final boolean known;
    private final Problems problems;

    /**
     * A reader.
     *
     * @param merged what the folders are of
     * @param known whether this same content is known to read the same for the engine's parser
     * @param problems where problems go
     */
    FolderReader(PackMerge.Merged merged, boolean known, Problems problems) {
        this.merged = merged;
        this.known = known;
        this.problems = problems;
    }

    ClauseFolder read(DraftFolder folder) {
        for (String file : NEEDED) {
            if (!folder.files().containsKey(file)) {
                problems.add(
                        "pack-missing-file",
                        folder.place(file),
                        Require.refusal(
                                "file (" + file + ")", "be given", "missing", "Maybe the folder is not finished."));
            }
        }
        String text = folder.text("clause.md", problems);
        checkWritten(folder);
        String rules = folder.text("rules.drl", problems);
        return new ClauseFolder(
                folder.name(),
                folder.pack(),
                folder.path(),
                text,
                readings(folder, text),
                parameters(folder),
                rules,
                rules(folder, rules),
                folder.text("cases.yaml", problems),
                renumbered(folder));
    }

    /** A text that is there and says nothing passes for one that was written. */
    private void checkWritten(DraftFolder folder) {
        byte[] bytes = folder.files().get("clause.md");
        if (bytes != null && new String(bytes, StandardCharsets.UTF_8).isBlank()) {
            problems.add(
                    "pack-empty-file",
                    new Place(folder.path() + "clause.md", 1),
                    Require.refusal("file (clause.md)", "not be empty", "empty", "Maybe it was not saved."));
        }
    }

    private List<ReadingRow> readings(DraftFolder folder, String text) {
        Function<String, @Nullable ClauseId> find =
                cell -> merged.names().find(folder.pack(), folder.renumbered().getOrDefault(cell, cell));
        return new ReadingTable(folder.path() + "clause.md", text, find, problems)
                .rows(merged.draft().clauses.keySet());
    }

    private List<Parameter> parameters(DraftFolder folder) {
        List<Parameter> parameters = new ArrayList<>();
        folder.parameters().forEach((id, entry) -> {
            Parameter parameter = ParameterReader.read(id, entry, problems);
            if (parameter != null) {
                parameters.add(parameter.withClause(clause(folder, parameter.clause())));
            }
        });
        return parameters;
    }

    private List<Rule> rules(DraftFolder folder, String text) {
        List<PackProblem> found = new ArrayList<>();
        String file = folder.path() + "rules.drl";
        List<Rule> read = known ? DrlReader.readAgain(file, text, found) : DrlReader.read(file, text, found);
        List<Rule> rules = read.stream()
                .map(rule -> Renumbering.apply(folder.renumbered(), rule))
                .map(rule -> cite(folder, rule))
                .toList();
        found.forEach(problems);
        return rules;
    }

    private Rule cite(DraftFolder folder, Rule rule) {
        return new Rule(
                rule.name(),
                new ClauseId(merged.names().name(folder.pack(), rule.clause().value())),
                rule.force(),
                rule.conditions(),
                rule.conclusion(),
                rule.place());
    }

    private ClauseId clause(DraftFolder folder, ClauseId clause) {
        String now = folder.renumbered().getOrDefault(clause.value(), clause.value());
        return new ClauseId(merged.names().name(folder.pack(), now));
    }

    /** The clauses of a folder's cases that have another name in the effective pack. */
    private SortedMap<String, String> renumbered(DraftFolder folder) {
        TreeMap<String, String> renumbered = new TreeMap<>(folder.renumbered());
        String prefix = merged.names().name(folder.pack(), "");
        if (!prefix.isEmpty()) {
            merged.draft().clauses.keySet().stream()
                    .filter(clause -> clause.startsWith(prefix))
                    .forEach(clause -> renumbered.put(clause.substring(prefix.length()), clause));
        }
        return renumbered;
    }
}

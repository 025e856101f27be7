package dev.rsp.drools.internal.load;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.dialect.RuleChecks;
import dev.rsp.drools.internal.dialect.RuleContext;
import dev.rsp.drools.internal.dialect.Strata;
import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.ClauseRow;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Parameter;
import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.TextCheck;
import dev.rsp.fact.Require;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.ParameterId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Types what was merged, and checks it. */
final class PackTyping {

    /** Problems that leave every entry readable, so that how the entries fit can be checked in the same run. */
    private static final Set<String> HARMLESS = Set.of(
            "pack-file",
            "pack-shadowed",
            "pack-unknown-file",
            "parameter-again",
            "policy-days",
            "policy-encoding",
            "policy-folder",
            "policy-kind",
            "policy-source",
            "policy-status",
            "policy-unread",
            "reading-cells",
            "reading-clause",
            "reading-header",
            "tighten-only",
            "tighten-parameter");

    private final PackMerge.Merged merged;
    private final TypeCatalog types;
    private final Problems problems;
    private final String digest;

    PackTyping(PackMerge.Merged merged, TypeCatalog types, Problems problems) {
        this.merged = merged;
        this.types = types;
        this.problems = problems;
        this.digest = PackDigest.of(merged);
    }

    /** The digest of what was merged, all bytes of rules in it. */
    String digest() {
        return digest;
    }

    /** Types it; known is whether this same content is known to read the same for the engine's parser. */
    EffectivePack pack(boolean known) {
        List<ClauseFolder> folders = folders(known);
        TightenOnly.checkChains(merged, folders, problems);
        SortedMap<ParameterId, Parameter> parameters = parameters(folders);
        VocabularyReading reading =
                new VocabularyReader(merged, types, problems).read(merged.names(), parameters.keySet());
        SortedMap<ClauseId, ClauseRow> clauses = clauses(reading.vocabulary());
        PackChecks.Content content = new PackChecks.Content(reading, clauses, parameters, types, folders);
        return new EffectivePack(
                merged.identity(),
                reading.vocabulary(),
                clauses,
                parameters,
                folders,
                types,
                strata(content),
                digest,
                merged.layers().stream()
                        .map(layer -> new EffectivePack.Part(layer.id(), PackDigest.of(layer)))
                        .toList(),
                shared(),
                changed(),
                merged.overlay());
    }

    private List<ClauseFolder> folders(boolean known) {
        FolderReader reader = new FolderReader(merged, known, problems);
        List<ClauseFolder> folders = new ArrayList<>();
        merged.draft().evidence.values().forEach(folder -> folders.add(reader.read(folder)));
        merged.draft().folders.values().forEach(folder -> folders.add(reader.read(folder)));
        return folders;
    }

    private SortedMap<ClauseId, ClauseRow> clauses(Vocabulary vocabulary) {
        TreeMap<ClauseId, ClauseRow> clauses = new TreeMap<>();
        merged.draft().clauses.forEach((id, entry) -> {
            ClauseRow row = ClauseReader.read(id, entry, vocabulary, problems);
            if (row != null) {
                clauses.put(row.id(), row);
            }
        });
        return clauses;
    }

    /** Checks of what reads as a whole; an entry that does not read is mended first. */
    private List<List<Rule>> strata(PackChecks.Content content) {
        if (!problems.list().stream().map(PackProblem::id).allMatch(HARMLESS::contains)) {
            return List.of();
        }
        RuleContext context = new RuleContext(
                types,
                content.reading().vocabulary(),
                content.parameters(),
                content.clauses(),
                merged.identity().summaries());
        List<PackProblem> found = new ArrayList<>();
        RuleChecks.check(content.rules(), context, found);
        List<List<Rule>> strata = found.isEmpty() ? Strata.of(content.rules(), types, found) : List.of();
        new PackChecks(content, problems).check();
        found.forEach(problems);
        return strata;
    }

    private SortedMap<ParameterId, Parameter> parameters(List<ClauseFolder> folders) {
        TreeMap<ParameterId, Parameter> all = new TreeMap<>();
        for (ClauseFolder folder : folders) {
            folder.parameters().forEach(parameter -> refuseAgain(parameter, all.put(parameter.id(), parameter)));
        }
        return all;
    }

    private void refuseAgain(Parameter parameter, @Nullable Parameter before) {
        if (before != null) {
            problems.add(
                    "parameter-again",
                    parameter.place(),
                    Require.refusal(
                            "parameter (" + parameter.id() + ")",
                            "be defined once",
                            "also at " + before.place(),
                            "Maybe say override: true to change its value."));
        }
    }

    private List<EffectivePack.ChangedCases> changed() {
        List<EffectivePack.ChangedCases> all = new ArrayList<>();
        for (Draft.Changed file : merged.draft().changed) {
            String text = TextCheck.decode(file.path(), file.bytes(), problems);
            if (text != null) {
                all.add(new EffectivePack.ChangedCases(
                        file.pack(), file.path(), text, file.clauses(), file.renumbered()));
            }
        }
        return List.copyOf(all);
    }

    private Map<String, String> shared() {
        Map<String, String> shared = new LinkedHashMap<>();
        merged.draft().shared.forEach((path, bytes) -> {
            String text = TextCheck.decode(path, bytes, problems);
            if (text != null) {
                shared.put(path, text);
            }
        });
        return Collections.unmodifiableMap(shared);
    }
}

package dev.rsp.drools.internal.load;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.dialect.RuleChecks;
import dev.rsp.drools.internal.dialect.RuleContext;
import dev.rsp.drools.internal.dialect.Strata;
import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.ClauseRow;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackId;
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
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Loads one version of one policy, with everything it stands on merged in. Safe for all threads. */
public final class PackLoader {

    private final PackStore store;
    private final TypeCatalog types;

    /**
     * A loader.
     *
     * @param store the files of packs
     * @param types the types that rules may name
     */
    public PackLoader(PackStore store, TypeCatalog types) {
        this.store = store;
        this.types = types;
    }

    /**
     * Loads a pack.
     *
     * @param id the version
     * @return the effective pack
     * @throws dev.rsp.drools.PackException with every problem, when there is one
     */
    public EffectivePack load(PackId id) {
        Problems problems = new Problems();
        EffectivePack pack = load(id, problems);
        problems.throwIfAny();
        if (pack == null) {
            throw new IllegalStateException("The pack (" + id + ") must load or say why, but did neither.");
        }
        return pack;
    }

    /**
     * What is wrong with a pack.
     *
     * @param id the version
     * @return every problem by file and line; none when it loads
     */
    public List<PackProblem> problems(PackId id) {
        Problems problems = new Problems();
        load(id, problems);
        return problems.list();
    }

    private @Nullable EffectivePack load(PackId id, Problems problems) {
        PackMerge.Merged merged = new PackMerge(store, problems).merge(id);
        return merged == null ? null : new Typing(merged, problems).pack();
    }

    /** Types what was merged, and checks it. */
    private final class Typing {

        private final PackMerge.Merged merged;
        private final Problems problems;

        Typing(PackMerge.Merged merged, Problems problems) {
            this.merged = merged;
            this.problems = problems;
        }

        EffectivePack pack() {
            List<ClauseFolder> folders = folders();
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
                    PackDigest.of(merged),
                    merged.layers().stream()
                            .map(layer -> new EffectivePack.Part(layer.id(), PackDigest.of(layer)))
                            .toList(),
                    shared());
        }

        private List<ClauseFolder> folders() {
            FolderReader reader = new FolderReader(merged, problems);
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

        /** Checks of what reads as a whole; a file that does not read is mended first. */
        private List<List<Rule>> strata(PackChecks.Content content) {
            if (!problems.isEmpty()) {
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

        private SortedMap<String, String> shared() {
            TreeMap<String, String> shared = new TreeMap<>();
            merged.draft().shared.forEach((path, bytes) -> {
                String text = TextCheck.decode(path, bytes, problems);
                if (text != null) {
                    shared.put(path, text);
                }
            });
            return shared;
        }
    }
}

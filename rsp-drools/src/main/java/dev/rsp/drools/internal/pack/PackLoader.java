package dev.rsp.drools.internal.pack;

import dev.rsp.drools.internal.dialect.DrlReader;
import dev.rsp.drools.internal.dialect.RuleChecks;
import dev.rsp.drools.internal.dialect.RuleContext;
import dev.rsp.drools.internal.dialect.Strata;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Id;
import dev.rsp.fact.Require;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.ParameterId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Loads one version of one policy from a tree of files, with everything it stands on merged in. */
public final class PackLoader {

    private static final String VOCABULARY = "vocabulary.yaml";
    private static final String CLAUSES = "clauses.yaml";
    private static final String SHARED = "shared-facts.yaml";
    private static final Set<String> FILES = Set.of(PolicyFileReader.NAME, VOCABULARY, CLAUSES, SHARED);

    private final PackTree tree;
    private final PackTree fallback;
    private final TypeCatalog types;
    private final Problems problems = new Problems();
    private final Draft draft = new Draft();

    private PackLoader(PackTree tree, PackTree fallback, TypeCatalog types) {
        this.tree = tree;
        this.fallback = fallback;
        this.types = types;
    }

    /**
     * Loads a pack.
     *
     * @param id the version
     * @param tree the files
     * @param fallback the files in which evidence packs and bases are looked for that the tree does not hold
     * @param types the types that rules may name
     * @return the effective pack
     * @throws dev.rsp.drools.PackException with every problem, when there is one
     */
    public static EffectivePack load(PackId id, PackTree tree, PackTree fallback, TypeCatalog types) {
        return new PackLoader(tree, fallback, types).load(id);
    }

    private EffectivePack load(PackId id) {
        List<Part> chain = chain(id);
        problems.throwIfAny();
        Identity identity = Identities.merge(
                chain.stream().map(part -> part.policy().identity()).toList());
        Part evidence =
                identity.evidence() == null ? null : part(identity.evidence(), new Place(id + "/policy.yaml", 1));
        problems.throwIfAny();
        List<Part> parts = new ArrayList<>();
        if (evidence != null) {
            checkEvidence(evidence);
            parts.add(evidence);
            merge(evidence, Set.of(), evidence.layer().id().policy() + ":", draft.evidence);
        }
        for (Part part : chain) {
            parts.add(part);
            merge(part, evidence == null ? Set.of() : Set.of(evidence.layer().id()), "", draft.folders);
        }
        return effective(withSummaries(identity, evidence), parts);
    }

    private EffectivePack effective(Identity identity, List<Part> parts) {
        Vocabulary vocabulary = VocabularyReader.read(draft, problems);
        SortedMap<ClauseId, ClauseRow> clauses = new TreeMap<>(Comparator.comparing(Id::value));
        draft.clauses.forEach((id, entry) -> {
            ClauseRow row = ClauseReader.read(id, entry, vocabulary, problems);
            if (row != null) {
                clauses.put(row.id(), row);
            }
        });
        List<ClauseFolder> folders = new ArrayList<>();
        draft.evidence.values().forEach(folder -> folders.add(folder(folder, true)));
        draft.folders.values().forEach(folder -> folders.add(folder(folder, false)));
        SortedMap<ParameterId, Parameter> parameters = parameters(folders);
        List<Rule> rules =
                folders.stream().flatMap(folder -> folder.rules().stream()).toList();
        List<dev.rsp.drools.PackProblem> found = new ArrayList<>();
        List<List<Rule>> strata = List.of();
        if (problems.isEmpty()) {
            RuleContext context = new RuleContext(types, vocabulary, parameters, clauses, identity.summaries());
            RuleChecks.check(rules, context, found);
            strata = found.isEmpty() ? Strata.of(rules, types, found) : List.of();
            PackChecks.check(new PackChecks.Content(draft, vocabulary, clauses, folders), found.isEmpty(), problems);
            found.forEach(problems);
        }
        problems.throwIfAny();
        SortedMap<String, String> shared = new TreeMap<>();
        draft.shared.forEach((path, bytes) -> shared.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return new EffectivePack(
                identity,
                vocabulary,
                clauses,
                parameters,
                folders,
                types,
                strata,
                Digests.effective(draft, identity),
                parts.stream()
                        .map(part -> new EffectivePack.Part(part.layer().id(), Digests.part(part.layer())))
                        .toList(),
                shared);
    }

    /** The version and its bases, the oldest first. */
    private List<Part> chain(PackId id) {
        List<Part> chain = new ArrayList<>();
        Set<PackId> seen = new LinkedHashSet<>();
        PackId next = id;
        Place from = new Place(id + "/policy.yaml", 1);
        while (next != null) {
            if (!seen.add(next)) {
                problems.add(
                        "pack-cycle",
                        from,
                        Require.refusal(
                                "base (" + next + ")",
                                "not lead back to itself",
                                seen,
                                "Maybe base: names the wrong version."));
                return chain;
            }
            Part part = part(next, from);
            if (part == null) {
                return chain;
            }
            chain.add(0, part);
            from = part.policy().place();
            next = part.policy().base();
        }
        return chain;
    }

    private @Nullable Part part(PackId id, Place from) {
        Layer layer = layer(id);
        if (layer.files().isEmpty()) {
            List<String> known = ids(tree).stream().map(PackId::toString).toList();
            problems.add(
                    "pack-unknown",
                    from,
                    Require.refusal(
                            "pack (" + id + ")",
                            "be one of " + known,
                            "absent",
                            Nearest.cure(id.toString(), known, "Maybe the folder is misspelt.")));
            return null;
        }
        for (String file : layer.files().keySet()) {
            if (!file.contains("/") && !FILES.contains(file)) {
                problems.add(
                        "pack-unknown-file",
                        layer.place(file),
                        Require.refusal(
                                "file (" + file + ")",
                                "be one of " + new java.util.TreeSet<>(FILES),
                                file,
                                Nearest.cure(file, FILES, "Maybe move it to the folder of the policy.")));
            }
        }
        if (!layer.files().containsKey(PolicyFileReader.NAME)) {
            problems.add(
                    "pack-no-policy",
                    layer.place(PolicyFileReader.NAME),
                    Require.refusal(
                            "file (policy.yaml)",
                            "be given",
                            "missing",
                            "Maybe the folder is not the version's folder."));
            return null;
        }
        PolicyFile policy = PolicyFileReader.read(layer, problems);
        return policy == null ? null : new Part(layer, policy);
    }

    private Layer layer(PackId id) {
        String root = id.policy() + "/" + id.version() + "/";
        SortedMap<String, byte[]> files = below(tree, root);
        return new Layer(id, root, files.isEmpty() ? below(fallback, root) : files);
    }

    private static SortedMap<String, byte[]> below(PackTree tree, String root) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        tree.files().forEach((path, bytes) -> {
            if (path.startsWith(root)) {
                files.put(path.substring(root.length()), bytes);
            }
        });
        return files;
    }

    /** The versions in a tree, in order. */
    public static List<PackId> ids(PackTree tree) {
        Set<PackId> ids = new java.util.TreeSet<>();
        for (String path : tree.files().keySet()) {
            String[] names = path.split("/", -1);
            if (names.length > 2) {
                try {
                    ids.add(PackId.parse(names[0] + "@" + names[1]));
                } catch (IllegalArgumentException e) {
                    throw Identities.notAPack(path, e);
                }
            }
        }
        return List.copyOf(ids);
    }

    private void checkEvidence(Part evidence) {
        if (!evidence.policy().isEvidence()) {
            problems.add(
                    "policy-evidence",
                    evidence.policy().place(),
                    Require.refusal(
                            "pack (" + evidence.layer().id() + ")",
                            "be an evidence pack",
                            "a policy",
                            "Maybe add kind: evidence to its policy.yaml."));
        }
    }

    private static Identity withSummaries(Identity identity, @Nullable Part evidence) {
        Set<String> all = new java.util.TreeSet<>(identity.summaries());
        if (evidence != null) {
            all.addAll(evidence.policy().identity().summaries());
        }
        return Identities.withSummaries(identity, all);
    }

    private void merge(Part part, Set<PackId> sealed, String prefix, SortedMap<String, DraftFolder> folders) {
        EntryMerge entries = new EntryMerge(part.policy(), sealed, problems);
        YamlNode vocabulary = part.layer().yaml(VOCABULARY, problems);
        if (vocabulary != null) {
            YamlMap map = YamlMap.of("vocabulary", vocabulary, problems);
            map.entries("remove")
                    .forEach((section, entry) -> entries.remove(section, entry.value(), draft.section(section)));
            Sections.ALL.forEach(section -> entries.add(section, map.entries(section), draft.section(section)));
            map.end();
        }
        YamlNode clauses = part.layer().yaml(CLAUSES, problems);
        if (clauses != null) {
            Map<String, YamlNode.Entry> rows = new java.util.LinkedHashMap<>();
            YamlMap.of("clauses", clauses, problems).all().forEach((id, entry) -> rows.put(prefix + id, entry));
            YamlNode.Entry remove = rows.remove("remove");
            if (remove != null) {
                entries.remove("clauses", remove.value(), draft.clauses);
            }
            entries.add("clauses", rows, draft.clauses);
        }
        byte[] shared = part.layer().files().get(SHARED);
        if (shared != null) {
            draft.shared.put(part.layer().root() + SHARED, shared);
        }
        new FolderMerge(part.layer(), part.policy(), problems).into(draft, folders);
    }

    private ClauseFolder folder(DraftFolder folder, boolean evidence) {
        String prefix = evidence ? folder.pack().policy() + ":" : "";
        List<Parameter> parameters = new ArrayList<>();
        folder.parameters().forEach((id, entry) -> {
            Parameter parameter = ParameterReader.read(id, entry, problems);
            if (parameter != null) {
                parameters.add(Identities.prefixed(parameter, prefix, folder.renumbered()));
            }
        });
        for (String needed : List.of("clause.md", "rules.drl", "cases.yaml")) {
            if (!folder.files().containsKey(needed) && !needed.equals("clause.md")) {
                problems.add(
                        "pack-missing-file",
                        folder.place(needed),
                        Require.refusal(
                                "file (" + needed + ")", "be given", "missing", "Maybe the folder is not finished."));
            }
        }
        String text = folder.text("rules.drl", problems);
        List<dev.rsp.drools.PackProblem> found = new ArrayList<>();
        List<Rule> rules = DrlReader.read(folder.path() + "rules.drl", text, found).stream()
                .map(rule -> Identities.prefixed(rule, prefix, folder.renumbered()))
                .toList();
        found.forEach(problems);
        return new ClauseFolder(
                folder.name(),
                folder.pack(),
                folder.path(),
                folder.text("clause.md", problems),
                parameters,
                text,
                rules,
                folder.text("cases.yaml", problems));
    }

    private SortedMap<ParameterId, Parameter> parameters(List<ClauseFolder> folders) {
        SortedMap<ParameterId, Parameter> all = new TreeMap<>(Comparator.comparing(Id::value));
        for (ClauseFolder folder : folders) {
            for (Parameter parameter : folder.parameters()) {
                Parameter before = all.put(parameter.id(), parameter);
                if (before != null) {
                    problems.add(
                            "parameter-again",
                            parameter.place(),
                            Require.refusal(
                                    "parameter (" + parameter.id() + ")",
                                    "be defined once",
                                    "also at " + before.place(),
                                    "Maybe give it a name of its own."));
                }
            }
        }
        return all;
    }

    private record Part(Layer layer, PolicyFile policy) {}
}

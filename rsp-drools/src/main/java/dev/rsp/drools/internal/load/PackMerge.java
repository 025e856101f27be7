package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.Identity;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Require;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays a version over its bases, and all of them over the evidence pack. */
final class PackMerge {

    private static final String VOCABULARY = "vocabulary.yaml";
    private static final String CLAUSES = "clauses.yaml";
    private static final String SHARED = "shared-facts.yaml";

    private final PackStore store;
    private final Problems problems;
    private final Draft draft = new Draft();
    private final List<Layer> layers = new ArrayList<>();
    private final List<PolicyFile> files = new ArrayList<>();

    PackMerge(PackStore store, Problems problems) {
        this.store = store;
        this.problems = problems;
    }

    /**
     * What the merge made.
     *
     * @param draft the merged entries and folders
     * @param policy policy.yaml, what it leaves to its base put in
     * @param evidence policy.yaml of the evidence pack
     * @param layers the packs that went into it, the evidence pack first, then bases before what lies over them
     */
    record Merged(Draft draft, PolicyFile policy, PolicyFile evidence, List<Layer> layers) {

        /** The identity, with the summaries that the evidence pack uses. */
        Identity identity() {
            return policy.identity().withSummaries(evidence.identity().summaries());
        }

        ClauseNames names() {
            return new ClauseNames(draft.clauses.keySet(), evidence.identity().id());
        }
    }

    /** Merges; null when a file that everything depends on cannot be read. */
    @Nullable
    Merged merge(PackId id) {
        PolicyFile policy = chain(id);
        PackId evidence = policy == null ? null : policy.identity().evidence();
        if (policy == null || evidence == null) {
            return null;
        }
        Layer layer = find(evidence, policy.place(), "evidence pack");
        PolicyFile file = layer == null ? null : PolicyFileReader.read(layer, problems);
        if (layer == null || file == null) {
            return null;
        }
        checkEvidence(file);
        lay(layer, file, Set.of());
        for (int i = 0; i < layers.size(); i++) {
            lay(layers.get(i), files.get(i), Set.of(evidence));
        }
        layers.add(0, layer);
        return new Merged(draft, policy, file, List.copyOf(layers));
    }

    /** Finds the bases, the first one first; null with a problem. */
    private @Nullable PolicyFile chain(PackId id) {
        List<PackId> seen = new ArrayList<>();
        Place place = new Place(".", 1);
        for (PackId next = id;
                next != null;
                next = Objects.requireNonNull(files.get(0)).base()) {
            Layer layer =
                    seen.contains(next) ? circle(next, place) : find(next, place, seen.isEmpty() ? "pack" : "base");
            PolicyFile file = layer == null ? null : PolicyFileReader.read(layer, problems);
            if (layer == null || file == null || isEvidence(file)) {
                return null;
            }
            seen.add(next);
            layers.add(0, layer);
            files.add(0, file);
            place = file.place();
        }
        PolicyFile policy = files.get(0);
        for (PolicyFile file : files.subList(1, files.size())) {
            policy = file.over(policy);
        }
        return policy;
    }

    private @Nullable Layer circle(PackId id, Place place) {
        refuse(
                "overlay-circle",
                place,
                "base (" + id + ")",
                "not stand on itself",
                "a circle",
                "Maybe name the version before.");
        return null;
    }

    private @Nullable Layer find(PackId id, Place place, String what) {
        Layer layer = store.find(id);
        store.misplaced(id).forEach(problems);
        if (layer == null) {
            List<String> known =
                    store.reachable().stream().map(PackId::toString).toList();
            String cure = Nearest.cure(id.toString(), known, "Maybe put it beside this pack.");
            refuse("pack-absent", place, what + " (" + id + ")", "be among the packs", "absent", cure);
        }
        return layer;
    }

    private boolean isEvidence(PolicyFile file) {
        if (file.isEvidence()) {
            String must = "be a policy";
            refuse(
                    "pack-kind",
                    file.place(),
                    "pack (" + file.identity().id() + ")",
                    must,
                    "evidence",
                    "Maybe name it under evidence:.");
        }
        return file.isEvidence();
    }

    private void checkEvidence(PolicyFile file) {
        if (!file.isEvidence() || file.base() != null) {
            refuse(
                    "pack-kind",
                    file.place(),
                    "pack (" + file.identity().id() + ")",
                    "say kind: evidence and have no base",
                    "a policy",
                    "Maybe the wrong pack stands under evidence:.");
        }
    }

    private void lay(Layer layer, PolicyFile file, Set<PackId> sealed) {
        EntryMerge entries = new EntryMerge(file, sealed, problems);
        vocabulary(layer, entries);
        Renumbering.apply(file.renumbered(), draft);
        clauses(layer, file, entries);
        if (file.tightenOnly()) {
            TightenOnly.checkVocabulary(file, draft, problems);
        }
        new FolderMerge(layer, file, problems).into(draft, file.isEvidence() ? draft.evidence : draft.folders);
        byte[] shared = layer.files().get(SHARED);
        if (shared != null) {
            draft.shared.put(layer.root() + SHARED, shared);
        }
    }

    private void vocabulary(Layer layer, EntryMerge entries) {
        YamlNode node = layer.yaml(VOCABULARY, problems);
        if (node == null) {
            return;
        }
        YamlMap map = YamlMap.of("vocabulary", node, problems);
        for (Map.Entry<String, YamlNode.Entry> removed : map.entries("remove").entrySet()) {
            if (isSection(removed.getKey(), removed.getValue().key())) {
                entries.remove(removed.getKey(), removed.getValue().value(), draft.section(removed.getKey()));
            }
        }
        for (String section : Sections.ALL) {
            entries.add(section, map.entries(section), draft.section(section));
        }
        map.end();
    }

    private boolean isSection(String name, Place place) {
        if (!Sections.ALL.contains(name)) {
            String cure = Nearest.cure(name, Sections.ALL, "Maybe name a section of vocabulary.yaml.");
            refuse("yaml-unknown-key", place, "section (" + name + ")", "be a section of the vocabulary", name, cure);
        }
        return Sections.ALL.contains(name);
    }

    private void clauses(Layer layer, PolicyFile file, EntryMerge entries) {
        YamlNode node = layer.yaml(CLAUSES, problems);
        if (node == null) {
            return;
        }
        YamlMap map = YamlMap.of("clauses", node, problems);
        YamlNode removed = map.find("remove");
        if (removed != null) {
            entries.remove("clauses", removed, draft.clauses);
        }
        Map<String, YamlNode.Entry> rows = new LinkedHashMap<>(map.all());
        rows.remove("remove");
        if (file.isEvidence()) {
            String prefix = ClauseNames.prefix(file.identity().id());
            Map<String, YamlNode.Entry> prefixed = new LinkedHashMap<>();
            rows.forEach((id, entry) -> prefixed.put(prefix + id, entry));
            rows = prefixed;
        }
        entries.add("clauses", Collections.unmodifiableMap(rows), draft.clauses);
    }

    private void refuse(String id, Place place, String subject, String must, String actual, String cure) {
        problems.add(id, place, Require.refusal(subject, must, actual, cure));
    }
}

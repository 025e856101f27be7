package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.Overlay;
import dev.rsp.drools.internal.pack.Overlay.How;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Require;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lays the files of one pack over what was merged so far.
 *
 * <p>What it removes goes first, by the ids of the base; then the base's clauses get the numbers that they have here; then
 * what the pack adds or replaces comes in, under its own numbers.
 */
final class LayerMerge {

    static final String SHARED = "shared-facts.yaml";

    private static final String VOCABULARY = "vocabulary.yaml";
    private static final String CLAUSES = "clauses.yaml";
    private static final String CHANGED = "changed-cases.yaml";
    private static final String REMOVE = "remove";

    private final Layer layer;
    private final PolicyFile file;
    private final Set<PackId> sealed;
    private final Problems problems;
    private final EntryMerge entries;
    private final ChangeLog log = new ChangeLog();

    /**
     * A merge.
     *
     * @param layer the files
     * @param file their policy.yaml
     * @param sealed packs whose entries cannot be replaced, removed or renumbered: the evidence pack
     * @param problems where problems go
     */
    LayerMerge(Layer layer, PolicyFile file, Set<PackId> sealed, Problems problems) {
        this.layer = layer;
        this.file = file;
        this.sealed = Set.copyOf(sealed);
        this.problems = problems;
        this.entries = new EntryMerge(file, sealed, log, problems);
    }

    /** Lays them over, and says what they change of the base; null when there is none. */
    @Nullable
    Overlay into(Draft draft) {
        Set<String> clauses = new TreeSet<>(draft.clauses.keySet());
        YamlMap words = map(VOCABULARY, "vocabulary");
        YamlMap rows = map(CLAUSES, "clauses");
        remove(words, rows, draft);
        new Renumbering(file, sealed, problems).apply(draft);
        file.renumbered().forEach((old, now) -> log.note(ChangeLog.CLAUSES, How.RENUMBERED, old + " is " + now));
        if (words != null) {
            Sections.ALL.forEach(section -> entries.add(section, words.entries(section), draft.section(section)));
            words.end();
        }
        if (rows != null) {
            entries.add(ChangeLog.CLAUSES, clauses(rows), draft.clauses);
        }
        if (file.tightenOnly()) {
            TightenOnly.checkVocabulary(file, draft, problems);
        }
        new FolderMerge(layer, file, log, problems).into(draft, file.isEvidence() ? draft.evidence : draft.folders);
        clauses.addAll(draft.clauses.keySet());
        cases(draft, clauses);
        return log.over(file.base());
    }

    private @Nullable YamlMap map(String name, String subject) {
        YamlNode node = layer.yaml(name, problems);
        return node == null ? null : YamlMap.of(subject, node, problems);
    }

    private void remove(@Nullable YamlMap words, @Nullable YamlMap rows, Draft draft) {
        if (words != null) {
            words.entries(REMOVE).forEach((section, ids) -> {
                if (isSection(section, ids.key())) {
                    entries.remove(section, ids.value(), draft.section(section));
                }
            });
        }
        YamlNode removed = rows == null ? null : rows.find(REMOVE);
        if (removed != null) {
            entries.remove(ChangeLog.CLAUSES, removed, draft.clauses);
        }
    }

    private boolean isSection(String name, Place place) {
        if (!Sections.ALL.contains(name)) {
            String cure = Nearest.cure(name, Sections.ALL, "Maybe name a section of vocabulary.yaml.");
            problems.add(
                    "yaml-unknown-key",
                    place,
                    Require.refusal("section (" + name + ")", "be a section of the vocabulary", name, cure));
        }
        return Sections.ALL.contains(name);
    }

    /** The rows of clauses.yaml, those of an evidence pack with its prefix, which no pack writes itself. */
    private Map<String, YamlNode.Entry> clauses(YamlMap rows) {
        String prefix = file.isEvidence() ? ClauseNames.prefix(file.identity().id()) : "";
        Map<String, YamlNode.Entry> named = new LinkedHashMap<>();
        rows.all().forEach((id, entry) -> {
            if (id.contains(":")) {
                String cure =
                        "Maybe leave the part before the colon away; the prefix of evidence packs is not written.";
                problems.add(
                        "clause-id", entry.key(), Require.refusal("clause (" + id + ")", "hold no colon", id, cure));
            } else if (!id.equals(REMOVE)) {
                named.put(prefix + id, entry);
            }
        });
        return Collections.unmodifiableMap(named);
    }

    private void cases(Draft draft, Set<String> clauses) {
        byte[] shared = layer.files().get(SHARED);
        if (shared != null) {
            draft.shared.put(layer.root() + SHARED, shared);
        }
        draft.changed.replaceAll(changed -> changed.renumber(file.renumbered()));
        byte[] changed = layer.files().get(CHANGED);
        if (changed != null) {
            draft.changed.add(new Draft.Changed(layer.id(), layer.root() + CHANGED, changed, clauses, new TreeMap<>()));
        }
    }
}

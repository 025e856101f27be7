package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.Overlay.How;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.drools.internal.yaml.YamlReader;
import dev.rsp.fact.Require;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;

/** Lays the clause folders of one pack over those merged so far. */
final class FolderMerge {

    static final String PARAMETERS = "parameters.yaml";
    static final Set<String> FILES = Set.of("clause.md", PARAMETERS, "rules.drl", "cases.yaml");

    private static final String OVERRIDE = "override";

    private final Layer layer;
    private final PolicyFile policy;
    private final ChangeLog log;
    private final Problems problems;

    FolderMerge(Layer layer, PolicyFile policy, ChangeLog log, Problems problems) {
        this.layer = layer;
        this.policy = policy;
        this.log = log;
        this.problems = problems;
    }

    void into(Draft draft, SortedMap<String, DraftFolder> target) {
        for (String removed : policy.removed()) {
            remove(removed, target);
        }
        target.replaceAll((name, folder) -> folder.renumber(policy.renumbered()));
        layer.folders().forEach((name, files) -> lay(draft, target, read(name, files)));
    }

    private DraftFolder read(String name, SortedMap<String, byte[]> files) {
        String path = layer.root() + name + "/";
        for (String file : files.keySet()) {
            if (!FILES.contains(file)) {
                String must = "be one of clause.md, parameters.yaml, rules.drl, cases.yaml";
                refuse(
                        "pack-unknown-file",
                        new Place(path + file, 1),
                        "file (" + file + ")",
                        must,
                        file,
                        Nearest.cure(file, FILES, "Maybe move it out of the clause folder."));
            }
        }
        byte[] bytes = files.get(PARAMETERS);
        YamlNode node = bytes == null ? null : YamlReader.read(path + PARAMETERS, bytes, problems);
        Map<String, RawEntry> parameters = new LinkedHashMap<>();
        if (node != null) {
            YamlMap.of("parameters", node, problems)
                    .all()
                    .forEach((id, entry) -> parameters.put(id, new RawEntry(entry.value(), entry.key(), layer.id())));
        }
        return new DraftFolder(name, layer.id(), path, files, parameters, Collections.emptySortedMap());
    }

    private void lay(Draft draft, SortedMap<String, DraftFolder> target, DraftFolder folder) {
        if (folder.parameters().containsKey(OVERRIDE)) {
            override(draft, folder);
        } else if (draft.evidence.containsKey(folder.name())) {
            refuse(
                    "overlay-evidence",
                    folder.place(PARAMETERS),
                    "folder (" + folder.name() + ")",
                    "be left to the evidence pack",
                    "redefined",
                    "Maybe choose another name.");
        } else {
            if (policy.tightenOnly() && target.containsKey(folder.name())) {
                refuse(
                        "tighten-only",
                        folder.place(PARAMETERS),
                        "folder (" + folder.name() + ")",
                        "be new",
                        "replaced",
                        "Maybe put the new rules in a folder of their own.");
            }
            How how = target.containsKey(folder.name()) ? How.REPLACED : How.ADDED;
            log.note(ChangeLog.FOLDERS, how, folder.name());
            target.put(folder.name(), folder);
        }
    }

    private void override(Draft draft, DraftFolder over) {
        SortedMap<String, DraftFolder> home = draft.evidence.containsKey(over.name()) ? draft.evidence : draft.folders;
        DraftFolder base = home.get(over.name());
        if (base == null || over.files().size() > 1) {
            refuse(
                    "overlay-override",
                    over.place(PARAMETERS),
                    "folder (" + over.name() + ")",
                    "hold parameters.yaml alone and be in the base to override it",
                    base == null ? "not in the base" : "with other files",
                    base == null
                            ? Nearest.cure(over.name(), home.keySet(), "Maybe remove override: true.")
                            : "Maybe remove override: true, and give the folder whole.");
            return;
        }
        Map<String, RawEntry> values = new LinkedHashMap<>(base.parameters());
        boolean stricter = policy.tightenOnly() || home == draft.evidence;
        over.parameters().forEach((id, entry) -> {
            if (!id.equals(OVERRIDE)) {
                log.note(ChangeLog.PARAMETERS, How.OVERRIDDEN, id);
                new ParameterOverride(stricter, problems).apply(id, entry, values);
            } else if (!(entry.value() instanceof YamlNode.Scalar flag)
                    || !flag.text().equals("true")) {
                refuse(
                        "overlay-override",
                        entry.key(),
                        "key (override)",
                        "be true or left out",
                        entry.value().kind(),
                        "Maybe remove it.");
            }
        });
        home.put(
                over.name(),
                new DraftFolder(base.name(), base.pack(), base.path(), base.files(), values, base.renumbered()));
    }

    private void remove(String name, SortedMap<String, DraftFolder> target) {
        Place place = policy.place("removed");
        if (!target.containsKey(name)) {
            refuse(
                    "overlay-absent",
                    place,
                    "folder (" + name + ")",
                    "be in the base to be removed",
                    "absent",
                    Nearest.cure(name, target.keySet(), "Maybe the base removed it already."));
        } else if (policy.tightenOnly()) {
            refuse(
                    "tighten-only",
                    place,
                    "folder (" + name + ")",
                    "stay as the base has it",
                    "removed",
                    "Maybe leave removed: out; tighten-only packs remove and replace nothing.");
        } else {
            log.note(ChangeLog.FOLDERS, How.REMOVED, name);
            target.remove(name);
        }
    }

    private void refuse(String id, Place place, String subject, String must, String actual, String cure) {
        problems.add(id, place, Require.refusal(subject, must, actual, Objects.requireNonNull(cure)));
    }
}

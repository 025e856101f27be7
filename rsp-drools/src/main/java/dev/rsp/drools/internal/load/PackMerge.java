package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.Identity;
import dev.rsp.drools.internal.pack.Overlay;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays a version over its bases, and all of them over the evidence pack. */
final class PackMerge {

    private final PackStore store;
    private final TypeCatalog types;
    private final Problems problems;
    private final Draft draft = new Draft();
    private final List<Layer> layers = new ArrayList<>();
    private final List<PolicyFile> files = new ArrayList<>();

    PackMerge(PackStore store, TypeCatalog types, Problems problems) {
        this.store = store;
        this.types = types;
        this.problems = problems;
    }

    /**
     * What the merge made.
     *
     * @param draft the merged entries and folders
     * @param policy policy.yaml, what it leaves to its base put in
     * @param evidence policy.yaml of the evidence pack
     * @param layers the packs that went into it, the evidence pack first, then bases before what lies over them
     * @param tightening those of them that may only make their bases stricter
     * @param overlay what the version changes of the one right below it; null when it lies over none
     */
    record Merged(
            Draft draft,
            PolicyFile policy,
            PolicyFile evidence,
            List<Layer> layers,
            Set<PackId> tightening,
            @Nullable Overlay overlay) {

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
        PolicyFile file = layer == null ? null : PolicyFileReader.read(layer, types, problems);
        if (layer == null || file == null || !isEvidencePack(file)) {
            return null;
        }
        new LayerMerge(layer, file, Set.of(), problems).into(draft);
        Overlay overlay = null;
        for (int i = 0; i < layers.size(); i++) {
            overlay = new LayerMerge(layers.get(i), files.get(i), Set.of(evidence), problems).into(draft);
        }
        layers.add(0, layer);
        Set<PackId> tightening = files.stream()
                .filter(PolicyFile::tightenOnly)
                .map(each -> each.identity().id())
                .collect(Collectors.toSet());
        if (!tightening.isEmpty() || !store.standsOn(id.policy())) {
            layers.stream().filter(each -> !each.id().equals(id)).forEach(each -> checkShadowed(each, id));
        }
        return new Merged(draft, policy, file, List.copyOf(layers), tightening, overlay);
    }

    /** Decisions cite what a pack stands on by its id, which whoever reads them takes for that of the library. */
    private void checkShadowed(Layer layer, PackId over) {
        if (store.shadows(layer.id())) {
            String must = "be that of the library where " + over + " stands on it";
            String cure = "Maybe remove it from these packs, or give what was changed an id of its own.";
            Place place = layer.place(PolicyFileReader.NAME);
            refuse("pack-shadowed", place, "pack (" + layer.id() + ")", must, "another one", cure);
        }
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
            PolicyFile file = layer == null ? null : PolicyFileReader.read(layer, types, problems);
            if (layer == null || file == null || isEvidence(file) || file.lacksBase()) {
                return null;
            }
            seen.add(next);
            layers.add(0, layer);
            files.add(0, file);
            place = file.place();
        }
        PolicyFile policy = files.get(0);
        for (PolicyFile file : files.subList(1, files.size())) {
            if (file.tightenOnly()) {
                TightenOnly.checkPolicy(file, policy, problems);
            }
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

    private boolean isEvidencePack(PolicyFile file) {
        boolean right = file.isEvidence() && file.base() == null && !file.lacksBase();
        if (!right) {
            refuse(
                    "pack-kind",
                    file.place(),
                    "pack (" + file.identity().id() + ")",
                    "say kind: evidence and have no base",
                    file.isEvidence() ? "over a base" : "a policy",
                    "Maybe the wrong pack stands under evidence:.");
        }
        return right;
    }

    private void refuse(String id, Place place, String subject, String must, String actual, String cure) {
        problems.add(id, place, Require.refusal(subject, must, actual, cure));
    }
}

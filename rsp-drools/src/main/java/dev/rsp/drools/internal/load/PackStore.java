package dev.rsp.drools.internal.load;

import dev.rsp.drools.PackException;
import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Require;
import dev.rsp.policy.PolicyId;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The packs of a tree, and those of another tree that they may stand on. */
public final class PackStore {

    private static final Set<String> FILES = Set.of(
            "policy.yaml",
            "vocabulary.yaml",
            "clauses.yaml",
            "shared-facts.yaml",
            "changed-cases.yaml",
            "lint.yaml",
            "README.md");

    /** What folders and files of a version may be called: nothing that a listing could not hold on one line. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._()-]*");

    private final SortedMap<PackId, Layer> own = new TreeMap<>();
    private final Problems misplaced = new Problems();
    private final @Nullable PackStore under;

    /**
     * Finds the packs of a tree: directories {@code POLICY/VERSION} that hold policy.yaml.
     *
     * @param tree the files
     * @param under where base and evidence packs are looked for when the tree does not have them, or null
     * @throws PackException if files lie in directories of other names
     */
    public PackStore(PackTree tree, @Nullable PackStore under) {
        this.under = under;
        TreeMap<String, TreeMap<String, byte[]>> versions = new TreeMap<>();
        tree.files().forEach((path, bytes) -> {
            String[] parts = path.split("/", 3);
            if (parts.length == 3) {
                versions.computeIfAbsent(parts[0] + "/" + parts[1], key -> new TreeMap<>())
                        .put(parts[2], bytes);
            }
        });
        versions.forEach(this::add);
        checkNames();
    }

    private void add(String path, SortedMap<String, byte[]> files) {
        Place place = new Place(path + "/policy.yaml", 1);
        try {
            PackId id = PackId.parse(path.replace('/', '@'));
            if (!files.containsKey("policy.yaml")) {
                refuse(place, path, "hold policy.yaml", "missing", "Maybe the file was misnamed.");
            }
            own.put(id, new Layer(id, path + "/", named(place, path, files)));
        } catch (IllegalArgumentException e) {
            String cure = "Maybe write anthropic-rsp/2.2, or give the directory above.";
            misplaced.add(
                    "pack-folder",
                    place,
                    Require.refusal("path (" + path + ")", "be named POLICY/VERSION", path, cure));
        }
        files.keySet().stream()
                .filter(name -> !name.contains("/") && !FILES.contains(name))
                .forEach(name -> {
                    String must = "be one of " + String.join(", ", new TreeSet<>(FILES));
                    String cure = Nearest.cure(name, FILES, "Maybe move it out of the version's directory.");
                    refuse(new Place(path + "/" + name, 1), path + "/" + name, must, name, cure);
                });
    }

    private SortedMap<String, byte[]> named(Place place, String path, SortedMap<String, byte[]> files) {
        TreeMap<String, byte[]> named = new TreeMap<>(files);
        named.keySet().removeIf(name -> {
            boolean odd = !Stream.of(name.split("/", -1))
                    .allMatch(part -> NAME.matcher(part).matches());
            if (odd) {
                String must = "hold names of letters, digits and ._()- only";
                refuse(place, path, must, name, "Maybe rename the folder or file.");
            }
            return odd;
        });
        return named;
    }

    private void refuse(Place place, String path, String expectation, String actual, String cure) {
        misplaced.add("pack-file", place, Require.refusal("path (" + path + ")", expectation, actual, cure));
    }

    /** The packs of the tree itself. */
    public SortedSet<PackId> ids() {
        return new TreeSet<>(own.keySet());
    }

    /** The versions of policies, without evidence packs, in order. */
    public SortedSet<PackId> policies() {
        TreeSet<PackId> policies = new TreeSet<>();
        own.forEach((id, layer) -> {
            if (!isEvidence(layer)) {
                policies.add(id);
            }
        });
        return policies;
    }

    private static boolean isEvidence(Layer layer) {
        YamlNode.Entry kind = layer.yaml(PolicyFileReader.NAME, new Problems()) instanceof YamlNode.Mapping map
                ? map.entries().get("kind")
                : null;
        return kind != null
                && kind.value() instanceof YamlNode.Scalar text
                && text.text().equals("evidence");
    }

    /** What is wrong with the paths of a pack. */
    List<PackProblem> misplaced(PackId id) {
        String root = id.policy() + "/" + id.version() + "/";
        List<PackProblem> deeper = under == null || own.containsKey(id) ? List.of() : under.misplaced(id);
        return Stream.concat(misplaced.list().stream(), deeper.stream())
                .filter(problem -> problem.file().startsWith(root))
                .toList();
    }

    private void checkNames() {
        List<PackProblem> nameless = misplaced.list().stream()
                .filter(problem -> problem.id().equals("pack-folder"))
                .toList();
        if (!nameless.isEmpty()) {
            throw new PackException(nameless);
        }
    }

    /** The files of a pack, of this tree or the one it stands on; null when there is none. */
    @Nullable
    Layer find(PackId id) {
        Layer layer = own.get(id);
        return layer == null && under != null ? under.find(id) : layer;
    }

    /** Whether the tree has other content than the one it stands on under one id. */
    boolean shadows(PackId id) {
        Layer mine = own.get(id);
        Layer theirs = under == null ? null : under.find(id);
        return mine != null && theirs != null && !PackDigest.of(mine).equals(PackDigest.of(theirs));
    }

    /** Whether the tree that this one stands on has versions of a policy. */
    boolean standsOn(PolicyId policy) {
        return under != null
                && under.reachable().stream().anyMatch(each -> each.policy().equals(policy));
    }

    /** The files of some packs as they were read, by path below the packs' root. */
    public SortedMap<String, byte[]> files(List<EffectivePack.Part> parts) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (EffectivePack.Part part : parts) {
            Layer layer = find(part.id());
            if (layer != null) {
                layer.files().forEach((name, bytes) -> files.put(layer.root() + name, bytes));
            }
        }
        return files;
    }

    SortedSet<PackId> reachable() {
        SortedSet<PackId> all = under == null ? new TreeSet<>() : under.reachable();
        all.addAll(own.keySet());
        return all;
    }
}

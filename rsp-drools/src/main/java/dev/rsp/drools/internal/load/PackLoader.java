package dev.rsp.drools.internal.load;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.cases.PackCases;
import dev.rsp.drools.internal.dialect.DrlReader;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.TextCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Loads one version of one policy, with everything it stands on merged in. Safe for all threads. */
public final class PackLoader {

    private final PackStore store;
    private final TypeCatalog types;
    private final BiPredicate<PackId, String> known;

    /**
     * A loader.
     *
     * @param store the files of packs
     * @param types the types that rules may name
     */
    public PackLoader(PackStore store, TypeCatalog types) {
        this(store, types, (id, digest) -> false);
    }

    /**
     * A loader that has not to ask the engine's parser again about what it was asked about before.
     *
     * @param store the files of packs
     * @param types the types that rules may name
     * @param known whether a pack whose effective content has a digest was loaded by this code before, with this version of
     *     the engine
     */
    public PackLoader(PackStore store, TypeCatalog types, BiPredicate<PackId, String> known) {
        this.store = store;
        this.types = types;
        this.known = known;
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
        EffectivePack pack = load(id, problems, known);
        problems.throwIfAny();
        if (pack == null) {
            throw new IllegalStateException("The pack (" + id + ") must load or say why, but did neither.");
        }
        return pack;
    }

    /**
     * What is wrong with a pack, its cases included, which loading does not read. Nothing is taken for known.
     *
     * @param id the version
     * @return every problem by file and line; none when it loads and its cases can be run
     */
    public List<PackProblem> problems(PackId id) {
        Problems problems = new Problems();
        EffectivePack pack = load(id, problems, (same, digest) -> false);
        if (pack != null) {
            Set<String> following = following(problems);
            Problems cases = new Problems();
            PackCases.read(pack, cases);
            cases.list().stream().filter(each -> !following.contains(each.id())).forEach(problems);
        }
        return problems.list();
    }

    /** The problems of cases that only follow from what else could not be read. */
    private static Set<String> following(Problems problems) {
        Set<String> ids = new TreeSet<>();
        if (!problems.isEmpty()) {
            ids.add("case-clause");
        }
        if (problems.list().stream().anyMatch(each -> each.file().endsWith("/" + LayerMerge.SHARED))) {
            ids.addAll(List.of("case-use", "case-without"));
        }
        return ids;
    }

    private @Nullable EffectivePack load(PackId id, Problems problems, BiPredicate<PackId, String> before) {
        PackMerge.Merged merged = new PackMerge(store, types, problems).merge(id);
        if (merged == null) {
            readAlone(id, problems);
            return null;
        }
        PackTyping typing = new PackTyping(merged, types, problems);
        EffectivePack pack = typing.pack(before.test(id, typing.digest()));
        EffectivePack base = merged.tightening().isEmpty() ? null : base(merged.policy(), problems, before);
        if (base != null && merged.tightening().contains(id)) {
            new FirstGates(merged.policy(), base, pack, problems).check();
        }
        return pack;
    }

    /** The base of a tighten-only pack, or of one over such a pack, by itself; null where it does not load. */
    private @Nullable EffectivePack base(PolicyFile file, Problems problems, BiPredicate<PackId, String> before) {
        Problems below = new Problems();
        EffectivePack base = load(Objects.requireNonNull(file.base()), below, before);
        below.list().forEach(problems);
        return below.isEmpty() ? base : null;
    }

    /** Where bases or the evidence pack are missing, at least what cannot be read at all is said at once. */
    private void readAlone(PackId id, Problems problems) {
        Layer layer = store.find(id);
        if (layer != null) {
            List<PackProblem> found = new ArrayList<>();
            layer.files().forEach((name, bytes) -> {
                if (name.endsWith(".yaml")) {
                    layer.yaml(name, problems);
                } else if (name.endsWith(".drl")) {
                    String text = TextCheck.decode(layer.root() + name, bytes, problems);
                    DrlReader.read(layer.root() + name, text == null ? "" : text, found);
                }
            });
            found.forEach(problems);
        }
    }
}

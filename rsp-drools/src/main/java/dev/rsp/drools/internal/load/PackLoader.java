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
import java.util.Set;
import java.util.TreeSet;
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
     * What is wrong with a pack, its cases included, which loading does not read.
     *
     * @param id the version
     * @return every problem by file and line; none when it loads and its cases can be run
     */
    public List<PackProblem> problems(PackId id) {
        Problems problems = new Problems();
        EffectivePack pack = load(id, problems);
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

    private @Nullable EffectivePack load(PackId id, Problems problems) {
        PackMerge.Merged merged = new PackMerge(store, types, problems).merge(id);
        if (merged == null) {
            readAlone(id, problems);
            return null;
        }
        return new PackTyping(merged, types, problems).pack();
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

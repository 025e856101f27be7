package dev.rsp.drools.packs;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.internal.cases.CaseRunner;
import dev.rsp.drools.internal.cases.PackCases;
import dev.rsp.drools.internal.decide.DecisionMaker;
import dev.rsp.drools.internal.decide.Evaluators;
import dev.rsp.drools.internal.load.PackLimits;
import dev.rsp.drools.internal.load.PackLoader;
import dev.rsp.drools.internal.load.PackStore;
import dev.rsp.drools.internal.load.PackTree;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.reference.Interpreter;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A policy as it stands in the sources, with an engine. */
public record Bundled(EffectivePack pack, PolicyEngine engine) {

    /** Where the packs stand in the sources. */
    public static final Path ROOT = Path.of("src/main/packs");

    private static final Map<String, EffectivePack> LOADED = new ConcurrentHashMap<>();

    /** Read once for each pack that was loaded. */
    private static final Map<EffectivePack, List<PackCase>> CASES =
            Collections.synchronizedMap(new IdentityHashMap<>());

    /** Decided by both evaluators, which must agree, with the classes that the pack was compiled to by the build. */
    public static Bundled checked(String id) {
        EffectivePack pack = load(ROOT, id);
        return new Bundled(pack, new DecisionMaker(pack, Evaluators.ofBundled(pack, true)));
    }

    /** Decided by the interpreter alone, which needs no compiling. */
    public static Bundled interpreted(Path root, String id) {
        EffectivePack pack = load(root, id);
        Interpreter interpreter = new Interpreter(pack);
        return new Bundled(pack, new DecisionMaker(pack, () -> interpreter));
    }

    /** Loaded once for all tests of a process; those of a copy are loaded each time, for a copy is made to be changed. */
    private static EffectivePack load(Path root, String id) {
        return root.equals(ROOT) ? LOADED.computeIfAbsent(id, each -> loaded(ROOT, each)) : loaded(root, id);
    }

    private static EffectivePack loaded(Path root, String id) {
        PackTree tree = PackTree.ofDirectory(root, PackLimits.STANDARD);
        return new PackLoader(new PackStore(tree, null), TypeCatalog.standard()).load(PackId.parse(id));
    }

    /** Copies the packs of the sources. */
    public static void copyTo(Path root) throws IOException {
        copyTo(root, each -> true);
    }

    /** Copies some files of the packs of the sources, by their paths below these. */
    public static void copyTo(Path root, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path each : files.filter(Files::isRegularFile)
                    .filter(each -> wanted.test(ROOT.relativize(each)))
                    .toList()) {
                Path to = root.resolve(ROOT.relativize(each).toString());
                Files.createDirectories(to.getParent());
                Files.copy(each, to);
            }
        }
    }

    List<PackCase> cases() {
        return CASES.computeIfAbsent(pack, PackCases::own);
    }

    /** The cases that do not pass. */
    List<PackCase> failing() {
        CaseRunner runner = new CaseRunner(pack, engine);
        return cases().stream().filter(each -> !runner.run(each).isEmpty()).toList();
    }

    /** Whether some case does not pass; those of a folder are tried first. */
    boolean fails(String folder) {
        CaseRunner runner = new CaseRunner(pack, engine);
        return Stream.of(true, false)
                .flatMap(first ->
                        cases().stream().filter(each -> each.place().file().startsWith(folder) == first))
                .anyMatch(each -> !runner.run(each).isEmpty());
    }

    /** The whole decision on a case, also of one of a base on its days. */
    Decision decide(PackCase each) {
        return engine.asIf().decide(PolicyCase.of(each.given()), Objects.requireNonNull(each.asOf()));
    }
}

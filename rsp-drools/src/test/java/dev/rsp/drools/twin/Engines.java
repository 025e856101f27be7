package dev.rsp.drools.twin;

import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.internal.cases.CaseFile;
import dev.rsp.drools.internal.decide.DecisionMaker;
import dev.rsp.drools.internal.decide.Evaluators;
import dev.rsp.drools.internal.load.PackLimits;
import dev.rsp.drools.internal.load.PackLoader;
import dev.rsp.drools.internal.load.PackStore;
import dev.rsp.drools.internal.load.PackTree;
import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.reference.Interpreter;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Problems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The pack that the twin is compared with, and engines that apply it whatever the day. */
record Engines(EffectivePack pack) {

    static Engines load() {
        PackTree tree = PackTree.ofDirectory(Path.of("src/main/packs"), PackLimits.STANDARD);
        return new Engines(new PackLoader(new PackStore(tree, null), TypeCatalog.standard())
                .load(PackId.parse("anthropic-rsp@2.2")));
    }

    PolicyEngine interpreter() {
        Interpreter interpreter = new Interpreter(pack);
        return new DecisionMaker(pack, () -> interpreter).asIf();
    }

    PolicyEngine drools() {
        return new DecisionMaker(pack, Evaluators.ofBundled(pack, false)).asIf();
    }

    /** The cases of all clause folders. */
    List<PackCase> cases() {
        return pack.folders().stream().flatMap(each -> cases(each).stream()).toList();
    }

    private List<PackCase> cases(ClauseFolder folder) {
        Problems problems = new Problems();
        byte[] bytes = folder.casesText().getBytes(StandardCharsets.UTF_8);
        List<PackCase> cases =
                CaseFile.read(folder.path() + "cases.yaml", bytes, pack.sharedCases(), pack.types(), problems);
        problems.throwIfAny();
        return cases;
    }
}

package dev.rsp.drools.twin;

import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.internal.cases.CaseFile;
import dev.rsp.drools.internal.decide.DecisionMaker;
import dev.rsp.drools.internal.decide.Evaluators;
import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.reference.Interpreter;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.packs.Bundled;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The pack that the twin is compared with, and engines that apply it whatever the day. */
record Engines(EffectivePack pack) {

    static Engines load() {
        return new Engines(
                Bundled.interpreted(Bundled.ROOT, "anthropic-rsp@2.2").pack());
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

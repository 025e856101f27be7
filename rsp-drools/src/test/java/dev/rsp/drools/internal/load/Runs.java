package dev.rsp.drools.internal.load;

import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.internal.cases.CaseRunner;
import dev.rsp.drools.internal.cases.PackCases;
import dev.rsp.drools.internal.decide.DecisionMaker;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.reference.Interpreter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the cases of packs by the interpreter, which needs no compiling. */
public final class Runs {

    private Runs() {}

    /** What differs in each case that does not pass, by its name. */
    public static Map<String, List<String>> failing(EffectivePack pack) {
        CaseRunner runner = new CaseRunner(pack, engine(pack));
        Map<String, List<String>> failing = new TreeMap<>();
        for (PackCase each : PackCases.own(pack)) {
            List<String> differences = runner.run(each);
            if (!differences.isEmpty()) {
                failing.put(each.name(), differences);
            }
        }
        return failing;
    }

    /** An engine of the interpreter alone. */
    public static PolicyEngine engine(EffectivePack pack) {
        Interpreter interpreter = new Interpreter(pack);
        return new DecisionMaker(pack, () -> interpreter);
    }
}

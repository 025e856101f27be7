package dev.rsp.drools.internal.engine;

import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.internal.cases.CaseFile;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.load.PackLimits;
import dev.rsp.drools.internal.load.PackLoader;
import dev.rsp.drools.internal.load.PackStore;
import dev.rsp.drools.internal.load.PackTree;
import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.standing.StandingFacts;
import dev.rsp.drools.internal.standing.Summaries;
import dev.rsp.drools.internal.standing.Traced;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Fact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the benchmarks decide: the cases of a bundled pack, one after the other. */
final class BenchmarkCases {

    static final String ID = "anthropic-rsp@2.2";

    /** Compiles each time it is asked. */
    static final ClassSource COMPILER = (set, text, loader) -> RuleCompiler.compile(text, loader);

    private BenchmarkCases() {}

    /** A case with its day. */
    record Given(PolicyCase facts, LocalDate asOf) {}

    /** Reads and checks the pack anew. */
    static EffectivePack load() {
        PackTree tree = PackTree.ofDirectory(Path.of(System.getProperty("rsp.packs")), PackLimits.STANDARD);
        return new PackLoader(new PackStore(tree, null), TypeCatalog.standard()).load(PackId.parse(ID));
    }

    /** The cases in force on their day. */
    static List<Given> cases(EffectivePack pack) {
        Problems problems = new Problems();
        List<Given> given = new ArrayList<>();
        for (ClauseFolder folder : pack.folders()) {
            byte[] bytes = folder.casesText().getBytes(StandardCharsets.UTF_8);
            for (PackCase each : CaseFile.read(folder.path(), bytes, pack.sharedCases(), pack.types(), problems)) {
                LocalDate asOf = Objects.requireNonNull(each.asOf());
                if (pack.identity().inForceOn(asOf)) {
                    given.add(new Given(PolicyCase.of(each.given()), asOf));
                }
            }
        }
        problems.throwIfAny();
        return given;
    }

    /** What the rules see of a case. */
    static EvaluationInput input(EffectivePack pack, Given given) {
        StandingFacts standing = StandingFacts.of(given.facts().facts(), pack.vocabulary(), given.asOf());
        List<Record> input = new ArrayList<>();
        for (Fact fact : standing.standing().all()) {
            input.add((Record) fact);
        }
        for (Traced traced : Summaries.make(Summaries.of(pack), standing.standing(), pack.vocabulary(), given.asOf())) {
            input.add(traced.summary());
        }
        return new EvaluationInput(given.asOf(), input);
    }
}

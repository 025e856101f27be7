package dev.rsp.drools.internal.coverage;

import dev.rsp.drools.internal.cases.Tested;
import dev.rsp.drools.internal.mutation.Original;
import dev.rsp.drools.internal.mutation.SettledCase;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.testing.PackCoverage;
import dev.rsp.drools.testing.RuleCoverage;
import dev.rsp.drools.testing.RuleFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Applies every rule of a pack to every case of it. */
public final class Covering {

    private Covering() {}

    /**
     * What the cases of a pack bring out of its rules, and of those of the packs below it of which cases are run.
     *
     * @param name policy and version
     * @param pack the pack
     * @throws dev.rsp.drools.PackException if a file of cases is wrong
     */
    public static PackCoverage of(String name, EffectivePack pack) {
        Original original = Original.of(pack);
        Tested tested = Tested.of(pack);
        SoleLiterals sole = new SoleLiterals(pack.rules(), pack.types());
        List<RuleCoverage> rules = pack.rules().stream()
                .filter(rule -> tested.has(rule.place()))
                .sorted(Comparator.comparing((Rule rule) -> rule.place().file())
                        .thenComparing(rule -> rule.place().line()))
                .map(rule -> new CoveredRule(rule, sole).of(ownFirst(rule, original.cases())))
                .toList();
        List<RuleFile> files = pack.folders().stream()
                .filter(folder -> tested.has(folder.pack()) && !folder.rules().isEmpty())
                .map(folder -> new RuleFile(folder.path() + "rules.drl", folder.text(), folder.rulesText()))
                .toList();
        return new PackCoverage(name, original.cases().size(), rules, files);
    }

    private static List<SettledCase> ownFirst(Rule rule, List<SettledCase> cases) {
        List<SettledCase> sorted = new ArrayList<>(cases);
        sorted.sort(Comparator.comparing((SettledCase each) ->
                !rule.clause().value().equals(each.origin().clause())));
        return sorted;
    }
}

package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.cases.Tested;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every mutant of a pack. */
public final class Mutants {

    private Mutants() {}

    /**
     * The mutants of a pack, whether they would load or not; none of the rules, clauses and parameters of a pack below it
     * of which no case is run.
     *
     * @param pack the pack
     * @return rule by rule in the order of files, then parameters, then entries of the vocabulary
     */
    public static List<Mutant> of(EffectivePack pack) {
        List<Mutant> all = new ArrayList<>();
        Tested tested = Tested.of(pack);
        pack.rules().stream()
                .filter(rule -> tested.has(rule.place()))
                .sorted(Comparator.comparing((Rule rule) -> rule.place().file())
                        .thenComparing(rule -> rule.place().line()))
                .forEach(rule -> all.addAll(RuleMutator.mutants(pack, rule)));
        pack.clauses().values().stream()
                .filter(row -> tested.has(row.pack()))
                .forEach(row -> all.addAll(ForceMutator.mutants(pack, row)));
        pack.parameters().values().stream()
                .filter(each -> tested.has(each.place()))
                .forEach(each -> all.addAll(ParameterMutator.mutants(pack, each)));
        all.addAll(VocabularyMutator.mutants(pack));
        return List.copyOf(all);
    }
}

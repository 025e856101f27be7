package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every mutant of a pack. */
public final class Mutants {

    private Mutants() {}

    /**
     * The mutants of a pack, whether they would load or not.
     *
     * @param pack the pack
     * @return rule by rule in the order of files, then parameters, then entries of the vocabulary
     */
    public static List<Mutant> of(EffectivePack pack) {
        List<Mutant> all = new ArrayList<>();
        pack.rules().stream()
                .sorted(Comparator.comparing((Rule rule) -> rule.place().file())
                        .thenComparing(rule -> rule.place().line()))
                .forEach(rule -> all.addAll(RuleMutator.mutants(pack, rule)));
        pack.clauses().values().forEach(row -> all.addAll(ForceMutator.mutants(pack, row)));
        pack.parameters().values().forEach(each -> all.addAll(ParameterMutator.mutants(pack, each)));
        all.addAll(VocabularyMutator.mutants(pack));
        return List.copyOf(all);
    }
}

package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.ClauseRow;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.testing.MutantKind;
import dev.rsp.policy.Force;
import java.util.List;

/** Makes an aim of a clause that binds, with all its rules. */
final class ForceMutator {

    private ForceMutator() {}

    static List<Mutant> mutants(EffectivePack pack, ClauseRow row) {
        if (row.force() != Force.MUST) {
            return List.of();
        }
        return rules(pack).stream()
                .filter(rule -> rule.clause().equals(row.id()))
                .findFirst()
                .map(first -> List.of(new Mutant(
                        row.id() + "/force",
                        MutantKind.FORCE,
                        "clause \"" + row.id() + '"',
                        first.place(),
                        "\"MUST\" may become \"AIM\"",
                        null,
                        () -> weakened(pack, row))))
                .orElse(List.of());
    }

    private static List<Rule> rules(EffectivePack pack) {
        return pack.folders().stream()
                .map(ClauseFolder::rules)
                .flatMap(List::stream)
                .toList();
    }

    private static EffectivePack weakened(EffectivePack pack, ClauseRow row) {
        EffectivePack edited = PackEdits.clause(
                pack,
                new ClauseRow(
                        row.id(),
                        row.pack(),
                        Force.AIM,
                        row.conditionalWould(),
                        row.gates(),
                        row.says(),
                        row.rules(),
                        row.notEncoded()));
        for (Rule rule : rules(pack)) {
            if (rule.clause().equals(row.id())) {
                Rule aim = new Rule(
                        rule.name(), rule.clause(), Force.AIM, rule.conditions(), rule.conclusion(), rule.place());
                edited = PackEdits.rule(edited, rule, aim);
            }
        }
        return edited;
    }
}

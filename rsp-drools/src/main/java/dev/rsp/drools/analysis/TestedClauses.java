package dev.rsp.drools.analysis;

import dev.rsp.drools.internal.cases.PackCases;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Opened;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Require;
import dev.rsp.policy.ClauseId;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds clauses that have rules, and no case that pins what they conclude. */
final class TestedClauses implements PackCheck {

    @Override
    public void check(Opened pack, Problems found) {
        Set<String> pinned =
                PackCases.own(pack.effective()).stream().map(PackCase::clause).collect(Collectors.toSet());
        first(pack.effective()).forEach((clause, rule) -> {
            if (!pinned.contains(clause.value())) {
                found.add(
                        "clause-untested",
                        rule.place(),
                        Require.refusal(
                                "clause (" + clause + ")",
                                "be that of a case",
                                "of none",
                                "Maybe add a case with clause: \"" + clause + "\" to cases.yaml."));
            }
        });
    }

    /** The first rule of each clause of the policy. */
    private static TreeMap<ClauseId, Rule> first(EffectivePack pack) {
        TreeMap<ClauseId, Rule> first = new TreeMap<>();
        OwnFiles.rules(pack).forEach(rule -> first.putIfAbsent(rule.clause(), rule));
        return first;
    }
}

package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.util.List;

/**
 * What an evaluator needs of a pack.
 *
 * @param name the pack, for messages
 * @param types the types that rules may name
 * @param strata the rules in groups: none reads what its own or a later group concludes
 * @param constants table rows and parameters
 */
record RuleSet(String name, TypeCatalog types, List<List<Rule>> strata, List<Record> constants) {

    RuleSet {
        strata = strata.stream().map(List::copyOf).toList();
        constants = List.copyOf(constants);
    }

    static RuleSet of(EffectivePack pack) {
        return new RuleSet(pack.identity().id().toString(), pack.types(), pack.strata(), pack.constants());
    }

    List<Rule> rules() {
        return strata.stream().flatMap(List::stream).toList();
    }
}

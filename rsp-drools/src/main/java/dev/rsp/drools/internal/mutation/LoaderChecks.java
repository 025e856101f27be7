package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.dialect.RuleChecks;
import dev.rsp.drools.internal.dialect.RuleContext;
import dev.rsp.drools.internal.dialect.Strata;
import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * What the loader says of an edited pack: the checks of its rules, and their strata.
 *
 * @param pack the pack with its strata worked out anew; not to be used after a problem
 * @param problems why it would not load; empty when it would
 */
record LoaderChecks(EffectivePack pack, List<PackProblem> problems) {

    static LoaderChecks of(EffectivePack edited) {
        List<Rule> rules = edited.folders().stream()
                .map(ClauseFolder::rules)
                .flatMap(List::stream)
                .toList();
        RuleContext context = new RuleContext(
                edited.types(),
                edited.vocabulary(),
                edited.parameters(),
                edited.clauses(),
                edited.identity().summaries());
        List<PackProblem> problems = new ArrayList<>();
        RuleChecks.check(rules, context, problems);
        List<List<Rule>> strata = problems.isEmpty() ? Strata.of(rules, edited.types(), problems) : List.of();
        return new LoaderChecks(edited.withStrata(strata), List.copyOf(problems));
    }
}

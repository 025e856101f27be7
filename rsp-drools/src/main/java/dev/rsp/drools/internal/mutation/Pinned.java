package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.cases.Shown;
import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.pack.PackCase.Expected;
import dev.rsp.drools.internal.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Whether a case finds what it expects: the conclusions of its clause and its gates, and nothing else of a decision. */
final class Pinned {

    private final Map<String, String> clauses;

    Pinned(EffectivePack pack) {
        this.clauses = pack.rules().stream()
                .collect(Collectors.toMap(Rule::name, rule -> rule.clause().value()));
    }

    boolean holds(PackCase each, Evaluation evaluation, SortedMap<String, String> gates) {
        Expected expected = Objects.requireNonNull(each.expect());
        return expected.gates().equals(gates)
                && Shown.sorted(expected.conclusions().stream())
                        .equals(conclusions(Objects.requireNonNull(each.clause()), evaluation));
    }

    /** The conclusions of a clause, as cases write them. */
    List<String> conclusions(String clause, Evaluation evaluation) {
        Set<Record> own = evaluation.supports().entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(support -> clause.equals(clauses.get(support.rule()))))
                .map(entry -> (Record) entry.getKey())
                .collect(Collectors.toSet());
        return Shown.sorted(own.stream());
    }
}

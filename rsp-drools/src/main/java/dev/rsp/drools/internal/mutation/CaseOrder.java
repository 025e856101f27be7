package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The cases in the order in which they are most likely to notice an edit of a rule. */
final class CaseOrder {

    private final List<SettledCase> cases;

    CaseOrder(List<SettledCase> cases) {
        this.cases = cases;
    }

    /** Those of the rule's clause, those in which it concludes something, and the others. */
    List<SettledCase> of(Mutant mutant) {
        if (mutant.edited() == null) {
            return cases;
        }
        Rule rule = mutant.edited().before();
        Predicate<SettledCase> own =
                each -> rule.clause().value().equals(each.origin().clause());
        Predicate<SettledCase> concluding = each -> !each.of(rule.name()).isEmpty();
        return Stream.of(own, own.negate().and(concluding), own.negate().and(concluding.negate()))
                .flatMap(which -> cases.stream().filter(which))
                .toList();
    }

    /** The same, the home cases only: those of the clause and those in which the rule concludes something. */
    List<SettledCase> home(Mutant mutant) {
        if (mutant.edited() == null) {
            return cases;
        }
        Rule rule = mutant.edited().before();
        List<SettledCase> home = new ArrayList<>(of(mutant));
        home.removeIf(each -> !rule.clause().value().equals(each.origin().clause())
                && each.of(rule.name()).isEmpty());
        return home;
    }
}

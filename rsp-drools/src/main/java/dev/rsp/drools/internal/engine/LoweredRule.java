package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.rule.Rule;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule in the form that the engine runs.
 *
 * @param name its name in the engine
 * @param author the rule it says again
 * @param scope where the author's variables come from
 * @param slots for each fact of a match, in order, the author's condition from 0; -1 for the engine's own facts
 * @param absences what its not conditions look for, in their order
 * @param imports the classes that the text names
 * @param text the text, without a header
 */
record LoweredRule(
        String name,
        Rule author,
        Scope scope,
        List<Integer> slots,
        List<AbsenceForm> absences,
        SortedSet<String> imports,
        String text) {

    LoweredRule {
        slots = List.copyOf(slots);
        absences = List.copyOf(absences);
    }

    /**
     * The facts of a match, as the engine gives them, in the order of the author's conditions; null where it names none.
     *
     * @throws EvaluationFailure when they are not those of the rule's plain patterns
     */
    @Nullable
    Record[] place(List<?> matched) {
        if (matched.size() != slots.size()) {
            throw unexpected(matched);
        }
        @Nullable Record[] facts = scope.parameters();
        for (int i = 0; i < matched.size(); i++) {
            int condition = slots.get(i);
            if (condition >= 0) {
                facts[condition] = fact(condition, matched.get(i), matched);
            }
        }
        return facts;
    }

    private Record fact(int condition, Object fact, List<?> matched) {
        if (!scope.type(condition).schema().type().isInstance(fact)) {
            throw unexpected(matched);
        }
        return (Record) fact;
    }

    private EvaluationFailure unexpected(List<?> matched) {
        return new EvaluationFailure("The match of the rule (%s) must hold a fact for each plain pattern, but was (%s)."
                .formatted(author.name(), matched));
    }
}

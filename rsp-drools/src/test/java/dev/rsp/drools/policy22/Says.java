package dev.rsp.drools.policy22;

import dev.rsp.decision.Concluded;
import dev.rsp.decision.Decision;
import dev.rsp.level.StandardId;
import dev.rsp.model.ModelId;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.StandardRequired;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What tests read off a decision. */
final class Says {

    private Says() {}

    /** The clauses that a conclusion is drawn from; none when it is not drawn. */
    static Set<String> clausesOf(Decision decision, Conclusion conclusion) {
        return decision.conclusions().stream()
                .filter(each -> each.conclusion().equals(conclusion))
                .flatMap(each -> each.justifications().stream())
                .map(each -> each.clause().clause().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The clauses that conclusions of a type are drawn from. */
    static Set<String> clausesOf(Decision decision, Class<? extends Conclusion> type) {
        return decision.conclusions().stream()
                .map(Concluded::conclusion)
                .filter(type::isInstance)
                .flatMap(each -> clausesOf(decision, each).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The standards that a model needs. */
    static Set<String> standards(Decision decision, ModelId model) {
        return decision.conclusions(StandardRequired.class).stream()
                .filter(each -> each.model().equals(model))
                .map(StandardRequired::standard)
                .map(StandardId::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

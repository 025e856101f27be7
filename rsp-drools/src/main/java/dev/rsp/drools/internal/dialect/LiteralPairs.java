package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.pack.Vocabulary.Chain;
import dev.rsp.drools.internal.pack.Vocabulary.QuestionEntry;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.policy.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** L06: ids that only have a meaning together, an answer with its question and a step with its chain. */
final class LiteralPairs {

    private LiteralPairs() {}

    static void check(Subject subject) {
        for (Condition condition : subject.rule().conditions()) {
            QuestionEntry question = question(subject, Patterns.literal(condition, "question"));
            if (question != null) {
                List<String> answers =
                        question.answers().stream().map(Answer::value).toList();
                listed(subject, condition, "answer", answers);
            }
            Chain chain = chain(subject, Patterns.literal(condition, "chain"));
            if (chain != null) {
                List<String> steps =
                        chain.steps().stream().map(step -> step.id().value()).toList();
                listed(subject, condition, "step", steps);
            }
        }
    }

    private static void listed(Subject subject, Condition condition, String component, List<String> known) {
        String literal = Patterns.literal(condition, component);
        if (literal != null && !known.contains(literal)) {
            subject.add(
                    "L06",
                    condition.place(),
                    "The %s (%s) must be one of %s, but was not.".formatted(component, literal, known),
                    Nearest.cure(literal, known, "Maybe another question or chain was meant."));
        }
    }

    private static @Nullable QuestionEntry question(Subject subject, @Nullable String id) {
        return id == null
                ? null
                : subject.context().vocabulary().questions().values().stream()
                        .filter(each -> each.id().value().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Chain chain(Subject subject, @Nullable String id) {
        return id == null
                ? null
                : subject.context().vocabulary().chains().values().stream()
                        .filter(each -> each.id().value().equals(id))
                        .findFirst()
                        .orElse(null);
    }
}

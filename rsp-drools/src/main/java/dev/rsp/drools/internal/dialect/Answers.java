package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.pack.Vocabulary.QuestionEntry;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.fact.Polarity;
import dev.rsp.policy.Answer;
import dev.rsp.policy.QuestionId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The polarity of an answer, which its question tells. */
final class Answers {

    private final Vocabulary vocabulary;

    Answers(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The polarity that a pattern pins; empty when it leaves it open or the question has no such answer. */
    Optional<Polarity> polarity(Condition judgement) {
        String answer = Patterns.literal(judgement, "answer");
        Operand question = Patterns.equality(judgement, "question");
        if (answer == null || question == null) {
            return Optional.empty();
        }
        Set<Polarity> found = EnumSet.noneOf(Polarity.class);
        for (QuestionEntry entry : asked(question)) {
            if (entry.answers().contains(Answer.of(answer))) {
                found.add(entry.favourable().contains(Answer.of(answer)) ? Polarity.FAVOURABLE : Polarity.ADVERSE);
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private Collection<QuestionEntry> asked(Operand question) {
        if (question instanceof Operand.Text id) {
            QuestionEntry only = vocabulary.questions().get(QuestionId.of(id.value()));
            return only == null ? List.of() : List.of(only);
        }
        return vocabulary.questions().values();
    }
}

package dev.rsp.evidence;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Require;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Answer;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import java.time.LocalDate;

/**
 * The answer of a role to a question of judgement.
 *
 * <p>Whether an answer is favourable stands with the question in the vocabulary.
 *
 * @param id its id, unique for the type
 * @param model the snapshot
 * @param about what the question is asked of
 * @param question the question
 * @param answer the answer
 * @param role who judged
 * @param on the day from which it counts
 * @since 0.1.0
 */
@FactType(
        key = "id",
        topic = {"model", "about", "question"},
        by = "answer")
public record Judgement(
        FactId id, ModelId model, Topic about, QuestionId question, Answer answer, Role role, LocalDate on)
        implements Fact {

    /** Checks that everything is there. */
    public Judgement {
        Require.given(Judgement.class, id, model, about, question, answer, role, on);
    }
}

package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;

/**
 * A question must be answered before an activity can be decided on.
 *
 * @param model the snapshot
 * @param question the question
 * @param role who answers
 * @param activity the activity that waits for it
 * @since 0.1.0
 */
@ConclusionType(discriminator = "question")
public record NotDetermined(ModelId model, QuestionId question, Role role, Activity activity) implements Conclusion {

    /** Checks that everything is there. */
    public NotDetermined {
        Require.given(NotDetermined.class, model, question, role, activity);
    }
}

package dev.rsp.evidence;

import dev.rsp.fact.Require;
import dev.rsp.fact.Table;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.RequirementId;
import dev.rsp.policy.Role;

/**
 * A question of judgement that a requirement hangs on.
 *
 * @param id its id
 * @param role who answers
 * @param requirement the requirement
 * @since 0.1.0
 */
public record Question(QuestionId id, Role role, RequirementId requirement) implements Table {

    /** Checks that everything is there. */
    public Question {
        Require.given(Question.class, id, role, requirement);
    }
}

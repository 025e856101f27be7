package dev.rsp.decision;

import dev.rsp.fact.Canonical;
import dev.rsp.fact.CanonicalJson;
import dev.rsp.policy.ClauseRef;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be answered before something can go on.
 *
 * @param question what is asked
 * @param clause the clause that asks; null when the engine asks by itself
 * @param role who answers; null when the engine cannot tell
 * @param affects the activities that wait for the answer, in order; at least one
 * @since 0.1.0
 */
public record OpenQuestion(
        QuestionId question,
        @Nullable ClauseRef clause,
        @Nullable Role role,
        List<ModelActivity> affects) {

    /** Sorts and copies the list. */
    public OpenQuestion {
        affects = affects.stream().distinct().sorted().toList();
    }

    /**
     * The id of the question in a decision. It stays the same while activities come to wait for it and cease to.
     *
     * @return a digest over question, clause and role, which no two questions of a decision share
     */
    public String id() {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(question.value());
        parts.add(clause == null ? null : clause.toString());
        parts.add(role == null ? null : role.value());
        return "sha256:" + Canonical.sha256(CanonicalJson.write(parts));
    }
}

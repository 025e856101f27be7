package dev.rsp.decision;

import dev.rsp.policy.ClauseRef;

/**
 * A clause that bears on a gate and has no rule.
 *
 * @param clause the clause
 * @param reason why, one of a closed list
 * @param note the explanation
 * @since 0.1.0
 */
public record NotEncoded(ClauseRef clause, String reason, String note) {}

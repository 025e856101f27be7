package dev.rsp.drools;

import dev.rsp.policy.ClauseRef;
import dev.rsp.policy.Force;
import java.util.List;

/**
 * A clause of a pack.
 *
 * @param clause the clause
 * @param force the force of its wording
 * @param bearsOnGate whether it bears on a gate
 * @param says what it says, in our words
 * @param rules the names of the rules that encode it; empty when none does
 * @param reason why it has no rule, or the empty text
 * @param note the explanation, or the empty text
 * @since 0.1.0
 */
public record ClauseInfo(
        ClauseRef clause,
        Force force,
        boolean bearsOnGate,
        String says,
        List<String> rules,
        String reason,
        String note) {

    /** Copies the list. */
    public ClauseInfo {
        rules = List.copyOf(rules);
    }

    /**
     * Whether rules encode it.
     *
     * @return false when it has a reason instead
     */
    public boolean isEncoded() {
        return reason.isEmpty();
    }
}

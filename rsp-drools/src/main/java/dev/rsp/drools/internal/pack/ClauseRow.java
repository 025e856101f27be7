package dev.rsp.drools.internal.pack;

import dev.rsp.policy.ClauseId;
import dev.rsp.policy.Force;
import dev.rsp.policy.GateKind;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code clauses.yaml}.
 *
 * @param id the clause
 * @param pack the pack it comes from
 * @param force the force of its wording
 * @param conditionalWould whether the wording is a "would" inside the policy's own if-then
 * @param gates the kinds of gate it bears on; may be empty
 * @param says what it says, in our words
 * @param rules the names of its rules; empty when not encoded
 * @param notEncoded why it has no rule, or null
 */
public record ClauseRow(
        ClauseId id,
        PackId pack,
        Force force,
        boolean conditionalWould,
        SortedSet<GateKind> gates,
        String says,
        List<String> rules,
        @Nullable NotEncoded notEncoded) {

    /**
     * Why a clause has no rule.
     *
     * @param reason one of a closed list
     * @param note the explanation
     */
    public record NotEncoded(String reason, String note) {}

    /** Whether rules encode it. */
    public boolean isEncoded() {
        return notEncoded == null;
    }

    /** Whether it bears on a gate. */
    public boolean bearsOnGate() {
        return !gates.isEmpty();
    }
}

package dev.rsp.decision;

import dev.rsp.fact.Schema;
import dev.rsp.fact.Topic;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity whose outcome or conditions are not what they were.
 *
 * @param model the model
 * @param activity the activity
 * @param before what was said of it; null when it was neither planned nor under way
 * @param after what is said of it now; null when it is neither planned nor under way any more
 * @since 0.1.0
 */
public record GateMove(
        ModelId model,
        Activity activity,
        @Nullable GateOutcome before,
        @Nullable GateOutcome after) {

    /**
     * Whether less stands against the activity than before. One that was not there counts as not determined before.
     *
     * @return true when the outcome is a milder one, or a condition fell away; for an activity that was not there, when it
     *     may proceed, be it under conditions; false for one that is not there any more
     */
    public boolean isTowardsProceeding() {
        if (after == null) {
            return false;
        }
        int moved = rank(after).compareTo(rank(before));
        return moved < 0 || (moved == 0 && !after.conditions().containsAll(conditions(before)));
    }

    /** What has no gate at all, and what is not there, stands where nothing is known: it is never counted as proceeding. */
    private static Outcome rank(@Nullable GateOutcome gate) {
        Outcome outcome = gate == null ? null : gate.outcome();
        return outcome == null ? Outcome.NOT_DETERMINED : outcome;
    }

    private static List<Topic> conditions(@Nullable GateOutcome gate) {
        return gate == null ? List.of() : gate.conditions();
    }

    /**
     * Whether two outcomes of one activity differ in what they allow; other reasons are no move.
     *
     * @param before one outcome, or null
     * @param after the other, or null
     * @return true when outcome or conditions differ
     */
    public static boolean moved(@Nullable GateOutcome before, @Nullable GateOutcome after) {
        if (before == null || after == null) {
            return (before == null) != (after == null);
        }
        return before.outcome() != after.outcome() || !before.conditions().equals(after.conditions());
    }

    /** The activity with both outcomes, for people. */
    @Override
    public String toString() {
        return "%s %s: %s → %s".formatted(model, Schema.text(activity), text(before), text(after));
    }

    private static String text(@Nullable GateOutcome gate) {
        if (gate == null) {
            return "not planned";
        }
        Outcome outcome = gate.outcome();
        String text = outcome == null ? "no gate in this policy" : outcome.toString();
        return gate.conditions().isEmpty() ? text : text + " " + gate.conditions();
    }
}

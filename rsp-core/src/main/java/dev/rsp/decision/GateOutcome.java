package dev.rsp.decision;

import dev.rsp.fact.Schema;
import dev.rsp.fact.Topic;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision says of one planned or running activity.
 *
 * @param model the model
 * @param activity the activity
 * @param outcome the outcome; null when no gate of the policy bears on the activity
 * @param conditions the conditions under which it may go on, in order; empty unless some hold
 * @param because the ids of what decided the outcome, sorted: conclusions and questions
 * @since 0.1.0
 */
public record GateOutcome(
        ModelId model, Activity activity, @Nullable Outcome outcome, List<Topic> conditions, List<String> because) {

    /** Copies the lists. */
    public GateOutcome {
        conditions = List.copyOf(conditions);
        because = List.copyOf(because);
    }

    /**
     * Whether a gate of the policy bears on the activity.
     *
     * @return false when the policy says nothing of it; that is no permission
     */
    public boolean gated() {
        return outcome != null;
    }

    /**
     * Whether the activity may proceed without a condition.
     *
     * @return true for {@link Outcome#PROCEED} only: false when restricted, undetermined, held, halted or not gated
     */
    public boolean mayProceed() {
        return outcome == Outcome.PROCEED;
    }

    /**
     * Whether the activity may proceed when these conditions are kept.
     *
     * @param kept the conditions that the caller keeps
     * @return true when it may proceed anyway, or is restricted and every condition is among those kept
     */
    public boolean mayProceedUnder(Collection<Topic> kept) {
        return mayProceed()
                || (outcome == Outcome.PROCEED_RESTRICTED && !conditions.isEmpty() && kept.containsAll(conditions));
    }

    /** The model, the activity and the outcome, for people. */
    @Override
    public String toString() {
        return "%s %s: %s"
                .formatted(model, Schema.text(activity), outcome == null ? "no gate in this policy" : outcome);
    }
}

package dev.rsp.decision;

import dev.rsp.fact.Schema;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * An activity of a model, with an outcome where one is meant.
 *
 * @param model the model
 * @param activity the activity
 * @param outcome its outcome; null where no gate bears on it
 * @since 0.1.0
 */
public record ActivityOutcome(
        ModelId model, Activity activity, @Nullable Outcome outcome) {

    /** The model, the activity and the outcome, for people. */
    @Override
    public String toString() {
        return "%s %s: %s"
                .formatted(model, Schema.text(activity), outcome == null ? "no gate in this policy" : outcome);
    }
}

package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.fact.Topic;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;

/**
 * An activity may go on only under a condition.
 *
 * @param model the snapshot whose activity it is
 * @param activity the activity
 * @param condition the condition
 * @since 0.1.0
 */
@ConclusionType
public record ActivityCondition(ModelId model, Activity activity, Topic condition) implements Conclusion {

    /** Checks that everything is there. */
    public ActivityCondition {
        Require.given(ActivityCondition.class, model, activity, condition);
    }
}

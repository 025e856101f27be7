package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;

/**
 * An activity must not begin, not go further, or stop.
 *
 * @param model the snapshot whose activity it is
 * @param activity the activity
 * @param effect how the limit bears on it
 * @since 0.1.0
 */
@ConclusionType(discriminator = "effect")
public record GateLimit(ModelId model, Activity activity, Effect effect) implements Conclusion {

    /** Checks that everything is there. */
    public GateLimit {
        Require.given(GateLimit.class, model, activity, effect);
    }
}

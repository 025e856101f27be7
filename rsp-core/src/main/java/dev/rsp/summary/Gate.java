package dev.rsp.summary;

import dev.rsp.fact.FactType;
import dev.rsp.fact.Require;
import dev.rsp.fact.Summary;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.policy.GateKind;

/**
 * A planned or running activity that a kind of gate bears on.
 *
 * @param model the snapshot
 * @param kind the kind of gate
 * @param activity the activity
 * @param underWay whether it goes on already
 * @since 0.1.0
 */
@FactType(
        key = {"model", "kind", "activity", "underWay"},
        dated = "")
public record Gate(ModelId model, GateKind kind, Activity activity, boolean underWay) implements Summary {

    /** Checks that everything is there. */
    public Gate {
        Require.given(Gate.class, model, kind, activity, underWay);
    }
}

package dev.rsp.summary;

import dev.rsp.fact.FactType;
import dev.rsp.fact.Require;
import dev.rsp.fact.Summary;
import dev.rsp.model.ModelId;

/**
 * A declared model and why it stands in the case.
 *
 * @param id the snapshot
 * @param role why
 * @since 0.1.0
 */
@FactType(key = "id", dated = "")
public record Model(ModelId id, ModelRole role) implements Summary {

    /** Checks that everything is there. */
    public Model {
        Require.given(Model.class, id, role);
    }
}

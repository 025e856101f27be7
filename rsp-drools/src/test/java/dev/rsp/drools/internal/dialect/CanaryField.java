package dev.rsp.drools.internal.dialect;

import dev.rsp.model.ModelId;

/** Whoever reads its field runs its initialiser. */
public final class CanaryField {

    /** Read by a hostile rule. */
    public static final ModelId MODEL = ModelId.of(Canary.text("static field for an operand"));

    private CanaryField() {}
}

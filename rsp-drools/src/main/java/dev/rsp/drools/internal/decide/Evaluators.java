package dev.rsp.drools.internal.decide;

import dev.rsp.drools.internal.engine.DroolsEvaluator;
import dev.rsp.drools.internal.engine.Limits;
import dev.rsp.drools.internal.evaluation.CheckedEvaluator;
import dev.rsp.drools.internal.evaluation.Evaluator;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.reference.Interpreter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the evaluator of a pack when it is first needed, once. */
public final class Evaluators implements Supplier<Evaluator> {

    private final EffectivePack pack;
    private final boolean checked;
    private volatile @Nullable Evaluator made;

    private Evaluators(EffectivePack pack, boolean checked) {
        this.pack = pack;
        this.checked = checked;
    }

    /**
     * The evaluator of a pack.
     *
     * @param pack the pack
     * @param checked whether every answer of Drools is compared with the interpreter's
     */
    public static Supplier<Evaluator> of(EffectivePack pack, boolean checked) {
        return new Evaluators(pack, checked);
    }

    @Override
    public Evaluator get() {
        Evaluator known = made;
        return known == null ? make() : known;
    }

    private synchronized Evaluator make() {
        Evaluator known = made;
        if (known == null) {
            Evaluator drools = new DroolsEvaluator(pack, Limits.DEFAULT);
            known = checked ? new CheckedEvaluator(drools, new Interpreter(pack)) : drools;
            made = known;
        }
        return known;
    }
}

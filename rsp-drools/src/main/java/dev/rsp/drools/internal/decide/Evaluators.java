package dev.rsp.drools.internal.decide;

import dev.rsp.drools.internal.engine.DroolsEvaluator;
import dev.rsp.drools.internal.engine.Limits;
import dev.rsp.drools.internal.engine.LiveRules;
import dev.rsp.drools.internal.evaluation.CheckedEvaluator;
import dev.rsp.drools.internal.evaluation.Evaluator;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.reference.Interpreter;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the evaluators of a pack when they are first needed, once. */
public final class Evaluators implements Supplier<Evaluator> {

    private final EffectivePack pack;
    private final boolean checked;
    private final Supplier<DroolsEvaluator> drools;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Made made;

    /** Both evaluators of a pack. */
    private record Made(DroolsEvaluator drools, Evaluator both) {}

    private Evaluators(EffectivePack pack, boolean checked, Supplier<DroolsEvaluator> drools) {
        this.pack = pack;
        this.checked = checked;
        this.drools = drools;
    }

    /**
     * The evaluators of a pack.
     *
     * @param pack the pack
     * @param checked whether every answer of Drools is compared with the interpreter's
     */
    public static Evaluators of(EffectivePack pack, boolean checked) {
        return of(pack, checked, Limits.DEFAULT);
    }

    /** The same with other limits on what one evaluation may do. */
    static Evaluators of(EffectivePack pack, boolean checked, Limits limits) {
        return new Evaluators(pack, checked, () -> new DroolsEvaluator(pack, limits));
    }

    /**
     * The evaluators of a pack of this library, which was compiled when the library was built.
     *
     * @param pack the pack
     * @param checked whether every answer of Drools is compared with the interpreter's
     */
    public static Evaluators ofBundled(EffectivePack pack, boolean checked) {
        return new Evaluators(pack, checked, () -> DroolsEvaluator.ofBundled(pack, Limits.DEFAULT));
    }

    @Override
    public Evaluator get() {
        Made known = made();
        return checked ? known.both : known.drools;
    }

    /** Drools and the interpreter, which must agree. */
    Evaluator both() {
        return made().both;
    }

    /** A live session of Drools. */
    LiveRules live() {
        return made().drools.live();
    }

    /** How many sessions of Drools hold facts now. */
    int sessions() {
        return made().drools.sessions();
    }

    /** A lock and no monitor: compiling takes seconds, and virtual threads may wait here. */
    private Made made() {
        Made known = made;
        if (known != null) {
            return known;
        }
        making.lock();
        try {
            Made first = made;
            if (first == null) {
                DroolsEvaluator engine = drools.get();
                first = new Made(engine, new CheckedEvaluator(engine, new Interpreter(pack)));
                made = first;
            }
            return first;
        } finally {
            making.unlock();
        }
    }
}

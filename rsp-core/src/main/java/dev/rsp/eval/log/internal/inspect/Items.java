package dev.rsp.eval.log.internal.inspect;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The scores of items that one score of the header rests on. */
final class Items {

    private final Recomputed recomputed;
    private final int scored;
    private final int all;
    private final int unknown;
    private final long ones;

    Items(Reduction reduction, String key) {
        Doubles values = reduction.values(key);
        double[] numbers = values.numbers();
        this.recomputed = new Recomputed(numbers);
        this.scored = numbers.length;
        this.all = values.size();
        this.unknown = reduction.unknown(key);
        this.ones = recomputed.successes();
    }

    OptionalDouble recompute(Metric metric) {
        return recomputed.of(metric);
    }

    int scored() {
        return scored;
    }

    int unscored() {
        return all - scored;
    }

    int unknown() {
        return unknown;
    }

    /** How many items score 1; null unless each scored item is 0 or 1. */
    @Nullable
    Long successes() {
        return unknown > 0 || scored == 0 || ones < 0 ? null : Long.valueOf(ones);
    }
}

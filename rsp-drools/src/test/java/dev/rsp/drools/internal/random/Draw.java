package dev.rsp.drools.internal.random;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices from one seed. */
public final class Draw {

    private final SplittableRandom random;

    /** Choices that are the same for the same seed. */
    public Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number from 0 to one less than the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from the first to the last, both included. */
    public int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** True so many times in a hundred. */
    public boolean chance(int percent) {
        return below(100) < percent;
    }

    /** One of several. */
    public <T> T of(List<? extends T> several) {
        return several.get(below(several.size()));
    }

    /** One of several. */
    @SafeVarargs
    public final <T> T of(T... several) {
        return several[below(several.length)];
    }
}

package dev.rsp.drools.internal.mutation;

import java.time.Duration;

/** When work has to end; safe for all threads. */
public final class Deadline {

    private final long start = System.nanoTime();
    private final long nanos;
    private volatile boolean over;

    /** A deadline that is so far off from now. */
    public Deadline(Duration budget) {
        this.nanos = budget.compareTo(Duration.ofDays(10_000)) > 0 ? Long.MAX_VALUE : budget.toNanos();
    }

    /** Whether it has passed. */
    public boolean isOver() {
        return over || System.nanoTime() - start >= nanos;
    }

    /** Makes it pass now. */
    void end() {
        over = true;
    }
}

package dev.rsp.drools.internal.cases;

import java.time.Duration;

/** When work has to end; safe for all threads. */
public final class Deadline {

    private final long start = System.nanoTime();
    private final long nanos;
    private volatile boolean over;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    /** A deadline that is so far off from now. */
    public static Deadline in(Duration budget) {
        return new Deadline(budget.compareTo(Duration.ofDays(10_000)) > 0 ? Long.MAX_VALUE : budget.toNanos());
    }

    /** One that passes only when it is made to. */
    public static Deadline never() {
        return new Deadline(Long.MAX_VALUE);
    }

    /** Whether it has passed. */
    public boolean isOver() {
        return over || System.nanoTime() - start >= nanos;
    }

    /** Makes it pass now. */
    public void end() {
        over = true;
    }
}

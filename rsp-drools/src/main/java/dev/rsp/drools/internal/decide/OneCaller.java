package dev.rsp.drools.internal.decide;

import dev.rsp.decision.SessionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one caller at a time into a session and turns others away at once. Who is inside may read again, from a listener for
 * instance, and may not change anything. A lock and no monitor, so that virtual threads are not pinned.
 */
final class OneCaller {

    private final ReentrantLock inside = new ReentrantLock();
    private volatile boolean closed;

    /** Work that changes something. */
    <T> T alone(Supplier<T> work) {
        if (inside.isHeldByCurrentThread()) {
            throw new SessionException(
                    "The session must be changed from outside, but was changed from a listener or within an update.\n  Maybe note what is to change, and change it after the call returned.");
        }
        return reading(work);
    }

    /** Work that changes nothing. */
    <T> T reading(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            inside.unlock();
        }
    }

    /** The last work. */
    void close(Runnable work) {
        if (closed) {
            return;
        }
        alone(() -> {
            closed = true;
            work.run();
            return true;
        });
    }

    private void enter() {
        if (!inside.tryLock()) {
            throw new SessionException(
                    "The session must be used by one caller at a time, but was used by another thread.\n  Maybe open a session for each thread; engines can be shared.");
        }
        if (closed) {
            inside.unlock();
            throw new SessionException("The session must be open, but was closed.\n  Maybe open another one.");
        }
    }
}

package dev.rsp.drools.internal.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work on a thread of its own, which ends with it, so that what the work leaves in the thread is gone as well. It
 * inherits no thread locals.
 *
 * @param <T> what the work gives
 */
final class OwnThread<T> {

    /** Deep enough for a compiler. */
    private static final long STACK = 16L << 20;

    private final FutureTask<T> task;

    OwnThread(String name, ClassLoader loader, Callable<T> work) {
        task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, name, STACK, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
    }

    /**
     * Waits for the work.
     *
     * @throws IllegalStateException with whatever it threw as the cause, or when the caller is interrupted
     */
    T join() {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The work must be finished, but was (interrupted).", e);
        } catch (ExecutionException | CancellationException e) {
            throw new IllegalStateException(String.valueOf(e.getMessage()), e);
        }
    }
}

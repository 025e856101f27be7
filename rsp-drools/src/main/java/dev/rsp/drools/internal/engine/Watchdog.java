package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs work with a time limit. Neither interrupts nor {@code halt} stop the engine for sure, so work that is late is left
 * behind on its daemon thread, together with its session.
 */
final class Watchdog {

    private static final AtomicLong THREADS = new AtomicLong();
    private static final ExecutorService POOL = Executors.newCachedThreadPool(Watchdog::thread);

    private Watchdog() {}

    /**
     * The result of some work.
     *
     * @param limit the time it may take
     * @param loader the context class loader it runs with
     * @param work the work
     * @throws EvaluationFailure when it throws, is late, or the caller is interrupted
     */
    static <T> T within(Duration limit, ClassLoader loader, Callable<T> work) {
        if (Thread.currentThread().isInterrupted()) {
            throw new EvaluationFailure("The evaluation (thread) must not be interrupted.");
        }
        Future<T> future = POOL.submit(() -> with(loader, work));
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | CancellationException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new EvaluationFailure("The evaluation (time) must end within %s.".formatted(limit), e);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new EvaluationFailure("The evaluation (thread) must not be interrupted.", e);
        }
    }

    private static EvaluationFailure failed(Throwable cause) {
        return cause instanceof EvaluationFailure known
                ? new EvaluationFailure(String.valueOf(known.getMessage()), known)
                : new EvaluationFailure("The evaluation (rules) must not throw, but was (%s).".formatted(cause), cause);
    }

    private static <T> T with(ClassLoader loader, Callable<T> work) throws Exception {
        Thread.currentThread().setContextClassLoader(loader);
        try {
            return work.call();
        } finally {
            Thread.currentThread().setContextClassLoader(Watchdog.class.getClassLoader());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "rsp-evaluation-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(Watchdog.class.getClassLoader());
        return thread;
    }
}

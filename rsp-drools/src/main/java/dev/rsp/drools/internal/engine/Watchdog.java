package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs work with a time limit. Neither interrupts nor {@code halt} stop the engine for sure, so work that is late is left
 * behind on its daemon thread, together with its session.
 *
 * <p>Callers beyond a few for each processor wait their turn, before their time starts: thousands of virtual threads may
 * call, and each evaluation has a thread of the platform. Work that was left behind takes nobody's turn.
 */
final class Watchdog {

    private static final AtomicLong THREADS = new AtomicLong();
    private static final int AT_ONCE = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    private static final Semaphore TURNS = new Semaphore(AT_ONCE, true);
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
        try {
            TURNS.acquire();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        try {
            return result(limit, POOL.submit(() -> with(loader, work)));
        } finally {
            TURNS.release();
        }
    }

    private static <T> T result(Duration limit, Future<T> future) {
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | CancellationException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new EvaluationFailure("The evaluation (time) must end within %s.".formatted(limit), e);
        } catch (InterruptedException e) {
            future.cancel(true);
            throw interrupted(e);
        }
    }

    private static EvaluationFailure interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new EvaluationFailure("The evaluation (thread) must not be interrupted.", cause);
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

    /** A thread that outlives the caller, so it inherits neither thread locals nor class loader. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "rsp-evaluation-" + THREADS.incrementAndGet(), 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(Watchdog.class.getClassLoader());
        return thread;
    }
}

package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/**
 * From when to when a session of the engine is kept. The engine holds every session, with all its facts, until it is
 * disposed of, and that must not happen while a thread works on it: work that was left behind, being late, may still go
 * on when its caller closes. Then the session is disposed of at the end of that work.
 */
final class Lifetime {

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable KieSession session;
    private boolean working;
    private boolean closed;

    /**
     * Does work on the session, or the work that makes it, on the thread that it runs on.
     *
     * @throws EvaluationFailure when it is closed, or other work goes on
     */
    <T> T during(Callable<T> work) throws Exception {
        begin();
        try {
            return work.call();
        } finally {
            end();
        }
    }

    /** Keeps a session, made by work, until the end. */
    KieSession keep(KieSession made) {
        session = made;
        return made;
    }

    /** Ends it, at once or with the work that goes on; again does nothing. */
    void close() {
        lock.lock();
        try {
            closed = true;
            dispose();
        } finally {
            lock.unlock();
        }
    }

    private void begin() {
        lock.lock();
        try {
            if (closed || working) {
                throw new EvaluationFailure(
                        "The live rules must be open, but was (%s).".formatted(closed ? "closed" : "at work"));
            }
            working = true;
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            working = false;
            dispose();
        } finally {
            lock.unlock();
        }
    }

    private void dispose() {
        KieSession kept = session;
        if (closed && !working && kept != null) {
            session = null;
            kept.dispose();
        }
    }
}

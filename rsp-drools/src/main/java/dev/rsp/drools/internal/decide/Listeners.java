package dev.rsp.drools.internal.decide;

import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.SessionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who listen to a session, called in the order in which they came. */
final class Listeners {

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /** A listening; the same listener may listen twice. */
    private static final class Entry {

        private final Consumer<DecisionDiff> listener;

        Entry(Consumer<DecisionDiff> listener) {
            this.listener = listener;
        }
    }

    /** Begins a listening; what it returns ends it. */
    Runnable add(Consumer<DecisionDiff> listener) {
        Entry entry = new Entry(listener);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    /**
     * Calls every listener when something became different; gives what they threw.
     *
     * @throws VirtualMachineError at once, when the runtime has failed; a stack that overflows is the listener's own failure
     */
    List<Throwable> tell(DecisionDiff diff) {
        List<Throwable> thrown = new ArrayList<>();
        if (!diff.isEmpty()) {
            for (Entry entry : entries) {
                try {
                    entry.listener.accept(diff);
                } catch (RuntimeException | Error e) {
                    Fatal.rethrow(e);
                    thrown.add(e);
                }
            }
        }
        return thrown;
    }

    /** Throws what listeners threw, if they did: the first error as it is, else all of it as one exception. */
    void require(List<Throwable> thrown) {
        for (Throwable each : thrown) {
            if (each instanceof Error error) {
                suppress(thrown, error, error);
                throw error;
            }
        }
        if (!thrown.isEmpty()) {
            Throwable first = thrown.get(0);
            SessionException failed = new SessionException(
                    "The listeners must return, but %s threw (%s).\n  Maybe mend the listener; the change itself is settled and stays."
                            .formatted(thrown.size(), first),
                    first);
            suppress(thrown, first, failed);
            throw failed;
        }
    }

    /** Keeps what listeners threw on the way to a failure with that failure. */
    static void keep(List<Throwable> thrown, Throwable with) {
        suppress(thrown, with, with);
    }

    /** All but the first; two listeners may throw the same, which cannot suppress itself. */
    private static void suppress(List<Throwable> thrown, Throwable first, Throwable by) {
        thrown.stream().filter(each -> each != first).forEach(by::addSuppressed);
    }
}

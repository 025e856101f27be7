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

    /** Calls every listener when something became different; gives what they threw. */
    List<RuntimeException> tell(DecisionDiff diff) {
        List<RuntimeException> thrown = new ArrayList<>();
        if (!diff.isEmpty()) {
            for (Entry entry : entries) {
                try {
                    entry.listener.accept(diff);
                } catch (RuntimeException e) {
                    thrown.add(e);
                }
            }
        }
        return thrown;
    }

    /** Throws what listeners threw, if they did. */
    void require(List<RuntimeException> thrown) {
        if (!thrown.isEmpty()) {
            SessionException failed = new SessionException(
                    "The listeners must return, but %s threw (%s).\n  Maybe mend the listener; the change itself is settled and stays."
                            .formatted(thrown.size(), thrown.get(0)),
                    thrown.get(0));
            thrown.stream().skip(1).forEach(failed::addSuppressed);
            throw failed;
        }
    }
}

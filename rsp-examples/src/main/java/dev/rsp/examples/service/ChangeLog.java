package dev.rsp.examples.service;

import dev.rsp.decision.DecisionDiff;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last changes, counted from the start of the service; one thread at a time. */
final class ChangeLog {

    /** The most changes kept. */
    static final int KEPT = 1_000;

    private final Deque<String> last = new ArrayDeque<>();
    private int count;

    void add(DecisionDiff diff) {
        count++;
        last.addLast(diff.toJson());
        if (last.size() > KEPT) {
            last.removeFirst();
        }
    }

    int count() {
        return count;
    }

    List<String> since(int number) {
        if (number > count) {
            throw new Unanswered(400, "The parameter (since) must be at most %s, the last change.".formatted(count));
        }
        if (number < count - last.size()) {
            throw new Unanswered(
                    410,
                    "The changes (since %s) must be kept, but the first kept is %s.\n  Maybe read the whole decision."
                            .formatted(number, count - last.size() + 1));
        }
        return last.stream().skip(number - (count - last.size())).toList();
    }
}

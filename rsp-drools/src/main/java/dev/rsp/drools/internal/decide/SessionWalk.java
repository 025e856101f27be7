package dev.rsp.drools.internal.decide;

import dev.rsp.decision.DecisionDiff;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The walk of a session over days: those on which something may become different are settled one by one. */
final class SessionWalk {

    private final SessionState state;
    private final Consumer<DecisionDiff> settled;

    /**
     * A walk.
     *
     * @param state what goes from day to day
     * @param settled called for each day that is settled, as a part of settling it
     */
    SessionWalk(SessionState state, Consumer<DecisionDiff> settled) {
        this.state = state;
        this.settled = settled;
    }

    /** Goes to a day, the same or a later one; each difference is told before the next day is settled. */
    void to(LocalDate day, Consumer<DecisionDiff> different) {
        for (LocalDate next = next(day); next != null; next = next(day)) {
            DecisionDiff diff = advance(next);
            if (!diff.isEmpty()) {
                different.accept(diff);
            }
        }
    }

    /** Goes to the first day on which something becomes different; null when there is none in sight. */
    @Nullable
    DecisionDiff toFirst() {
        for (LocalDate day = turn(); day != null; day = turn()) {
            DecisionDiff diff = advance(day);
            if (!diff.isEmpty()) {
                return diff;
            }
        }
        return null;
    }

    private DecisionDiff advance(LocalDate day) {
        state.live();
        return state.attempt(() -> {
            DecisionDiff diff = state.advance(day);
            settled.accept(diff);
            return diff;
        });
    }

    /** The next day to settle on the way to a day, that day itself at last; null when it is settled. */
    private @Nullable LocalDate next(LocalDate to) {
        if (state.asOf().equals(to)) {
            return null;
        }
        LocalDate turn = turn();
        return turn == null || turn.isAfter(to) ? to : turn;
    }

    /** The next day on which something may become different: in the case, or in whether the version speaks at all. */
    private @Nullable LocalDate turn() {
        LocalDate turn = state.live().nextDay();
        for (LocalDate edge : state.engine().edges()) {
            if (edge.isAfter(state.asOf()) && (turn == null || edge.isBefore(turn))) {
                turn = edge;
            }
        }
        return turn;
    }
}

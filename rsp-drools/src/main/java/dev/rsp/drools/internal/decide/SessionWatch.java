package dev.rsp.drools.internal.decide;

import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.SessionException;
import dev.rsp.decision.SessionOptions;
import dev.rsp.drools.internal.standing.CaseChecks;
import java.util.List;

/** Compares what a session holds with a fresh evaluation by both evaluators: when asked to, and as its options say. */
final class SessionWatch {

    private final SessionState state;
    private final SessionOptions options;
    private int unverified;

    SessionWatch(SessionState state, SessionOptions options) {
        this.state = state;
        this.options = options;
    }

    /** After a settled change, before anybody is told of it. */
    void settled(DecisionDiff diff) {
        unverified++;
        if (isDue() || (options.verifyOpening() && diff.opens())) {
            compare();
        }
    }

    /**
     * After the state was built or built anew, before anybody is answered from it.
     *
     * @return whether it was compared
     * @throws SessionException as {@link #compare}
     */
    boolean built() {
        return (isDue() || options.verifyOpening()) && compare();
    }

    private boolean isDue() {
        return options.verifyEvery() > 0 && unverified >= options.verifyEvery();
    }

    /**
     * Compares; a comparison that is due while there is no decision stays due.
     *
     * @return false when no activity stands, so that there is no decision to compare
     * @throws SessionException if the session decides otherwise than a fresh evaluation
     */
    boolean compare() {
        if (!problems().isEmpty()) {
            return false;
        }
        String fresh = state.engine()
                .both()
                .decide(state.facts().asCase(), state.asOf())
                .toJson();
        if (!state.decision().toJson().equals(fresh)) {
            throw new SessionException(
                    "The session (as of %s) must decide as a fresh evaluation does, but did not.\n  Maybe report it with the facts; until then decide afresh."
                            .formatted(state.asOf()));
        }
        unverified = 0;
        return true;
    }

    /** What keeps these facts from being decided: nothing, or that no activity stands on this day. */
    List<String> problems() {
        return CaseChecks.of(state.facts().all(), state.engine().pack().vocabulary(), state.asOf());
    }
}

package dev.rsp.examples.cli;

import dev.rsp.decision.Decision;
import dev.rsp.decision.Outcome;

/** Exit codes; where several apply, the first in this order counts: 64, 70, 4, 3, 1, 2, 0. */
final class Exit {

    /** Every planned activity may proceed, or everything passed. */
    static final int FINE = 0;

    /** Something is held or halted, a MUST duty is overdue, or a check found something. */
    static final int HELD = 1;

    /** Undetermined, restricted, without a gate, or no version was in force that day, also where one is applied as if. */
    static final int OPEN = 2;

    /** Evidence was refused: unreadable or tampered with. */
    static final int REFUSED = 3;

    /** A pack or a case file is wrong. */
    static final int WRONG = 4;

    /** The command was not understood. */
    static final int USAGE = 64;

    /** There is no answer: rules could not be evaluated to the end, or this program has a defect. */
    static final int NO_ANSWER = 70;

    private Exit() {}

    static int of(Decision decision) {
        Outcome worst = decision.worst();
        if (worst.compareTo(Outcome.HOLD) >= 0 || !decision.breaches().isEmpty()) {
            return HELD;
        }
        return worst == Outcome.PROCEED && !decision.policy().hypothetical() ? FINE : OPEN;
    }

    /** The code that counts, of two that decisions gave. */
    static int worse(int one, int other) {
        return one == HELD || other == HELD ? HELD : Math.max(one, other);
    }
}

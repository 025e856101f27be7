package dev.rsp.drools.testing.junit;

import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicySession;
import java.time.LocalDate;

/**
 * Opens live sessions that are closed when the test is over.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SessionOpener {

    /**
     * Opens a session on a case.
     *
     * @param facts the case to begin with
     * @param asOf the first day
     * @return the session; it need not be closed
     * @throws dev.rsp.decision.CaseException if the case is not in order, with every problem found
     */
    PolicySession open(PolicyCase facts, LocalDate asOf);
}

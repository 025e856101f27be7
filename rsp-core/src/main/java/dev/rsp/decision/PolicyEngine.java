package dev.rsp.decision;

import java.time.LocalDate;

/**
 * Decides cases under one version of one policy; thread-safe and cheap to share.
 *
 * @since 0.1.0
 */
public interface PolicyEngine {

    /**
     * Decides a case.
     *
     * @param facts the case
     * @param asOf the day of the decision; nothing reads a clock
     * @return the decision; outside the days of this version every planned activity is not determined
     * @throws CaseException if the case is not in order, with every problem found
     * @throws NoAnswerException if the rules could not be evaluated to the end, or two evaluations differed
     */
    Decision decide(PolicyCase facts, LocalDate asOf);

    /**
     * The same engine, applied as if its version were in force on every day.
     *
     * @return an engine whose decisions say that they are hypothetical
     */
    PolicyEngine asIf();
}

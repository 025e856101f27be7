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
     * Finds what is missing before an activity may proceed.
     *
     * @param facts the case
     * @param asOf the day of the decision
     * @param activity a planned or running activity of it
     * @return every minimal set of open items, or those found before the bound on evaluations was met
     * @throws CaseException if the case is not in order
     * @throws IllegalArgumentException if the case plans no such activity, or the version is not in force that day
     * @throws NoAnswerException if the rules could not be evaluated to the end
     */
    Missing missing(PolicyCase facts, LocalDate asOf, ModelActivity activity);

    /**
     * Tells why a rule did not fire, or that it did.
     *
     * @param facts the case
     * @param asOf the day of the decision; the rules are tried whether or not the version is in force
     * @param rule the name of a rule of the effective pack, as decisions cite it
     * @return how far the rule came
     * @throws CaseException if the case is not in order
     * @throws IllegalArgumentException if the pack has no such rule, naming the nearest
     * @throws NoAnswerException if the rules could not be evaluated to the end
     */
    RuleTrace trace(PolicyCase facts, LocalDate asOf, String rule);

    /**
     * Opens a session on a case, to which facts may come and in which days may pass.
     *
     * @param facts the case to begin with
     * @param asOf the first day
     * @return the session, to be closed
     * @throws CaseException if the case is not in order, with every problem found
     * @throws SessionException if the rules could not be evaluated to the end, or a fresh evaluation says otherwise
     */
    default PolicySession open(PolicyCase facts, LocalDate asOf) {
        return open(facts, asOf, SessionOptions.defaults());
    }

    /**
     * Opens a session on a case, to which facts may come and in which days may pass.
     *
     * @param facts the case to begin with
     * @param asOf the first day
     * @param options how it watches over itself
     * @return the session, to be closed
     * @throws CaseException if the case is not in order, with every problem found
     * @throws SessionException if the rules could not be evaluated to the end, or, unless the options trust the engine, a
     *     fresh evaluation says otherwise
     */
    PolicySession open(PolicyCase facts, LocalDate asOf, SessionOptions options);

    /**
     * The same engine, applied as if its version were in force on every day.
     *
     * @return an engine whose decisions say that they are hypothetical
     */
    PolicyEngine asIf();
}

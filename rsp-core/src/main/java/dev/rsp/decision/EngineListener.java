package dev.rsp.decision;

/**
 * Learns what engines do, for metrics and traces of the host: implement what is of interest. Called on the thread of the
 * caller; what it throws is logged and otherwise passed over, for watching must not change an answer.
 *
 * <pre>{@code
 * var options = PackOptions.defaults().listener(new EngineListener() {
 *     @Override
 *     public void decided(Decision decision, long nanos) {
 *         timer.record(nanos, TimeUnit.NANOSECONDS);
 *     }
 * });
 * }</pre>
 *
 * @since 0.1.0
 */
public interface EngineListener {

    /**
     * A decision was made.
     *
     * @param decision the decision
     * @param nanos how long it took, in nanoseconds
     */
    default void decided(Decision decision, long nanos) {}

    /**
     * A live session settled and something became different.
     *
     * @param policy the policy version of the session, such as {@code anthropic-rsp@2.2}
     * @param change what became different
     */
    default void changed(String policy, DecisionDiff change) {}

    /**
     * There was no answer: a case not in order, rules that could not be evaluated, or a session that failed.
     *
     * @param policy the policy version, such as {@code anthropic-rsp@2.2}
     * @param failure what was thrown to the caller
     */
    default void refused(String policy, RuntimeException failure) {}
}

package dev.rsp.drools.internal.evaluation;

/** Says that rules could not be evaluated to the end, so that there is no answer. */
public final class EvaluationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure without a cause of its own. */
    public EvaluationFailure(String message) {
        super(message);
    }

    /** A failure with its cause. */
    public EvaluationFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

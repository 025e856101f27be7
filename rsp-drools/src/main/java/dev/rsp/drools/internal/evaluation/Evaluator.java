package dev.rsp.drools.internal.evaluation;

/** Applies the rules of one effective pack to facts; thread-safe. */
public interface Evaluator {

    /**
     * All conclusions of the rules.
     *
     * @throws EvaluationFailure when a rule fails or a limit is met; there is no partial answer
     */
    Evaluation evaluate(EvaluationInput input);
}

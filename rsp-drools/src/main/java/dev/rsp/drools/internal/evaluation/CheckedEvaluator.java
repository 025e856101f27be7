package dev.rsp.drools.internal.evaluation;

import dev.rsp.fact.Canonical;
import dev.rsp.requirement.Conclusion;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Asks two evaluators, and answers only when they agree in every conclusion and every support of it. */
public final class CheckedEvaluator implements Evaluator {

    private final Evaluator first;
    private final Evaluator second;

    /**
     * An evaluator that answers what both of two answer.
     *
     * @param first the one whose answer is given
     * @param second the one it is compared with
     */
    public CheckedEvaluator(Evaluator first, Evaluator second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public Evaluation evaluate(EvaluationInput input) {
        Evaluation answer = first.evaluate(input);
        Evaluation other = second.evaluate(input);
        if (!answer.equals(other)) {
            throw new EvaluationFailure("The two evaluators must agree, but " + difference(answer, other)
                    + "\n  Maybe report this with the case; no decision is given.");
        }
        return answer;
    }

    /** The first difference, in the order of the canonical forms, so that it is always the same one. */
    private static String difference(Evaluation answer, Evaluation other) {
        Conclusion conclusion = Stream.concat(answer.supports().keySet().stream(), other.supports().keySet().stream())
                .filter(one -> !supports(answer, one).equals(supports(other, one)))
                .min(Comparator.comparing(one -> Canonical.json((Record) one)))
                .orElseThrow();
        if (!answer.supports().containsKey(conclusion)) {
            return "only the second concludes (" + Canonical.json((Record) conclusion) + ").";
        }
        if (!other.supports().containsKey(conclusion)) {
            return "only the first concludes (" + Canonical.json((Record) conclusion) + ").";
        }
        return "they support (" + Canonical.json((Record) conclusion) + ") differently: "
                + difference(supports(answer, conclusion), supports(other, conclusion));
    }

    private static String difference(Set<Support> first, Set<Support> second) {
        Stream<String> ours = first.stream()
                .filter(support -> !second.contains(support))
                .map(support -> support + " by the first only.");
        Stream<String> theirs = second.stream()
                .filter(support -> !first.contains(support))
                .map(support -> support + " by the second only.");
        return Stream.concat(ours, theirs).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static Set<Support> supports(Evaluation evaluation, Conclusion conclusion) {
        Map<Conclusion, Set<Support>> supports = evaluation.supports();
        return supports.getOrDefault(conclusion, Set.of());
    }
}

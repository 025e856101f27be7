package dev.rsp.drools.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.reference.Interpreter;
import dev.rsp.requirement.Conclusion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks both evaluators, and fails when they differ. */
final class Both {

    private final DroolsEvaluator drools;
    private final Interpreter reference;

    Both(EffectivePack pack) {
        drools = new DroolsEvaluator(pack, Limits.DEFAULT);
        reference = new Interpreter(pack);
    }

    DroolsEvaluator drools() {
        return drools;
    }

    /** The conclusions and their supports. */
    Map<Conclusion, Set<Support>> supports(LocalDate asOf, Record... facts) {
        EvaluationInput input = new EvaluationInput(asOf, List.of(facts));
        Evaluation answer = drools.evaluate(input);
        assertThat(answer).isEqualTo(reference.evaluate(input));
        return answer.supports();
    }

    /** The conclusions. */
    Set<Conclusion> conclusions(LocalDate asOf, Record... facts) {
        return supports(asOf, facts).keySet();
    }
}

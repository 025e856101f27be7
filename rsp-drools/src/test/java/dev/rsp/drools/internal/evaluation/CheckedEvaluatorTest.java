package dev.rsp.drools.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rsp.model.ModelId;
import dev.rsp.policy.AsOf;
import dev.rsp.policy.RequirementId;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckedEvaluatorTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final EvaluationInput INPUT = new EvaluationInput(DAY, List.of());
    private static final Support ONE = new Support("1 One", List.of(), List.of());
    private static final Support TWO = new Support("1 Two", List.of(new AsOf(DAY)), List.of());

    @Test
    void givesTheAnswerOnWhichBothAgree() {
        Evaluation answer = new Evaluation(Map.of(requirement("a"), Set.of(ONE)));

        assertThat(new CheckedEvaluator(input -> answer, input -> new Evaluation(answer.supports())).evaluate(INPUT))
                .isSameAs(answer);
    }

    @Test
    void failsOnAConclusionOfTheFirstOnly() {
        assertThatExceptionOfType(EvaluationFailure.class)
                .isThrownBy(() -> compare(
                        Map.of(requirement("b"), Set.of(ONE), requirement("a"), Set.of(ONE)),
                        Map.of(requirement("c"), Set.of(ONE))))
                .withMessage("The two evaluators must agree, but only the first concludes "
                        + "({\"type\":\"requirement\",\"value\":{\"id\":\"a\",\"model\":\"m\"}}).\n"
                        + "  Maybe report this with the case; no decision is given.");
    }

    @Test
    void failsOnAConclusionOfTheSecondOnly() {
        assertThatExceptionOfType(EvaluationFailure.class)
                .isThrownBy(() -> compare(Map.of(), Map.of(requirement("c"), Set.of(ONE))))
                .withMessageContaining("only the second concludes");
    }

    @Test
    void failsOnASupportThatOneOfThemLacks() {
        assertThatExceptionOfType(EvaluationFailure.class)
                .isThrownBy(() ->
                        compare(Map.of(requirement("a"), Set.of(ONE)), Map.of(requirement("a"), Set.of(ONE, TWO))))
                .withMessageContaining("\"id\":\"a\",\"model\":\"m\"}}) differently: Support[rule=1 Two, "
                        + "because=[AsOf[day=2025-06-01]], absent=[]] by the second only.");
    }

    @Test
    void failsWhenOneOfThemFails() {
        Evaluator failing = input -> {
            throw new EvaluationFailure("stuck");
        };

        assertThatExceptionOfType(EvaluationFailure.class)
                .isThrownBy(() -> new CheckedEvaluator(input -> new Evaluation(Map.of()), failing).evaluate(INPUT))
                .withMessage("stuck");
    }

    private static void compare(Map<Conclusion, Set<Support>> first, Map<Conclusion, Set<Support>> second) {
        new CheckedEvaluator(input -> new Evaluation(first), input -> new Evaluation(second)).evaluate(INPUT);
    }

    private static Conclusion requirement(String id) {
        return new Requirement(ModelId.of("m"), RequirementId.of(id));
    }
}

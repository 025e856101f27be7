package dev.rsp.drools.internal.engine;

import static dev.rsp.drools.internal.engine.RuleText.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.eval.AssessmentCall;
import dev.rsp.fact.FactId;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** An evaluation that does too much, takes too long, throws or is interrupted gives no answer. */
class EvaluationLimitsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final ClassLoader LOADER = EvaluationLimitsTest.class.getClassLoader();
    private static final DroolsEvaluator EVALUATOR = new DroolsEvaluator(
            Packs.of(List.of(List.of(rule("1 Called for", """
                    AssessmentCall( $model : model )
                    => Requirement( $model, "assessment" )
                    """))), List.of(), List.of()), new Limits(3, LONG));

    private static List<Record> calls(int from, int to) {
        List<Record> calls = new ArrayList<>();
        for (int i = from; i < to; i++) {
            calls.add(new AssessmentCall(FactId.of("call-" + i), ModelId.of("model-" + i), Role.of("rso"), DAY));
        }
        return calls;
    }

    @Test
    void oneEvaluationStaysBelowTheLimitOnFirings() {
        assertThat(EVALUATOR.evaluate(new EvaluationInput(DAY, calls(0, 2))).supports())
                .hasSize(2);
        assertThatExceptionOfType(EvaluationFailure.class)
                .isThrownBy(() -> EVALUATOR.evaluate(new EvaluationInput(DAY, calls(0, 3))))
                .withMessage("The evaluation (firings) must stay below 3.");
    }

    @Test
    void eachChangeOfALiveSessionStaysBelowTheLimitOnFirings() {
        try (LiveRules live = EVALUATOR.live()) {
            live.apply(List.of(), calls(0, 2), DAY);
            live.apply(List.of(), calls(2, 4), DAY);
            assertThat(live.evaluation().supports()).hasSize(4);
            assertThatExceptionOfType(EvaluationFailure.class)
                    .isThrownBy(() -> live.apply(List.of(), calls(4, 7), DAY))
                    .withMessage("The evaluation (firings) must stay below 3.");
        }
    }

    @Test
    void workThatIsLateIsLeftBehindAndOthersGoOn() {
        CountDownLatch leave = new CountDownLatch(1);
        assertThatExceptionOfType(EvaluationFailure.class)
                .isThrownBy(() -> Watchdog.within(Duration.ofMillis(50), LOADER, () -> waits(leave)))
                .withMessage("The evaluation (time) must end within PT0.05S.");
        assertThat(Watchdog.within(LONG, LOADER, () -> "done")).isEqualTo("done");
        leave.countDown();
    }

    /** As an engine that hangs: it pays no heed to interrupts. */
    private static String waits(CountDownLatch leave) {
        while (leave.getCount() > 0) {
            Thread.onSpinWait();
        }
        return "late";
    }

    @Test
    void whatIsThrownIsAFailureAndNamesItsCause() {
        for (Throwable thrown : List.of(new IllegalStateException("rule"), new StackOverflowError("deep"))) {
            assertThatExceptionOfType(EvaluationFailure.class)
                    .isThrownBy(() -> Watchdog.within(LONG, LOADER, () -> {
                        if (thrown instanceof Error error) {
                            throw error;
                        }
                        throw (Exception) thrown;
                    }))
                    .withMessage("The evaluation (rules) must not throw, but was (" + thrown + ").")
                    .withCause(thrown);
        }
    }

    @Test
    void whoIsInterruptedGetsNoAnswerAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(EvaluationFailure.class)
                .isThrownBy(() -> Watchdog.within(LONG, LOADER, () -> "done"))
                .withMessage("The evaluation (thread) must not be interrupted.");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void workRunsWithTheClassLoaderOfThePackAndItsThreadIsGivenBackWithout() {
        ClassLoader pack = new ClassLoader(LOADER) {};
        ClassLoader seen =
                Watchdog.within(LONG, pack, () -> Thread.currentThread().getContextClassLoader());
        assertThat(seen).isSameAs(pack);
        assertThat(Thread.currentThread().getContextClassLoader()).isNotSameAs(pack);
    }
}

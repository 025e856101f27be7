package dev.rsp.drools.internal.engine;

import static dev.rsp.drools.internal.engine.RuleText.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.eval.AssessmentCall;
import dev.rsp.fact.FactId;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What the engine holds for a live session is given back, also where work on it is still going on. */
class LiveRulesClosingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final DroolsEvaluator EVALUATOR = new DroolsEvaluator(
            Packs.of(List.of(List.of(rule("1 Called for", """
                    AssessmentCall( $model : model )
                    => Requirement( $model, "assessment" )
                    """))), List.of(), List.of()),
            new Limits(3, Duration.ofMinutes(2)));

    private static AssessmentCall call(int number) {
        return new AssessmentCall(FactId.of("call-" + number), ModelId.of("model-" + number), Role.of("rso"), DAY);
    }

    /** One fact that takes its time, as an engine that hangs: it pays no heed to interrupts. */
    private static final class Slow extends AbstractList<Record> {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch leave = new CountDownLatch(1);

        @Override
        public Record get(int index) {
            begun.countDown();
            while (leave.getCount() > 0) {
                Thread.onSpinWait();
            }
            return call(index);
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** Waits until nothing is held, which must not take long. */
    private static void assertNothingIsHeld() {
        for (int i = 0; i < 3_000 && EVALUATOR.sessions() > 0; i++) {
            sleep();
        }
        assertThat(EVALUATOR.sessions()).isZero();
    }

    private static void sleep() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsClosedHoldsNothingHoweverOftenAndAnswersNothing() {
        LiveRules live = EVALUATOR.live();
        live.apply(List.of(), List.of(call(0)), DAY);
        assertThat(EVALUATOR.sessions()).isEqualTo(1);
        live.close();
        live.close();
        assertThat(EVALUATOR.sessions()).isZero();
        assertThatExceptionOfType(EvaluationFailure.class)
                .isThrownBy(() -> live.apply(List.of(), List.of(call(1)), DAY))
                .withMessage("The live rules must be open, but was (closed).");
    }

    @Test
    void whatIsClosedWhileLateWorkGoesOnIsGivenBackAtItsEnd() {
        LiveRules live = EVALUATOR.with(new Limits(3, Duration.ofMillis(50))).live();
        Slow slow = new Slow();
        assertThatExceptionOfType(EvaluationFailure.class)
                .isThrownBy(() -> live.apply(List.of(), slow, DAY))
                .withMessageStartingWith("The evaluation (time) must end within");
        live.close();
        assertThat(EVALUATOR.sessions()).as("still at work").isEqualTo(1);
        slow.leave.countDown();
        assertNothingIsHeld();
    }

    @Test
    void whatIsClosedAfterAnInterruptIsGivenBackAtTheEndOfItsWork() throws InterruptedException {
        LiveRules live = EVALUATOR.live();
        Slow slow = new Slow();
        Thread caller = new Thread(() -> assertThatExceptionOfType(EvaluationFailure.class)
                .isThrownBy(() -> live.apply(List.of(), slow, DAY))
                .withMessage("The evaluation (thread) must not be interrupted."));
        caller.start();
        slow.begun.await();
        caller.interrupt();
        caller.join();
        live.close();
        slow.leave.countDown();
        assertNothingIsHeld();
    }

    @Test
    void whatIsMadeTooLateIsGivenBack() {
        DroolsEvaluator hasty = EVALUATOR.with(new Limits(3, Duration.ofNanos(1)));
        int late = 0;
        for (int i = 0; i < 50 || (late == 0 && i < 10_000); i++) {
            try (LiveRules live = hasty.live()) {
                assertThat(live.nextDay()).isNull();
            } catch (EvaluationFailure e) {
                late++;
            }
        }
        assertThat(late).isPositive();
        assertNothingIsHeld();
    }
}

package dev.rsp.drools.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.SessionException;
import dev.rsp.decision.SessionOptions;
import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a listener throws, the others are told, and the caller learns of it once they were. */
class ListenersTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final ModelSnapshot FIRST = ModelSnapshot.of("first");
    private static final ModelSnapshot NEXT = ModelSnapshot.of("next");
    private static final EffectivePack PACK = PackFiles.lab().load();
    private static final Evaluators EVALUATORS = Evaluators.of(PACK, false);

    private final List<String> told = new ArrayList<>();
    private final LiveSession session = new LiveSession(
            new LiveEngine(PACK, EVALUATORS, new DecisionMaker(PACK, EVALUATORS), false),
            PolicyCase.of(FIRST, PlannedActivity.of(FIRST, Activity.TRAINING, DAY)),
            DAY,
            SessionOptions.defaults().trusting());

    @AfterEach
    void close() {
        session.close();
    }

    private DecisionDiff planNext() {
        return session.update(u -> u.put(NEXT).put(PlannedActivity.of(NEXT, Activity.TRAINING, DAY)));
    }

    private void throwing(Throwable thrown) {
        session.onChange(diff -> {
            told.add(thrown.getClass().getSimpleName());
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        });
    }

    @Test
    void afterAnErrorTheOthersAreToldAndTheErrorIsThrown() {
        AssertionError first = new AssertionError("first");
        throwing(new IllegalStateException("before"));
        throwing(first);
        throwing(new StackOverflowError("deep"));
        throwing(first);
        session.onChange(diff -> told.add("last"));
        assertThatThrownBy(this::planNext).isSameAs(first);
        assertThat(told)
                .containsExactly(
                        "IllegalStateException", "AssertionError", "StackOverflowError", "AssertionError", "last");
        assertThat(first.getSuppressed()).extracting(Throwable::getMessage).containsExactlyInAnyOrder("before", "deep");
        assertThat(session.isFailed()).as("the change stays").isFalse();
        assertThat(session.find(NEXT.key())).isEqualTo(NEXT);
    }

    @Test
    void whenTheRuntimeFailsNobodyElseIsTold() {
        OutOfMemoryError out = new OutOfMemoryError("heap");
        throwing(out);
        session.onChange(diff -> told.add("last"));
        assertThatThrownBy(this::planNext).isSameAs(out);
        assertThat(told).containsExactly("OutOfMemoryError");
        assertThat(session.isFailed()).isFalse();
        assertThat(session.find(NEXT.key())).isEqualTo(NEXT);
    }

    @Test
    void anErrorOnOneDayDoesNotKeepTheSessionFromTheNext() {
        planNext();
        throwing(new AssertionError("day"));
        session.onChange(diff -> told.add(diff.to().toString()));
        assertThatThrownBy(() -> session.advanceTo(DAY.plusYears(1))).isInstanceOf(AssertionError.class);
        assertThat(session.asOf()).isEqualTo(DAY.plusYears(1));
        assertThat(told).contains("AssertionError", "2026-01-01");
    }

    @Test
    void severalExceptionsAreThrownAsOne() {
        throwing(new IllegalStateException("one"));
        throwing(new IllegalArgumentException("two"));
        assertThatThrownBy(this::planNext)
                .isInstanceOf(SessionException.class)
                .hasMessageStartingWith(
                        "The listeners must return, but 2 threw (java.lang.IllegalStateException: one).")
                .hasSuppressedException(new IllegalArgumentException("two"));
        assertThat(told).hasSize(2);
    }
}

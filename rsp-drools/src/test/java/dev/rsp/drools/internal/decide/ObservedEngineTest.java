package dev.rsp.drools.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.Decision;
import dev.rsp.decision.EngineListener;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Those who watch an engine change none of its answers, whatever they throw. */
class ObservedEngineTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final ModelSnapshot MODEL = ModelSnapshot.of("next");
    private static final PolicyCase CASE = PolicyCase.of(MODEL, PlannedActivity.of(MODEL, Activity.TRAINING, DAY));
    private static final EffectivePack PACK = PackFiles.lab().load();
    private static final DecisionMaker ENGINE = new DecisionMaker(PACK, Evaluators.of(PACK, false));

    private final List<Decision> told = new ArrayList<>();
    private final EngineListener last = new EngineListener() {
        @Override
        public void decided(Decision decision, long nanos) {
            told.add(decision);
        }
    };

    static List<Throwable> passedOver() {
        return List.of(
                new IllegalStateException("listener"),
                new AssertionError("listener"),
                new NoClassDefFoundError("listener"),
                new StackOverflowError("listener"));
    }

    private ObservedEngine with(Throwable thrown) {
        EngineListener first = new EngineListener() {
            @Override
            public void decided(Decision decision, long nanos) {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            }
        };
        return new ObservedEngine(ENGINE, "lab@1.0", List.of(first, last));
    }

    @ParameterizedTest
    @MethodSource("passedOver")
    void whatAListenerThrowsIsPassedOverAndTheOthersAreTold(Throwable thrown) {
        Decision decision = with(thrown).decide(CASE, DAY);
        assertThat(decision.toJson()).isEqualTo(ENGINE.decide(CASE, DAY).toJson());
        assertThat(told).containsExactly(decision);
    }

    @Test
    void aRuntimeThatHasFailedIsNotPassedOver() {
        OutOfMemoryError out = new OutOfMemoryError("heap");
        assertThatThrownBy(() -> with(out).decide(CASE, DAY)).isSameAs(out);
        assertThat(told).isEmpty();
    }
}

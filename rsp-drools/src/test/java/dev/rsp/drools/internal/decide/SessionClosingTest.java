package dev.rsp.drools.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.SessionException;
import dev.rsp.decision.SessionOptions;
import dev.rsp.drools.internal.engine.Limits;
import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.fact.Fact;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A session holds one session of the engine and no more, however often it fails and recovers, and none when closed. */
class SessionClosingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final PolicyCase CASE = PolicyCase.of(planned("first"));
    private static final EffectivePack PACK = PackFiles.lab().load();

    private final Evaluators evaluators = Evaluators.of(PACK, false, new Limits(6, Duration.ofMinutes(1)));
    private final FreshEngine fresh = new FreshEngine(new DecisionMaker(PACK, Evaluators.of(PACK, true)));

    private static List<Fact> planned(String... names) {
        List<Fact> facts = new ArrayList<>();
        for (String name : names) {
            ModelSnapshot model = ModelSnapshot.of(name);
            facts.add(model);
            facts.add(PlannedActivity.of(model, Activity.TRAINING, DAY));
        }
        return facts;
    }

    private LiveSession open(PolicyCase facts) {
        return new LiveSession(new LiveEngine(PACK, evaluators, fresh, false), facts, DAY, SessionOptions.defaults());
    }

    @Test
    void aFailedComparisonLeavesNothingBehind() {
        LiveSession session = open(CASE);
        for (int i = 0; i < 5; i++) {
            fresh.twist(decision -> {
                throw new IllegalStateException("fresh");
            });
            assertThatThrownBy(session::verify).isInstanceOf(SessionException.class);
            assertThat(evaluators.sessions()).as("failed").isZero();
            fresh.twist(UnaryOperator.identity());
            session.recover();
            assertThat(evaluators.sessions()).as("recovered").isEqualTo(1);
        }
        session.close();
        assertThat(evaluators.sessions()).as("closed").isZero();
    }

    @Test
    void aSessionThatOpensOrRecoversOtherwiseThanAFreshEvaluationLeavesNothingBehind() {
        UnaryOperator<Decision> otherwise =
                decision -> new DecisionMaker(PACK, evaluators).decide(CASE, DAY.plusDays(1));
        fresh.twist(otherwise);
        assertThatThrownBy(() -> open(CASE)).isInstanceOf(SessionException.class);
        assertThat(evaluators.sessions()).as("not opened").isZero();
        fresh.twist(UnaryOperator.identity());
        LiveSession session = open(CASE);
        fresh.twist(otherwise);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(session::recover).isInstanceOf(SessionException.class);
            assertThat(evaluators.sessions()).as("not recovered").isZero();
        }
        session.close();
    }

    @Test
    void anInterruptLeavesNothingBehind() {
        LiveSession session = open(CASE);
        for (int i = 0; i < 5; i++) {
            int number = i;
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> session.put(ModelSnapshot.of("next-" + number)))
                    .isInstanceOf(SessionException.class);
            assertThat(Thread.interrupted()).isTrue();
            session.recover();
            assertThat(evaluators.sessions()).isEqualTo(1);
        }
        session.close();
        assertThat(evaluators.sessions()).isZero();
    }

    @Test
    void aLimitLeavesNothingBehindWhetherItIsMetAtFirstInAChangeOrAgain() {
        PolicyCase many = CASE.with(planned("second", "third").toArray(Fact[]::new));
        assertThatThrownBy(() -> open(many)).isInstanceOf(SessionException.class);
        assertThat(evaluators.sessions()).as("not opened").isZero();
        LiveSession session = open(CASE);
        assertThatThrownBy(() -> session.update(u -> planned("second", "third").forEach(u::put)))
                .isInstanceOf(SessionException.class);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(session::recover).isInstanceOf(SessionException.class);
        }
        assertThat(evaluators.sessions()).as("failed again").isZero();
        session.close();
    }

    @Test
    void aLookAheadLeavesNothingBehind() {
        LiveSession session = open(CASE);
        for (int i = 0; i < 3; i++) {
            assertThat(session.nextChange()).isNotNull();
        }
        assertThat(evaluators.sessions()).isEqualTo(1);
        session.close();
    }
}

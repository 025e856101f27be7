package dev.rsp.drools.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.Decision;
import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.SessionException;
import dev.rsp.decision.SessionOptions;
import dev.rsp.drools.internal.engine.Limits;
import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.eval.Assessment;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.ThresholdId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a session watches over itself: when it compares, and what becomes of it when a fresh evaluation says otherwise. */
class SessionWatchTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final ModelSnapshot NEXT = ModelSnapshot.of("next");
    private static final PlannedActivity TRAINING = PlannedActivity.of(NEXT, Activity.TRAINING, DAY);
    private static final PlannedActivity DEPLOYMENT = PlannedActivity.of(NEXT, Activity.GENERAL_DEPLOYMENT, DAY);
    private static final String DIFFERS =
            "has failed (The session (as of 2025-07-01) must decide as a fresh evaluation does";
    private static final Role LEAD = Role.of("lead");
    private static final SafeguardAssessment AUDITS =
            new SafeguardAssessment(FactId.of("audits"), NEXT.id(), CriterionId.of("audits"), Verdict.MET, LEAD, DAY);
    private static final PolicyCase CASE =
            PolicyCase.of(NEXT, TRAINING, Assessment.of(FactId.of("a"), NEXT, LEAD, DAY, ThresholdId.of("cbrn-3")));
    private static final Withdrawal WITHDRAWAL =
            new Withdrawal(FactId.of("off"), TRAINING.ref(), LEAD, "called off", DAY);
    private static final EffectivePack PACK = PackFiles.lab()
            .replace("vocabulary.yaml", "  lead: {says: ", "  lead: {corrects: true, says: ")
            .load();
    private static final Evaluators EVALUATORS = Evaluators.of(PACK, true);

    private final FreshEngine fresh = new FreshEngine(new DecisionMaker(PACK, EVALUATORS));
    private final List<DecisionDiff> told = new ArrayList<>();
    private final List<LiveSession> opened = new ArrayList<>();

    private LiveSession open(SessionOptions options) {
        return open(CASE, options);
    }

    private LiveSession open(PolicyCase facts, SessionOptions options) {
        LiveSession session = new LiveSession(new LiveEngine(PACK, EVALUATORS, fresh, false), facts, DAY, options);
        session.onChange(told::add);
        opened.add(session);
        return session;
    }

    @AfterEach
    void close() {
        opened.forEach(LiveSession::close);
    }

    /** A decision on other facts, as an evaluator would give it that overlooks something. */
    private static Decision another(Decision right) {
        return new DecisionMaker(PACK, EVALUATORS)
                .decide(CASE.with(AUDITS), right.asOf().plusDays(9));
    }

    private static Outcome outcome(LiveSession session) {
        return session.gate(NEXT.id(), Activity.TRAINING).outcome();
    }

    @Test
    void whatOpensIsComparedBeforeItIsToldAndWhatClosesIsNot() {
        LiveSession session = open(SessionOptions.defaults());
        assertThat(fresh.asked()).as("opened").isEqualTo(1);
        assertThat(session.put(AUDITS).opens()).isTrue();
        assertThat(fresh.asked()).isEqualTo(1);
        assertThat(session.remove(AUDITS.key()).opens()).isFalse();
        assertThat(fresh.asked()).isZero();
    }

    @Test
    void whoTrustsTheEngineComparesNothing() {
        LiveSession session = open(SessionOptions.defaults().trusting());
        session.put(AUDITS);
        session.remove(AUDITS.key());
        session.put(DEPLOYMENT);
        session.recover();
        session.advanceTo(DAY.plusYears(1));
        assertThat(fresh.asked()).isZero();
    }

    @Test
    void whatOpensOtherwiseThanAFreshEvaluationIsNoSession() {
        fresh.twist(SessionWatchTest::another);
        assertThatThrownBy(() -> open(CASE.with(AUDITS), SessionOptions.defaults()))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining(DIFFERS)
                .hasMessageEndingWith("Maybe decide the case, which says more; nothing may proceed on it.");
        assertThat(fresh.asked()).isEqualTo(1);
    }

    @Test
    void anActivityThatComesAndMayProceedIsComparedBeforeItIsToldOrAnswered() {
        LiveSession session = open(CASE.with(AUDITS), SessionOptions.defaults());
        assertThat(outcome(session)).isEqualTo(Outcome.PROCEED);
        fresh.twist(SessionWatchTest::another);
        assertThatThrownBy(() -> session.put(DEPLOYMENT))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining(DIFFERS);
        assertThat(told).isEmpty();
        assertThatThrownBy(() -> session.gate(NEXT.id(), Activity.GENERAL_DEPLOYMENT))
                .isInstanceOf(SessionException.class);
        fresh.twist(UnaryOperator.identity());
        session.recover();
        assertThat(session.gate(NEXT.id(), Activity.GENERAL_DEPLOYMENT).outcome())
                .isEqualTo(Outcome.PROCEED);
    }

    @Test
    void anActivityThatComesAndIsHeldIsNotCompared() {
        LiveSession session = open(SessionOptions.defaults());
        assertThat(fresh.asked()).as("opened").isEqualTo(1);
        assertThat(session.put(DEPLOYMENT).gates()).hasSize(1);
        assertThat(fresh.asked()).isZero();
    }

    @Test
    void anActivityThatStandsAgainAndMayProceedIsCompared() {
        LiveSession session = open(CASE.with(AUDITS), SessionOptions.defaults());
        session.put(WITHDRAWAL);
        fresh.twist(SessionWatchTest::another);
        assertThatThrownBy(() -> session.remove(WITHDRAWAL.key()))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining(DIFFERS);
        assertThatThrownBy(() -> outcome(session)).isInstanceOf(SessionException.class);
    }

    @Test
    void whatRecoversOtherwiseThanAFreshEvaluationStaysFailed() {
        for (SessionOptions options : List.of(
                SessionOptions.defaults(), SessionOptions.defaults().trusting().verifyEvery(1))) {
            LiveSession session = open(options);
            fresh.twist(SessionWatchTest::another);
            assertThatThrownBy(() -> session.put(AUDITS)).isInstanceOf(SessionException.class);
            for (int i = 1; i <= 2; i++) {
                assertThatThrownBy(session::recover)
                        .isInstanceOf(SessionException.class)
                        .hasMessageContaining(DIFFERS);
                assertThat(session.recoveries()).isEqualTo(i);
                assertThat(session.isFailed()).isTrue();
                assertThatThrownBy(() -> outcome(session)).isInstanceOf(SessionException.class);
                assertThatThrownBy(session::decision).isInstanceOf(SessionException.class);
            }
            assertThat(session.find(AUDITS.key())).isEqualTo(AUDITS);
            fresh.twist(UnaryOperator.identity());
            session.recover();
            assertThat(session.isFailed()).isFalse();
            assertThat(outcome(session)).isEqualTo(Outcome.PROCEED);
        }
    }

    @Test
    void whatRecoversWhileNothingStandsHasNothingToCompare() {
        LiveSession session = open(SessionOptions.defaults());
        session.put(WITHDRAWAL);
        assertThat(fresh.asked()).as("opened").isEqualTo(1);
        session.recover();
        assertThat(fresh.asked()).isZero();
        assertThat(session.isFailed()).isFalse();
    }

    @Test
    void afterSoManyChangesItCompares() {
        LiveSession session = open(SessionOptions.defaults().trusting().verifyEvery(3));
        session.put(AUDITS);
        session.remove(AUDITS.key());
        assertThat(fresh.asked()).isZero();
        session.put(AUDITS);
        assertThat(fresh.asked()).isEqualTo(1);
        session.remove(AUDITS.key());
        session.put(AUDITS);
        assertThat(fresh.asked()).isZero();
        session.remove(AUDITS.key());
        assertThat(fresh.asked()).isEqualTo(1);
    }

    @Test
    void aComparisonAskedForCountsAsOne() {
        LiveSession session = open(SessionOptions.defaults().trusting().verifyEvery(2));
        session.put(AUDITS);
        assertThat(session.verify()).isTrue();
        assertThat(fresh.asked()).isEqualTo(1);
        session.remove(AUDITS.key());
        assertThat(fresh.asked()).isZero();
    }

    @Test
    void whatOpensAgainstAFreshEvaluationIsNeitherToldNorAnswered() {
        LiveSession session = open(SessionOptions.defaults());
        fresh.twist(SessionWatchTest::another);
        assertThatThrownBy(() -> session.put(AUDITS))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining(DIFFERS)
                .hasMessageContaining("Maybe recover() it");
        assertThat(told).isEmpty();
        assertThat(session.isFailed()).isTrue();
        assertThat(session.find(AUDITS.key())).isEqualTo(AUDITS);
        for (Callable<?> answer :
                List.<Callable<?>>of(() -> outcome(session), session::decision, session::verify, session::nextChange)) {
            assertThatThrownBy(answer::call).isInstanceOf(SessionException.class);
        }
        fresh.twist(UnaryOperator.identity());
        session.recover();
        assertThat(outcome(session)).isEqualTo(Outcome.PROCEED);
        assertThat(session.verify()).isTrue();
    }

    @Test
    void aComparisonAskedForThatDiffersFailsTheSession() {
        LiveSession session = open(SessionOptions.defaults().trusting());
        session.put(AUDITS);
        fresh.twist(SessionWatchTest::another);
        assertThatThrownBy(session::verify).isInstanceOf(SessionException.class);
        assertThat(session.isFailed()).isTrue();
        assertThatThrownBy(() -> outcome(session)).isInstanceOf(SessionException.class);
    }

    @Test
    void anErrorWhileComparingFailsTheSession() {
        for (Error error :
                List.of(new StackOverflowError(), new OutOfMemoryError(), new AssertionError(), new LinkageError())) {
            fresh.twist(UnaryOperator.identity());
            LiveSession session = open(SessionOptions.defaults());
            fresh.twist(decision -> {
                throw error;
            });
            assertThatThrownBy(() -> session.put(AUDITS))
                    .isInstanceOf(SessionException.class)
                    .hasCause(error);
            assertThat(session.isFailed()).isTrue();
            assertThat(told).isEmpty();
            assertThatThrownBy(() -> outcome(session)).isInstanceOf(SessionException.class);
        }
    }

    @Test
    void whatListenersThrewOnEarlierDaysIsKeptWithTheFailureOfALaterOne() {
        LiveSession session = open(SessionOptions.defaults().trusting().verifyEvery(2));
        IllegalStateException first = new IllegalStateException("day");
        session.put(AUDITS);
        session.onChange(diff -> {
            fresh.twist(SessionWatchTest::another);
            throw first;
        });
        assertThatThrownBy(() -> session.advanceTo(DAY.plusYears(3)))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("must decide as a fresh evaluation does")
                .hasSuppressedException(first);
        assertThat(session.isFailed()).isTrue();
    }

    @Test
    void aLimitThatIsMetFailsTheSessionAndItsFactsAreKept() {
        Evaluators narrow = Evaluators.of(PACK, true, new Limits(6, Duration.ofMinutes(1)));
        LiveSession session =
                new LiveSession(new LiveEngine(PACK, narrow, fresh, false), CASE, DAY, SessionOptions.defaults());
        opened.add(session);
        session.onChange(told::add);
        List<Fact> more = new ArrayList<>();
        for (String name : List.of("second", "third")) {
            ModelSnapshot model = ModelSnapshot.of(name);
            more.add(model);
            more.add(PlannedActivity.of(model, Activity.TRAINING, DAY));
        }
        assertThatThrownBy(() -> session.update(u -> more.forEach(u::put)))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("The evaluation (firings) must stay below 6");
        assertThat(told).isEmpty();
        assertThat(session.facts()).isEqualTo(CASE.with(more.toArray(Fact[]::new)));
        assertThatThrownBy(() -> outcome(session)).isInstanceOf(SessionException.class);
        assertThatThrownBy(session::recover).isInstanceOf(SessionException.class);
        assertThat(session.isFailed()).isTrue();
        assertThatThrownBy(session::decision).isInstanceOf(SessionException.class);
    }

    @Test
    void whileNothingStandsThereIsNothingToCompareAndItStaysDue() {
        LiveSession session = open(SessionOptions.defaults().trusting().verifyEvery(1));
        session.put(WITHDRAWAL);
        assertThat(session.verify()).isFalse();
        assertThat(fresh.asked()).isZero();
        session.remove(WITHDRAWAL.key());
        assertThat(fresh.asked()).isEqualTo(1);
        assertThat(session.verify()).isTrue();
    }
}

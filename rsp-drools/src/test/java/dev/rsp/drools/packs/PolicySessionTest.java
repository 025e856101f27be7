package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.Concluded;
import dev.rsp.decision.Decision;
import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.GateMove;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.decision.PolicySession;
import dev.rsp.decision.SessionException;
import dev.rsp.decision.SessionOptions;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentCall;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Supersession;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactKey;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Role;
import dev.rsp.requirement.Justification;
import dev.rsp.requirement.Requirement;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session as its callers see it: what it tells, what it refuses, how it fails and how time passes in it. */
class PolicySessionTest {

    private static final Bundled BUNDLED = Bundled.checked("anthropic-rsp@2.2");
    private static final PolicyEngine ENGINE = BUNDLED.engine();
    private static final ModelId NEXT = ModelId.of("next");
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final PolicyCase LAUNCH = launch();

    private final PolicySession session = ENGINE.open(LAUNCH, DAY);
    private final List<DecisionDiff> told = new ArrayList<>();

    /** A launch that may proceed: CBRN-3 is not ruled out, ASL-3 is in place and approved. */
    private static PolicyCase launch() {
        PackCase each = BUNDLED.cases().stream()
                .filter(one -> one.name().startsWith("Decisions on reports of 16 "))
                .findFirst()
                .orElseThrow();
        return PolicyCase.of(each.given());
    }

    @AfterEach
    void close() {
        session.close();
        session.close();
    }

    private Outcome outcome() {
        return Objects.requireNonNull(
                session.gate(NEXT, Activity.GENERAL_DEPLOYMENT).outcome());
    }

    private static FactKey key(String type, String id) {
        return new FactKey(type, id);
    }

    private <T extends Fact> T fact(String type, String id, Class<T> as) {
        return as.cast(Objects.requireNonNull(session.find(key(type, id))));
    }

    private static Determination crossed(String id) {
        return new Determination(
                FactId.of(id),
                NEXT,
                ThresholdId.of("cbrn-4"),
                DeterminationStatus.CROSSED,
                Role.of("external-evaluator"),
                FactId.of("none"),
                LocalDate.of(2025, 6, 20));
    }

    @Test
    void beginsWithWhatAFreshDecisionSays() {
        assertThat(outcome()).isEqualTo(Outcome.PROCEED);
        assertThat(session.decision()).isEqualTo(ENGINE.decide(LAUNCH, DAY));
        assertThat(session.facts()).isEqualTo(LAUNCH);
        assertThat(session.asOf()).isEqualTo(DAY);
    }

    @Test
    void aFactThatIsAddedRaisesAndMovesAndIsNamedAsTheCause() {
        session.onChange(told::add);
        DecisionDiff diff = session.put(crossed("found"));
        assertThat(told).containsExactly(diff);
        assertThat(diff.gates())
                .extracting(GateMove::toString)
                .containsExactly("next general-deployment: PROCEED → HOLD");
        assertThat(diff.raised()).extracting(Concluded::kind).contains("gate-limit", "standard-unspecified");
        assertThat(diff.added()).extracting(each -> each.key()).containsExactly("found");
        assertThat(diff.removed()).isEmpty();
        assertThat(diff.explain())
                .contains("next general-deployment: PROCEED → HOLD", "raised", "because of", "determination found");
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void aChangeOfManyModelsIsTheDifferenceOfTwoDecisions() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ModelSnapshot model = ModelSnapshot.of("one-of-many-" + i, "sha256:" + "%064x".formatted(i));
            facts.add(model);
            facts.add(new PlannedActivity(model.id(), Activity.GENERAL_DEPLOYMENT, DAY));
        }
        Decision without = session.decision();
        DecisionDiff came = session.update(u -> facts.forEach(u::put));
        Decision with = session.decision();
        assertThat(came.raised()).hasSizeGreaterThan(300);
        assertThat(came).isEqualTo(DecisionDiff.between(without, with));
        DecisionDiff gone = session.update(u -> facts.forEach(each -> u.remove(each.key())));
        assertThat(gone).isEqualTo(DecisionDiff.between(with, without));
    }

    @Test
    void removingAFavourableFactClosesAndGivingItAgainOpens() {
        Fact criterion = session.find(key("safeguard-assessment", "d3-red-teaming"));
        DecisionDiff closed = session.remove(key("safeguard-assessment", "d3-red-teaming"));
        assertThat(closed.gates()).hasSize(1).noneMatch(GateMove::isTowardsProceeding);
        DecisionDiff opened = session.put(Objects.requireNonNull(criterion));
        assertThat(opened.opens()).isTrue();
        assertThat(opened.cleared())
                .extracting(Concluded::conclusion)
                .containsExactlyElementsOf(
                        closed.raised().stream().map(Concluded::conclusion).toList());
        assertThat(session.decision()).isEqualTo(ENGINE.decide(LAUNCH, DAY));
    }

    @Test
    void severalChangesSettleAsOne() {
        session.onChange(told::add);
        session.update(u -> u.remove(key("safeguard-assessment", "d3-red-teaming"))
                .remove(key("safeguard-assessment", "d4-rapid-remediation"))
                .put(crossed("found")));
        assertThat(told).hasSize(1);
        assertThat(told.get(0).added()).hasSize(1);
        assertThat(told.get(0).removed()).hasSize(2);
    }

    @Test
    void whatChangesNothingTellsNobody() {
        session.onChange(told::add);
        assertThat(session.put(LAUNCH.facts().get(0)).isEmpty()).isTrue();
        assertThat(session.update(u -> {}).isEmpty()).isTrue();
        DecisionDiff two = session.update(u -> u.put(crossed("found")).remove(key("determination", "found")));
        assertThat(two.isEmpty()).isTrue();
        assertThat(told).isEmpty();
        assertThat(session.facts()).isEqualTo(LAUNCH);
    }

    @Test
    void aListenerThatLeftIsNotCalled() {
        Runnable leave = session.onChange(told::add);
        leave.run();
        leave.run();
        session.put(crossed("found"));
        assertThat(told).isEmpty();
    }

    @Test
    void twoReasonsForOneConclusionGoOneByOne() {
        AssessmentCall call = new AssessmentCall(FactId.of("call"), NEXT, Role.of("rso"), LocalDate.of(2025, 6, 1));
        DecisionDiff gained = session.put(call);
        Requirement assessed = session.decision().conclusions(Requirement.class).stream()
                .filter(each -> each.id().value().equals("comprehensive-assessment"))
                .findFirst()
                .orElseThrow();
        assertThat(gained.raised()).isEmpty();
        assertThat(gained.changed()).hasSize(1);
        assertThat(gained.changed().get(0).after().conclusion()).isEqualTo(assessed);
        assertThat(gained.changed().get(0).gained())
                .extracting(each -> each.clause().clause().value())
                .containsExactly("3.1(rso)");
        assertThat(gained.changed().get(0).lost()).isEmpty();
        assertThat(gained.gates()).isEmpty();
    }

    @Test
    void whatIsAsItWasAndRestsOnOtherFactsIsAChangeAndNothingElse() {
        Notice old = LAUNCH.facts().stream()
                .filter(Notice.class::isInstance)
                .map(Notice.class::cast)
                .findFirst()
                .orElseThrow();
        Notice again = new Notice(FactId.of("again"), old.follows(), old.to(), old.on());
        DecisionDiff diff = session.update(u -> u.remove(old.key()).put(again));
        assertThat(diff.raised()).isEmpty();
        assertThat(diff.cleared()).isEmpty();
        assertThat(diff.gates()).isEmpty();
        assertThat(diff.changed()).isNotEmpty().allSatisfy(change -> {
            assertThat(sources(change.lost()))
                    .contains(old.ref().value())
                    .doesNotContain(again.ref().value());
            assertThat(sources(change.gained()))
                    .contains(again.ref().value())
                    .doesNotContain(old.ref().value());
        });
        assertThat(session.verify()).isTrue();
    }

    private static List<String> sources(List<Justification> reasons) {
        return reasons.stream()
                .flatMap(each -> each.because().stream())
                .flatMap(each -> each.sources().stream())
                .toList();
    }

    @Test
    void anAdverseFactIsNeitherRemovedNorMadeMilder() {
        session.put(crossed("found"));
        assertThatThrownBy(() -> session.remove(key("determination", "found")))
                .isInstanceOf(CaseException.class)
                .hasMessage(
                        "The fact (determination found) must stay, for it is adverse, but was (removed).\n  Maybe give a supersession or a withdrawal by a role that may correct it.");
        Determination milder = new Determination(
                FactId.of("found"),
                NEXT,
                ThresholdId.of("cbrn-4"),
                DeterminationStatus.NOT_RULED_OUT,
                Role.of("external-evaluator"),
                FactId.of("none"),
                LocalDate.of(2025, 6, 20));
        assertThatThrownBy(() -> session.put(milder))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("must stay as adverse as it is, and otherwise the same, but was (replaced)");
        Determination later = new Determination(
                FactId.of("found"),
                NEXT,
                ThresholdId.of("cbrn-4"),
                DeterminationStatus.CROSSED,
                Role.of("external-evaluator"),
                FactId.of("none"),
                LocalDate.of(2030, 6, 20));
        assertThatThrownBy(() -> session.put(later)).isInstanceOf(CaseException.class);
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void anAdverseFactMayBeMadeWorse() {
        Determination open = fact("determination", notRuledOut(), Determination.class);
        Determination worse = new Determination(
                open.id(),
                open.model(),
                open.threshold(),
                DeterminationStatus.CROSSED,
                open.role(),
                open.assessment(),
                open.on());
        DecisionDiff diff = session.put(worse);
        assertThat(diff.added()).hasSize(1);
        assertThat(diff.removed()).hasSize(1);
        assertThat(diff.thresholds())
                .extracting(Object::toString)
                .containsExactly("next cbrn-3: NOT_RULED_OUT → CROSSED");
    }

    private String notRuledOut() {
        return LAUNCH.facts().stream()
                .filter(each -> each instanceof Determination one && one.status() == DeterminationStatus.NOT_RULED_OUT)
                .map(each -> each.key().value())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAdverseFactLeavesByASupersession() {
        Determination adverse = fact("determination", notRuledOut(), Determination.class);
        Determination below = new Determination(
                FactId.of("later-below"),
                NEXT,
                adverse.threshold(),
                DeterminationStatus.BELOW,
                Role.of("ceo-rso"),
                FactId.of("assessment"),
                LocalDate.of(2025, 6, 25));
        DecisionDiff diff = session.update(u -> u.put(below)
                .put(new Supersession(
                        FactId.of("corrected"),
                        adverse.ref(),
                        below.ref(),
                        Role.of("ceo-rso"),
                        LocalDate.of(2025, 6, 25))));
        assertThat(diff.thresholds())
                .extracting(Object::toString)
                .containsExactly("next cbrn-3: NOT_RULED_OUT → BELOW");
        assertThat(session.decision().setAside()).hasSize(1);
    }

    @Test
    void anUpdateThatIsNotInOrderChangesNothing() {
        String before = session.decision().toJson();
        Assessment misspelt = new Assessment(
                FactId.of("misspelt"),
                ModelId.of("nxet"),
                fact("assessment", "assessment", Assessment.class).kind(),
                fact("assessment", "assessment", Assessment.class).thresholds(),
                Role.of("evaluation-lead"),
                LocalDate.of(2025, 6, 20));
        assertThatThrownBy(() -> session.update(u -> u.put(crossed("found")).put(misspelt)))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("(nxet)")
                .hasMessageContaining("next");
        assertThatThrownBy(() -> session.remove(key("model-snapshot", "next"))).isInstanceOf(CaseException.class);
        assertThatThrownBy(() -> session.remove(key("planned-activity", "next/general-deployment")))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("must plan an activity or have one under way");
        assertThatThrownBy(() -> session.remove(key("report", "capability-report")))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("must refer to a fact of the case");
        assertThatThrownBy(() -> session.remove(key("report", "no-such-report")))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("must belong to a fact of the case");
        assertThat(session.isFailed()).isFalse();
        assertThat(session.decision().toJson()).isEqualTo(before);
    }

    @Test
    void aListenerMayReadAndMustNotChange() {
        AtomicReference<Object> seen = new AtomicReference<>();
        session.onChange(diff -> seen.set(session.decision()));
        session.onChange(diff -> session.put(crossed("another")));
        session.onChange(told::add);
        assertThatThrownBy(() -> session.put(crossed("found")))
                .isInstanceOf(SessionException.class)
                .hasMessageStartingWith("The listeners must return, but 1 threw")
                .hasRootCauseMessage(
                        "The session must be changed from outside, but was changed from a listener or within an update.\n  Maybe note what is to change, and change it after the call returned.");
        assertThat(told).hasSize(1);
        assertThat(session.isFailed()).isFalse();
        assertThat(session.decision()).isEqualTo(seen.get());
        assertThat(session.find(key("determination", "found"))).isNotNull();
        assertThat(session.find(key("determination", "another"))).isNull();
    }

    @Test
    void asecondCallerIsTurnedAwayAtOnce() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        session.onChange(diff -> {
            inside.countDown();
            await(leave);
        });
        Thread first = new Thread(() -> session.put(crossed("found")));
        first.start();
        await(inside);
        for (Callable<?> call : List.<Callable<?>>of(
                () -> session.put(crossed("another")),
                session::decision,
                session::facts,
                () -> session.advanceTo(DAY))) {
            assertThatThrownBy(call::call)
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("must be used by one caller at a time");
        }
        leave.countDown();
        first.join();
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
        assertThat(session.verify()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void afterAFailureItKeepsItsFactsAndAnswersNothingUntilItRecovers() {
        session.onChange(told::add);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> session.put(crossed("found")))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("has failed")
                .hasMessageContaining("must not be interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(session.isFailed()).isTrue();
        assertThat(told).isEmpty();
        assertThat(session.find(key("determination", "found"))).isNotNull();
        assertThat(session.facts().facts()).hasSize(LAUNCH.facts().size() + 1);
        for (Callable<?> call : List.<Callable<?>>of(
                session::decision,
                session::nextChange,
                () -> outcome(),
                () -> session.put(crossed("another")),
                () -> session.missing(NEXT, Activity.GENERAL_DEPLOYMENT),
                () -> session.advanceTo(DAY.plusDays(1)))) {
            assertThatThrownBy(call::call).isInstanceOf(SessionException.class);
        }
        session.recover();
        assertThat(session.isFailed()).isFalse();
        assertThat(session.recoveries()).isEqualTo(1);
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
        assertThat(session.verify()).isTrue();
        session.remove(key("safeguard-assessment", "d3-red-teaming"));
        assertThat(told).hasSize(1);
    }

    @Test
    void aClosedSessionIsRefused() {
        session.close();
        assertThatThrownBy(session::decision)
                .isInstanceOf(SessionException.class)
                .hasMessage("The session must be open, but was closed.\n  Maybe open another one.");
        assertThatThrownBy(() -> session.put(crossed("found"))).isInstanceOf(SessionException.class);
    }

    @Test
    void theDayNeverGoesBack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.advanceTo(DAY.minusDays(1)))
                .withMessage(
                        "The day (2025-06-30) must not be before the session's (2025-07-01).\n  Maybe open another session for the past.");
        assertThat(session.advanceTo(DAY)).isEmpty();
        assertThat(session.isFailed()).isFalse();
    }

    @Test
    void aYearInOneJumpIsAYearDayByDay() {
        try (PolicySession slow = ENGINE.asIf()
                        .open(LAUNCH, DAY, SessionOptions.defaults().trusting());
                PolicySession fast = ENGINE.asIf()
                        .open(LAUNCH, DAY, SessionOptions.defaults().verifyEvery(1))) {
            slow.onChange(told::add);
            List<DecisionDiff> returned = new ArrayList<>();
            for (LocalDate day = DAY; day.isBefore(DAY.plusYears(1)); day = day.plusDays(1)) {
                returned.addAll(slow.advanceTo(day.plusDays(1)));
            }
            List<DecisionDiff> jumped = fast.advanceTo(DAY.plusYears(1));
            assertThat(returned).isEqualTo(told).isNotEmpty();
            assertThat(jumped).hasSameSizeAs(told);
            for (int i = 0; i < jumped.size(); i++) {
                assertThat(jumped.get(i).to()).isEqualTo(told.get(i).to());
                assertThat(jumped.get(i).raised()).isEqualTo(told.get(i).raised());
                assertThat(jumped.get(i).cleared()).isEqualTo(told.get(i).cleared());
                assertThat(jumped.get(i).gates()).isEqualTo(told.get(i).gates());
            }
            assertThat(fast.decision()).isEqualTo(slow.decision());
        }
    }

    @Test
    void theNextChangeIsTheFirstThatDaysAloneBring() {
        try (PolicySession other = ENGINE.asIf().open(LAUNCH, DAY)) {
            DecisionDiff next = Objects.requireNonNull(other.nextChange());
            assertThat(other.asOf()).isEqualTo(DAY);
            assertThat(other.advanceTo(next.to().minusDays(1))).isEmpty();
            List<DecisionDiff> first = other.advanceTo(next.to());
            assertThat(first).hasSize(1);
            assertThat(first.get(0).raised()).isEqualTo(next.raised());
            assertThat(first.get(0).gates()).isEqualTo(next.gates());
            other.advanceTo(DAY.plusYears(5));
            assertThat(other.nextChange()).isNull();
        }
    }

    @Test
    void onTheDayAfterTheVersionNothingIsDetermined() {
        List<DecisionDiff> diffs = session.advanceTo(LocalDate.of(2026, 3, 1));
        DecisionDiff last = diffs.get(diffs.size() - 1);
        assertThat(last.to()).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(last.gates())
                .allMatch(each -> Objects.requireNonNull(each.after()).outcome() == Outcome.NOT_DETERMINED);
        assertThat(outcome()).isEqualTo(Outcome.NOT_DETERMINED);
        assertThat(session.decision()).isEqualTo(ENGINE.decide(LAUNCH, LocalDate.of(2026, 3, 1)));
        DecisionDiff none = session.put(crossed("found"));
        assertThat(none.isEmpty()).isTrue();
        assertThat(session.verify()).isTrue();
    }

    @Test
    void sixteenThreadsWithASessionEachDecideTheSame() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        AtomicInteger settled = new AtomicInteger();
        try {
            List<Future<String>> futures = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                futures.add(threads.submit(() -> {
                    try (PolicySession own =
                            ENGINE.open(LAUNCH, DAY, SessionOptions.defaults().trusting())) {
                        for (int round = 0; round < 10; round++) {
                            Fact gone = own.find(key("safeguard-assessment", "d3-red-teaming"));
                            own.remove(key("safeguard-assessment", "d3-red-teaming"));
                            own.put(Objects.requireNonNull(gone));
                            settled.addAndGet(2);
                        }
                        return own.decision().toJson();
                    }
                }));
            }
            String expected = session.decision().toJson();
            for (Future<String> each : futures) {
                assertThat(each.get(5, TimeUnit.MINUTES)).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(settled).hasValue(320);
    }

    @Test
    void nothingOpensUnverifiedAndNothingIsToldThatWasNot() {
        SafeguardAssessment criterion = fact("safeguard-assessment", "d3-red-teaming", SafeguardAssessment.class);
        assertThat(criterion.verdict()).isEqualTo(Verdict.MET);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SessionOptions.defaults().verifyEvery(-1))
                .withMessage(
                        "The number of changes (verify-every) must be 0 or more, but was (-1).\n  Maybe write 0 for never.");
        assertThat(SessionOptions.defaults().verifyOpening()).isTrue();
        assertThat(SessionOptions.defaults().trusting().verifyOpening()).isFalse();
    }
}

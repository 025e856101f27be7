package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.GateMove;
import dev.rsp.decision.OpenQuestion;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.decision.PolicySession;
import dev.rsp.decision.SessionOptions;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.FactId;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session in which for a while no activity stands, and one in which several wait for the same answer. */
class SessionEdgesTest {

    private static final PolicyEngine ENGINE =
            Bundled.checked("anthropic-rsp@2.2").engine();
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final PlannedActivity NEXT = launch("next");
    private static final PlannedActivity OTHER = launch("other");
    private static final PolicyCase CASE = PolicyCase.of(ModelSnapshot.of("next"), NEXT);
    private static final Withdrawal WITHDRAWAL =
            new Withdrawal(FactId.of("off"), NEXT.ref(), Role.of("evaluation-lead"), "called off", DAY);

    private final PolicySession session =
            ENGINE.open(CASE, DAY, SessionOptions.defaults().verifyEvery(1));

    private static PlannedActivity launch(String model) {
        return new PlannedActivity(ModelId.of(model), Activity.GENERAL_DEPLOYMENT, DAY);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void whereNoActivityStandsThereIsNoDecisionAndNoFailure() {
        DecisionDiff gone = session.put(WITHDRAWAL);
        assertThat(gone.gates()).extracting(GateMove::after).containsOnlyNulls();
        assertThat(gone.raised()).isEmpty();
        assertThatThrownBy(session::decision)
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("must have an activity that stands");
        assertThatIllegalArgumentException().isThrownBy(() -> session.gate(NEXT.model(), NEXT.activity()));
        assertThat(session.verify()).isFalse();
        assertThat(session.nextChange())
                .isNotNull()
                .extracting(DecisionDiff::to)
                .isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(session.isFailed()).isFalse();
    }

    @Test
    void anActivityThatStandsAgainIsDecidedAsAfresh() {
        session.put(WITHDRAWAL);
        session.recover();
        DecisionDiff back = session.remove(WITHDRAWAL.key());
        assertThat(back.gates()).extracting(GateMove::before).containsOnlyNulls();
        assertThat(session.decision()).isEqualTo(ENGINE.decide(CASE, DAY));
        assertThat(session.verify()).isTrue();
    }

    @Test
    void aFactDatedLaterCountsFromItsDayOnHoweverFarTheJump() {
        Withdrawal later = new Withdrawal(
                FactId.of("later"), NEXT.ref(), Role.of("evaluation-lead"), "called off", DAY.plusDays(5));
        assertThat(session.put(later).isEmpty()).isTrue();
        List<DecisionDiff> diffs = session.advanceTo(DAY.plusDays(30));
        assertThat(diffs).extracting(DecisionDiff::to).containsExactly(DAY.plusDays(5));
        assertThat(diffs.get(0).from()).isEqualTo(DAY);
        assertThat(diffs.get(0).gates()).extracting(GateMove::after).containsOnlyNulls();
    }

    @Test
    void aGateNamesTheQuestionItWaitsForWhoeverElseWaits() {
        DecisionDiff diff = session.update(u -> u.put(ModelSnapshot.of("other")).put(OTHER));
        assertThat(session.decision().questions())
                .filteredOn(each -> each.question().value().equals("threshold-status"))
                .isNotEmpty()
                .extracting(OpenQuestion::id)
                .allSatisfy(id -> {
                    assertThat(Objects.requireNonNull(diff.gates().get(0).after())
                                    .because())
                            .contains(id);
                    assertThat(session.gate(NEXT.model(), NEXT.activity()).because())
                            .contains(id);
                });
    }
}

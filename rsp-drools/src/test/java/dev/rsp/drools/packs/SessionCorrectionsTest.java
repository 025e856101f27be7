package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.decision.PolicySession;
import dev.rsp.decision.SetAside;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.evidence.Supersession;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactKey;
import dev.rsp.fact.FactRef;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which withdrawals and supersessions a session lets go: none without which more would count in favour. */
class SessionCorrectionsTest {

    private static final Bundled BUNDLED = Bundled.checked("anthropic-rsp@2.2");
    private static final PolicyEngine ENGINE = BUNDLED.engine();
    private static final ModelId NEXT = ModelId.of("next");
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final String CEO_RSO = "ceo-rso";
    private static final Determination BAD = found("found", DeterminationStatus.CROSSED, "rso");
    private static final Determination MILDER = found("milder", DeterminationStatus.NOT_RULED_OUT, CEO_RSO);
    private static final Determination BELOW = found("below", DeterminationStatus.BELOW, CEO_RSO);

    private final PolicySession session = ENGINE.open(launch(), DAY);
    private final SafeguardAssessment met = (SafeguardAssessment)
            Objects.requireNonNull(session.find(new FactKey("safeguard-assessment", "d3-red-teaming")));

    /** A launch that may proceed. */
    private static PolicyCase launch() {
        PackCase each = BUNDLED.cases().stream()
                .filter(one -> one.name().startsWith("Decisions on reports of 16 "))
                .findFirst()
                .orElseThrow();
        return PolicyCase.of(each.given());
    }

    private static Determination found(String id, DeterminationStatus status, String role) {
        return new Determination(
                FactId.of(id),
                NEXT,
                ThresholdId.of("cbrn-4"),
                status,
                Role.of(role),
                FactId.of("assessment"),
                DAY.minusDays(5));
    }

    private static Withdrawal withdrawal(String id, Fact of, String role) {
        return new Withdrawal(FactId.of(id), of.ref(), Role.of(role), "a mistake", DAY);
    }

    private static Supersession supersession(String id, Fact of, Fact by) {
        return new Supersession(FactId.of(id), of.ref(), by.ref(), Role.of(CEO_RSO), DAY);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Outcome outcome() {
        return Objects.requireNonNull(
                session.gate(NEXT, Activity.GENERAL_DEPLOYMENT).outcome());
    }

    /** That a correction is neither removed nor replaced, and nothing has changed when that is tried. */
    private void stays(Fact correction, Fact other) {
        assertThat(other.key()).isEqualTo(correction.key());
        String before = session.decision().toJson();
        String must =
                "The fact (" + correction.key() + ") must stay as it is, for without it more would count in favour";
        String cure = "Maybe give what it takes back anew, under another id.";
        assertThatThrownBy(() -> session.remove(correction.key()))
                .isInstanceOf(CaseException.class)
                .hasMessage(must + ", but was (removed).\n  " + cure);
        assertThatThrownBy(() -> session.put(other))
                .isInstanceOf(CaseException.class)
                .hasMessage(must + ", but was (replaced).\n  " + cure);
        assertThat(session.isFailed()).isFalse();
        assertThat(session.decision().toJson()).isEqualTo(before);
    }

    @Test
    void aWithdrawalOfGoodNewsStays() {
        Withdrawal off = withdrawal("off", met, CEO_RSO);
        session.update(u -> u.put(BAD).put(withdrawal("of-bad", BAD, "rso")));
        assertThat(outcome()).isEqualTo(Outcome.PROCEED);
        session.put(off);
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
        stays(off, withdrawal("off", BAD, CEO_RSO));
        stays(off, withdrawal("off", met, "external-evaluator"));
        assertThatThrownBy(() -> session.update(u -> u.remove(off.key()).remove(met.key())))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("more would count in favour");
        assertThatThrownBy(() -> session.remove(met.key()))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("must refer to a fact of the case");
        assertThat(session.put(off).isEmpty()).isTrue();
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void whatWasWithdrawnIsGivenAnewUnderAnotherId() {
        session.put(withdrawal("off", met, CEO_RSO));
        session.put(new SafeguardAssessment(
                FactId.of("again"), met.model(), met.criterion(), Verdict.MET, met.role(), DAY));
        assertThat(outcome()).isEqualTo(Outcome.PROCEED);
    }

    @Test
    void aWithdrawalOfGoodNewsThatHasNoEffectStaysAsWell() {
        Withdrawal off = withdrawal("off", met, "external-evaluator");
        session.put(off);
        assertThat(outcome()).isEqualTo(Outcome.PROCEED);
        stays(off, withdrawal("off", met, CEO_RSO));
    }

    @Test
    void aSupersessionOfGoodNewsStays() {
        SafeguardAssessment open = new SafeguardAssessment(
                FactId.of("looked-again"), met.model(), met.criterion(), Verdict.UNKNOWN, met.role(), DAY);
        session.update(u -> u.put(open).put(supersession("again", met, open)));
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
        stays(supersession("again", met, open), supersession("again", open, met));
    }

    @Test
    void aWithdrawalOfBadNewsMayGo() {
        session.update(u -> u.put(BAD).put(withdrawal("off", BAD, "rso")));
        assertThat(outcome()).isEqualTo(Outcome.PROCEED);
        session.remove(withdrawal("off", BAD, "rso").key());
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
        session.put(withdrawal("off", BAD, "rso"));
        session.put(withdrawal("off", BAD, "external-evaluator"));
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void aSupersessionOfBadNewsMayGo() {
        session.update(u -> u.put(BAD).put(BELOW).put(supersession("corrected", BAD, BELOW)));
        assertThat(outcome()).isEqualTo(Outcome.PROCEED);
        session.remove(supersession("corrected", BAD, BELOW).key());
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
    }

    /** A correction of a correction has no effect, so that it may go; what it was to take back stays what it is. */
    @Test
    void aWithdrawalOfAWithdrawalMayGoAndTheOtherStays() {
        Withdrawal off = withdrawal("off", met, CEO_RSO);
        Withdrawal again = withdrawal("on-again", off, CEO_RSO);
        session.put(off);
        session.put(again);
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
        stays(off, withdrawal("off", met, "rso"));
        session.remove(again.key());
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
        stays(off, withdrawal("off", met, "rso"));
    }

    /** Crossed, superseded by not ruled out, and that withdrawn: while the withdrawal is there, crossed counts again. */
    @Test
    void aWithdrawalOfWhatTakesThePlaceOfBadNewsStays() {
        session.update(u -> u.put(BAD).put(MILDER).put(supersession("corrected", BAD, MILDER)));
        assertThat(counting()).containsExactly(MILDER);
        Withdrawal off = withdrawal("off", MILDER, CEO_RSO);
        session.put(off);
        assertThat(counting()).containsExactly(BAD);
        stays(off, withdrawal("off", BAD, "rso"));
    }

    /** As above, and what takes the place of not ruled out does not stand: both findings count. */
    @Test
    void aSupersessionOfWhatTakesThePlaceOfBadNewsStays() {
        session.update(u -> u.put(BAD).put(MILDER).put(BELOW).put(supersession("corrected", BAD, MILDER)));
        session.update(u -> u.put(supersession("again", MILDER, BELOW)).put(withdrawal("off", BELOW, CEO_RSO)));
        assertThat(counting()).containsExactlyInAnyOrder(BAD, MILDER);
        stays(supersession("again", MILDER, BELOW), supersession("again", BAD, BELOW));
        session.remove(supersession("corrected", BAD, MILDER).key());
        session.remove(supersession("again", MILDER, BELOW).key());
        assertThat(counting()).containsExactlyInAnyOrder(BAD, MILDER);
    }

    /** What this test found and is not set aside. */
    private List<Determination> counting() {
        List<FactRef> aside =
                session.decision().setAside().stream().map(SetAside::fact).toList();
        return List.of(BAD, MILDER, BELOW).stream()
                .filter(each -> each.equals(session.find(each.key())) && !aside.contains(each.ref()))
                .toList();
    }
}

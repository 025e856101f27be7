package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.decision.PolicySession;
import dev.rsp.eval.Assessment;
import dev.rsp.evidence.Judgement;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactKey;
import dev.rsp.fact.Topic;
import dev.rsp.model.Activity;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.policy.Answer;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.Incident;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Days that nothing bears out, as facts come and go and days pass; each state is that of a fresh decision. */
class BaselineSessionTest {

    private static final Bundled BUNDLED = Bundled.checked("anthropic-rsp@2.2");
    private static final PolicyEngine ENGINE = BUNDLED.engine().asIf();
    private static final LocalDate DAY = LocalDate.of(2024, 12, 1);
    private static final ModelId NEXT = ModelId.of("next");
    private static final ModelSnapshot PREVIOUS = ModelSnapshot.of("previous");

    private final PolicySession session = ENGINE.open(standing(), DAY);

    /** A model that stands with one assessed on 20 October, and may be deployed. */
    private static PolicyCase standing() {
        return PolicyCase.of(BUNDLED.cases().stream()
                .filter(each ->
                        each.name().equals("A model compared with an assessed one needs no assessment of its own"))
                .findFirst()
                .orElseThrow()
                .given());
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Outcome outcome() {
        assertThat(session.decision()).isEqualTo(ENGINE.decide(session.facts(), session.asOf()));
        return Objects.requireNonNull(
                session.gate(NEXT, Activity.GENERAL_DEPLOYMENT).outcome());
    }

    private static Fact countedFrom(LocalDate on) {
        return new Baseline(NEXT, PREVIOUS.id(), on);
    }

    private static Assessment again(LocalDate on) {
        return Assessment.of(
                FactId.of("again"),
                PREVIOUS,
                Role.of("evaluation-lead"),
                on,
                ThresholdId.of("cbrn-3"),
                ThresholdId.of("cbrn-4"),
                ThresholdId.of("ai-rnd-4"),
                ThresholdId.of("ai-rnd-5"));
    }

    @Test
    void aBaselineIsBorneOutWhileAnAssessmentOfItsDayStands() {
        assertThat(outcome()).isEqualTo(Outcome.PROCEED);
        session.put(countedFrom(DAY.minusDays(3)));
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
        session.put(again(DAY.minusDays(3)));
        assertThat(outcome()).isEqualTo(Outcome.PROCEED);
        session.put(new Withdrawal(
                FactId.of("mistaken"), again(DAY.minusDays(3)).ref(), Role.of("evaluation-lead"), "a mistake", DAY));
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
        session.put(countedFrom(LocalDate.of(2024, 10, 20)));
        assertThat(outcome()).isEqualTo(Outcome.PROCEED);
        session.remove(new FactKey("assessment", "previous-assessment"));
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void anAssessmentToComeBearsItOutOnItsDay() {
        session.update(update -> {
            update.put(countedFrom(DAY));
            update.put(again(DAY.plusDays(9)));
        });
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
        DecisionDiff next = Objects.requireNonNull(session.nextChange());
        assertThat(next.to()).isEqualTo(DAY.plusDays(9));
        session.advanceTo(DAY.plusDays(8));
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
        session.advanceTo(DAY.plusDays(9));
        assertThat(outcome()).isEqualTo(Outcome.PROCEED);
    }

    @Test
    void anAnswerGivenBeforeTheIncidentDoesNotHelp() {
        session.update(update -> {
            update.put(new Incident(FactId.of("leak"), NEXT, CriterionId.of("asl-2-s2-offices"), DAY.minusDays(5)));
            update.put(remediated(DAY.minusDays(4)));
        });
        assertThat(outcome()).isEqualTo(Outcome.PROCEED);
        session.put(remediated(DAY.minusDays(5)));
        assertThat(outcome()).isEqualTo(Outcome.PROCEED);
        session.put(remediated(DAY.minusDays(6)));
        assertThat(outcome()).isEqualTo(Outcome.HOLD);
        assertThat(session.decision().setAside())
                .extracting(each -> each.reason())
                .containsExactly(
                        "made before what it is about: judgement remediation is dated 2024-11-25, incident leak"
                                + " 2024-11-26.");
    }

    private static Judgement remediated(LocalDate on) {
        return new Judgement(
                FactId.of("remediation"),
                NEXT,
                Topic.of("leak"),
                QuestionId.of("incident-remediated"),
                Answer.of("remediated"),
                Role.of("safeguards-lead"),
                on);
    }
}

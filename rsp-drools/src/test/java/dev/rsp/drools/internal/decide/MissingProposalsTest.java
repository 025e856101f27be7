package dev.rsp.drools.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Missing;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.OpenItem;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.reference.Interpreter;
import dev.rsp.eval.Assessment;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is proposed as missing, and what never is: a finding contrary to one that is in force. */
class MissingProposalsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final Role LEAD = Role.of("lead");
    private static final ThresholdId CBRN = ThresholdId.of("cbrn-3");
    private static final ModelSnapshot NEXT = ModelSnapshot.of("next");
    private static final EffectivePack PACK = PackFiles.lab().load();
    private static final PolicyEngine ENGINE = engine();

    private static final PolicyCase CASE = PolicyCase.of(
            NEXT,
            PlannedActivity.of(NEXT, Activity.TRAINING, DAY),
            Assessment.of(FactId.of("act"), NEXT, LEAD, DAY, CBRN));

    private static PolicyEngine engine() {
        Interpreter interpreter = new Interpreter(PACK);
        return new DecisionMaker(PACK, () -> interpreter);
    }

    private static Missing missing(Fact... more) {
        return ENGINE.missing(CASE.with(more), DAY, new ModelActivity(NEXT.id(), Activity.TRAINING));
    }

    private static List<List<String>> ways(Missing missing) {
        return missing.ways().stream()
                .map(way -> way.stream().map(OpenItem::item).toList())
                .toList();
    }

    private static Determination found(DeterminationStatus status) {
        return new Determination(FactId.of("found"), NEXT.id(), CBRN, status, LEAD, FactId.of("act"), DAY);
    }

    private static SafeguardAssessment audits(Verdict verdict) {
        return new SafeguardAssessment(FactId.of("audited"), NEXT.id(), CriterionId.of("audits"), verdict, LEAD, DAY);
    }

    @Test
    void whereNothingWasFoundEitherFindingOpens() {
        Missing missing = missing();
        assertThat(ways(missing))
                .containsExactlyInAnyOrder(
                        List.of("a finding below the threshold"), List.of("a finding that the criterion is met"));
        assertThat(missing.complete()).isTrue();
    }

    @Test
    void besideAnAdverseFindingNoMilderOneIsProposed() {
        for (DeterminationStatus each : List.of(DeterminationStatus.CROSSED, DeterminationStatus.NOT_RULED_OUT)) {
            assertThat(ways(missing(found(each))))
                    .as(each.name())
                    .containsExactly(List.of("a finding that the criterion is met"));
        }
    }

    @Test
    void whereEveryFindingIsAgainstItNothingIsProposed() {
        Missing missing = missing(found(DeterminationStatus.CROSSED), audits(Verdict.NOT_MET));
        assertThat(missing.ways()).isEmpty();
        assertThat(missing.remaining()).isEqualTo(Outcome.HOLD);
        assertThat(missing.complete()).isTrue();
        assertThat(missing.checklist()).contains("no set of open items suffices; HOLD remains when all are assumed");
    }

    @Test
    void whatIsFoundAlreadyIsNotMissing() {
        assertThat(ways(missing(audits(Verdict.MET)))).containsExactly(List.of());
    }

    @Test
    void anActForWhichThePackProposesNothingLeavesTheGateUndetermined() {
        PolicyCase thin = PolicyCase.of(NEXT, PlannedActivity.of(NEXT, Activity.TRAINING, DAY), audits(Verdict.MET));
        Missing missing = ENGINE.missing(thin, DAY, new ModelActivity(NEXT.id(), Activity.TRAINING));
        assertThat(missing.ways()).isEmpty();
        assertThat(missing.remaining()).isEqualTo(Outcome.NOT_DETERMINED);
    }
}

package dev.rsp.drools.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Decision;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.decision.PolicySession;
import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.fact.FactId;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a decision says of itself: whether its version was in force, and which facts nothing looked at. */
class DecisionSaysTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final ModelSnapshot NEXT = ModelSnapshot.of("next");
    private static final PolicyCase CASE = PolicyCase.of(NEXT, PlannedActivity.of(NEXT, Activity.TRAINING, DAY));
    private static final EffectivePack PACK = PackFiles.lab().load();
    private static final PolicyEngine ENGINE = new DecisionMaker(PACK, Evaluators.of(PACK, false));

    @Test
    void outsideItsDaysAnAnswerIsGivenOnlyAsIfAndSaysSo() {
        assertThat(ENGINE.asIf().decide(CASE, LAST).policy().hypothetical()).isFalse();
        Decision plain = ENGINE.decide(CASE, LAST.plusDays(1));
        assertThat(plain.worst()).isEqualTo(Outcome.NOT_DETERMINED);
        assertThat(plain.conclusions()).isEmpty();
        assertThat(plain.policy().hypothetical()).isFalse();
        Decision asIf = ENGINE.asIf().decide(CASE, LAST.plusDays(1));
        assertThat(asIf.worst()).isEqualTo(Outcome.HOLD);
        assertThat(asIf.policy().hypothetical()).isTrue();
        assertThat(asIf.toJson()).contains("\"hypothetical\":true");
    }

    @Test
    void aSessionSaysTheSame() {
        try (PolicySession plain = ENGINE.open(CASE, LAST);
                PolicySession asIf = ENGINE.asIf().open(CASE, LAST)) {
            assertThat(asIf.decision().policy().hypothetical()).isFalse();
            plain.advanceTo(LAST.plusDays(1));
            asIf.advanceTo(LAST.plusDays(1));
            assertThat(plain.decision()).isEqualTo(ENGINE.decide(CASE, LAST.plusDays(1)));
            assertThat(asIf.decision()).isEqualTo(ENGINE.asIf().decide(CASE, LAST.plusDays(1)));
            assertThat(asIf.decision().policy().hypothetical()).isTrue();
        }
    }

    @Test
    void aFactThatNoRuleAsksForIsNamed() {
        SafeguardAssessment asked = audits("asked", Verdict.MET);
        SafeguardAssessment unasked = audits("unasked", Verdict.NOT_MET);
        assertThat(ENGINE.decide(CASE, DAY).unusedFacts()).isEmpty();
        assertThat(ENGINE.decide(CASE.with(asked, unasked), DAY).unusedFacts()).containsExactly(unasked.ref());
    }

    private static SafeguardAssessment audits(String id, Verdict verdict) {
        return new SafeguardAssessment(
                FactId.of(id), NEXT.id(), CriterionId.of("audits"), verdict, Role.of("lead"), DAY);
    }
}

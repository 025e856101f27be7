package dev.rsp.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.eval.Assessment;
import dev.rsp.fact.FactId;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Role;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Making a stored decision again, as somebody does who has only its text. */
class RecheckTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private static String json;

    @BeforeAll
    static void decide() {
        ModelSnapshot next = ModelSnapshot.of("next");
        PolicyCase facts = PolicyCase.of(
                next,
                PlannedActivity.of(next, Activity.GENERAL_DEPLOYMENT, DAY),
                Assessment.of(FactId.of("a"), next, Role.of("evaluation-lead"), DAY, ThresholdId.of("cbrn-3")));
        json = RulePacks.bundled()
                .pack("anthropic-rsp@2.2")
                .engine()
                .decide(facts, DAY)
                .toJson();
    }

    private static Recheck recheck(String text) {
        return RulePacks.bundled().recheck(Decision.parse(text));
    }

    private static String edited(String before, String after) {
        assertThat(json).contains(before);
        return json.replace(before, after);
    }

    @Test
    void anUntouchedDecisionIsMadeAgainByteForByte() {
        Recheck recheck = recheck(json);
        assertThat(recheck.differences()).isEmpty();
        assertThat(recheck.again().toJson()).isEqualTo(json);
    }

    @Test
    void anEditedOutcomeIsTheOnlyDifference() {
        assertThat(recheck(edited("\"outcome\":\"HOLD\"", "\"outcome\":\"PROCEED\""))
                        .differences())
                .containsExactly(
                        "gates: stored [next general-deployment: PROCEED], now [next general-deployment: HOLD]");
    }

    @Test
    void anEditedReasonIsNamedByItsConclusion() {
        String rule = "4.1 The ASL-3 Deployment Standard is short while a criterion of it is open";
        assertThat(recheck(edited("\"rule\":\"" + rule, "\"rule\":\"4.1 Something else"))
                        .differences())
                .hasSize(7)
                .allMatch(
                        each -> each.startsWith("conclusions: StandardShortfall[model=next, standard=asl-3-deployment")
                                && each.endsWith("is justified otherwise now"));
    }

    @Test
    void anEditedFactIsRefused() {
        assertThatThrownBy(() -> recheck(edited("\"by\":\"evaluation-lead\"", "\"by\":\"ceo\"")))
                .hasMessageStartingWith(
                        "The decision (rsp.decision/1) must be as this library wrote it, but was (fact assessment a with the digest sha256:")
                .hasMessageEndingWith("Maybe it was edited or cut; take the file that decide --json wrote.");
    }
}

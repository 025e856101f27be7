package dev.rsp.examples.api;

import dev.rsp.decision.Outcome;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.testing.PolicyVerifier;
import dev.rsp.drools.testing.Step;
import dev.rsp.drools.testing.junit.CaseTests;
import dev.rsp.drools.testing.junit.RspTest;
import dev.rsp.eval.LineReading;
import dev.rsp.fact.FactId;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.requirement.Effect;
import dev.rsp.requirement.GateLimit;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The own clauses of the laboratory, tested with the kit; the cases of the policy below run elsewhere. */
// tag::example
@RspTest(
        pack = "example-lab@1.0",
        directory = "src/main/resources/dev/rsp/examples/lab-pack",
        options = LabOptions.class)
class CanaryClausesTest {

    private static final ModelSnapshot HERON = ModelSnapshot.of("heron");
    private static final PlannedActivity OFFER =
            PlannedActivity.of(HERON, Activity.NEW_CUSTOMERS, LocalDate.of(2025, 7, 15));
    private static final GateLimit HELD = new GateLimit(HERON.id(), Activity.NEW_CUSTOMERS, Effect.HOLD);

    private static NightlyCanary canary(String night, LineReading reading) {
        return new NightlyCanary(FactId.of("night-" + night), HERON.id(), reading, LocalDate.parse(night));
    }

    @Test
    void aCanaryGrowsOldAfterSevenDays(PolicyVerifier verifier) {
        verifier.clause("lab.fresh-canary")
                .given(HERON, OFFER)
                .asOf("2025-07-01")
                .concludesExactly(HELD)
                .then(Step.put(canary("2025-07-01", LineReading.CLEAR)))
                .clears(HELD)
                .then(Step.advanceTo("2025-07-08"))
                .concludesNothing("the seventh day after it")
                .then(Step.advanceTo("2025-07-09"))
                .raises(HELD)
                .gate(HERON, Activity.NEW_CUSTOMERS)
                .is(Outcome.HOLD)
                .then(Step.put(canary("2025-07-09", LineReading.CLEAR)))
                .clears(HELD)
                .concludesNothing();
    }

    @Test
    void aClearNightDoesNotOutweighOneThatCrossed(PolicyVerifier verifier) {
        verifier.clause("lab.canary")
                .given(HERON, OFFER, canary("2025-06-29", LineReading.CLEAR))
                .asOf("2025-06-30")
                .concludesNothing()
                .then(Step.put(canary("2025-06-30", LineReading.CROSSED)))
                .raises(HELD)
                .then(Step.advanceTo("2025-07-01"), Step.put(canary("2025-07-01", LineReading.CLEAR)))
                .concludesExactly(HELD);
    }

    @Test
    void aNightThatCouldNotBeReadHoldsAsWell(PolicyVerifier verifier) {
        verifier.clause("lab.canary")
                .given(HERON, OFFER, canary("2025-06-30", LineReading.UNKNOWN))
                .asOf("2025-07-01")
                .concludesExactly(HELD)
                .gate(HERON, Activity.NEW_CUSTOMERS)
                .is(Outcome.HOLD);
    }

    @TestFactory
    Stream<DynamicTest> cases(RulePack pack) {
        return CaseTests.ofClauses(pack, "lab.canary", "lab.fresh-canary");
    }
}
// end::example

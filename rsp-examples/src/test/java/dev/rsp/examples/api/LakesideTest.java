package dev.rsp.examples.api;

import dev.rsp.decision.Outcome;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.testing.PolicyVerifier;
import dev.rsp.drools.testing.Step;
import dev.rsp.drools.testing.junit.CaseTests;
import dev.rsp.drools.testing.junit.RspTest;
import dev.rsp.fact.FactId;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.requirement.Effect;
import dev.rsp.requirement.GateLimit;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.Incident;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The policy of the guide for policy authors, tested with the kit. */
// tag::example
@RspTest(pack = "lakeside@1.0", directory = "src/main/resources/dev/rsp/examples/own-policy")
class LakesideTest {

    private static final ModelSnapshot HERON = ModelSnapshot.of("heron");
    private static final PlannedActivity OFFER =
            PlannedActivity.of(HERON, Activity.NEW_CUSTOMERS, LocalDate.of(2026, 4, 15));
    private static final Incident OUTAGE =
            new Incident(FactId.of("outage"), HERON.id(), CriterionId.of("screening"), LocalDate.of(2026, 3, 11));
    private static final GateLimit HELD = new GateLimit(HERON.id(), Activity.NEW_CUSTOMERS, Effect.HOLD);

    @Test
    void afterAnIncidentNewCustomersWaitForThirtyDays(PolicyVerifier verifier) {
        verifier.clause("2(c)")
                .given(HERON, OFFER)
                .asOf("2026-03-11")
                .then(Step.put(OUTAGE))
                .raises(HELD)
                .gate(HERON, Activity.NEW_CUSTOMERS)
                .is(Outcome.HOLD)
                .then(Step.advanceTo("2026-04-09"))
                .changesNothing("the last of the thirty days")
                .then(Step.advanceTo("2026-04-10"))
                .clears(HELD)
                .concludesNothing();
    }

    @TestFactory
    Stream<DynamicTest> cases(RulePack pack) {
        return CaseTests.of(pack);
    }
}
// end::example

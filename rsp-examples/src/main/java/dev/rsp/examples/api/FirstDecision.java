package dev.rsp.examples.api;

import dev.rsp.decision.Decision;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.RulePacks;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import java.time.LocalDate;

/** The least that can be decided: a model, a plan, and nothing known. */
final class FirstDecision {

    private FirstDecision() {}

    // tag::example
    public static void main(String[] arguments) {
        LocalDate day = LocalDate.of(2025, 7, 1);
        ModelSnapshot heron = ModelSnapshot.of("heron");
        PolicyCase facts = PolicyCase.of(heron, PlannedActivity.of(heron, Activity.GENERAL_DEPLOYMENT, day));

        Decision decision = RulePacks.bundled().policy("anthropic-rsp").decide(facts, day);

        GateOutcome gate = decision.gate(heron, Activity.GENERAL_DEPLOYMENT);
        System.out.println(gate + ", may proceed: " + gate.mayProceed());
        decision.missing(heron, Activity.GENERAL_DEPLOYMENT).stream()
                .map(open -> open.item() + ", by " + open.role() + " (" + open.clause() + ")")
                .distinct()
                .forEach(System.out::println);
    }
    // end::example
}

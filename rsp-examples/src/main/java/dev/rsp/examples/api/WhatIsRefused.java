package dev.rsp.examples.api;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.RulePacks;
import dev.rsp.eval.Assessment;
import dev.rsp.fact.FactId;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Role;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;

/** What is wrong is refused where it is first seen, with a cure. */
final class WhatIsRefused {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private WhatIsRefused() {}

    // tag::example
    public static void main(String[] arguments) {
        ModelSnapshot heron = ModelSnapshot.of("heron");
        PlannedActivity launch = PlannedActivity.of(heron, Activity.GENERAL_DEPLOYMENT, DAY);
        ThresholdId misspelt = ThresholdId.of("cbrn3");

        refused("a value", () -> ModelSnapshot.of("Heron 2"));
        refused("an empty case", () -> decide(PolicyCase.of()));
        refused("a model nobody declared", () -> decide(PolicyCase.of(launch)));
        refused(
                "an id the policy does not know",
                () -> decide(PolicyCase.of(heron, launch)
                        .with(Assessment.of(FactId.of("a"), heron, Role.of("evaluation-lead"), DAY, misspelt))));
        refused(
                "an activity nobody planned",
                () -> decide(PolicyCase.of(heron, launch)).gate(ModelId.of("heron"), Activity.TRAINING));
        refused("a policy that is not there", () -> RulePacks.bundled().policy("anthropic-rps"));
    }

    private static Decision decide(PolicyCase facts) {
        return RulePacks.bundled().pack("anthropic-rsp@2.2").engine().decide(facts, DAY);
    }

    private static void refused(String what, Runnable action) {
        try {
            action.run();
        } catch (CaseException e) {
            System.out.println(what + ":\n  " + String.join("\n  ", e.problems()));
        } catch (IllegalArgumentException e) {
            System.out.println(what + ":\n  " + e.getMessage());
        }
    }
    // end::example
}

package dev.rsp.drools.packs;

import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import java.time.LocalDate;

/** A program that decides once under each bundled policy. */
public final class FirstDecision {

    private FirstDecision() {}

    /** Prints a line for each decision. */
    public static void main(String[] arguments) {
        LocalDate day = LocalDate.of(2026, 7, 1);
        ModelSnapshot heron = ModelSnapshot.of("heron");
        PolicyCase facts = PolicyCase.of(heron, PlannedActivity.of(heron, Activity.GENERAL_DEPLOYMENT, day));
        for (RulePack pack : RulePacks.bundled().all()) {
            System.out.println("decided " + pack + " "
                    + pack.engine().asIf().decide(facts, day).gates());
        }
    }
}

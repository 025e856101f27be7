package dev.rsp.examples.api;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.PackOptions;
import dev.rsp.drools.RulePacks;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import java.nio.file.Path;
import java.time.LocalDate;

/** The same decision by both evaluators, which must agree, and by the rule engine alone. */
final class Unchecked {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private Unchecked() {}

    /**
     * Decides a case twice.
     *
     * @param arguments the directory of the packs
     */
    // tag::example
    public static void main(String[] arguments) {
        Path packs = Path.of(arguments[0]);
        Decision checked = decide(RulePacks.from(packs));
        Decision unchecked = decide(RulePacks.from(packs, PackOptions.defaults().unchecked()));
        System.out.println(checked.gates());
        System.out.println("the same bytes: " + checked.toJson().equals(unchecked.toJson()));
    }

    private static Decision decide(RulePacks packs) {
        ModelSnapshot heron = ModelSnapshot.of("heron");
        PlannedActivity launch = PlannedActivity.of(heron, Activity.GENERAL_DEPLOYMENT, DAY);
        PlannedActivity internal = PlannedActivity.of(heron, Activity.INTERNAL_USE, DAY);
        return packs.policy("lakeside").decide(PolicyCase.of(heron, launch, internal), DAY);
    }
    // end::example
}

package dev.rsp.examples.api;

import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import java.nio.file.Path;
import java.time.LocalDate;

/** What would have to be done before an activity may proceed, and why a rule did not fire. */
final class WhatIsMissing {

    private WhatIsMissing() {}

    /**
     * Asks about one case.
     *
     * @param arguments the directory of the packs, and the file of the case
     */
    // tag::example
    public static void main(String[] arguments) {
        RulePack pack = RulePacks.from(Path.of(arguments[0])).pack("lakeside@1.0");
        PolicyCase facts = pack.cases(Path.of(arguments[1])).get(0).facts();
        PolicyEngine engine = pack.engine();
        LocalDate day = LocalDate.of(2026, 3, 15);
        ModelActivity launch = new ModelActivity(ModelId.of("heron"), Activity.GENERAL_DEPLOYMENT);
        System.out.print(engine.missing(facts, day, launch).checklist());
        System.out.print(engine.trace(facts, day, "2(c) After an incident new customers wait")
                .explain());
    }
    // end::example
}

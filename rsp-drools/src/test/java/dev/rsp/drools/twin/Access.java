package dev.rsp.drools.twin;

import dev.rsp.decision.Outcome;
import dev.rsp.model.Activity;

/** Section 4.1(3): whether the red-teaming passes for released weights and for fine-tuning access. */
record Access(World world, Safeguards safeguards) {

    private static final String QUESTION = "red-teaming-of-access";

    Outcome outcome(String model, Activity activity) {
        if (!world.keeps(Reading.ACCESS_ASKED)
                || !Tables.OPEN_ACCESS.contains(activity)
                || !safeguards.required(model, Tables.DEPLOYMENT_3)) {
            return Outcome.PROCEED;
        }
        if (world.judgements(model, QUESTION, "fails").findAny().isPresent()) {
            return Outcome.HOLD;
        }
        return world.judged(model, Tables.DEPLOYMENT_3, QUESTION, "passes", "ceo-rso")
                ? Outcome.PROCEED
                : Outcome.NOT_DETERMINED;
    }
}

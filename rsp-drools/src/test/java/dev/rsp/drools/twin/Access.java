package dev.rsp.drools.twin;

import dev.rsp.decision.Outcome;
import dev.rsp.model.Activity;

/** Section 4.1(3): whether the red-teaming passes for released weights and for fine-tuning access. */
record Access(World world, Safeguards safeguards) {

    static final String OF_WEIGHTS = "red-teaming-of-released-weights";
    static final String OF_FINE_TUNING = "red-teaming-of-fine-tuning";

    Outcome outcome(String model, Activity activity) {
        if (!world.keeps(Reading.ACCESS_ASKED)
                || !Tables.OPEN_ACCESS.contains(activity)
                || !safeguards.required(model, Tables.DEPLOYMENT_3)) {
            return Outcome.PROCEED;
        }
        String question = activity == Activity.OPEN_WEIGHTS ? OF_WEIGHTS : OF_FINE_TUNING;
        if (world.judgements(model, question, "fails").findAny().isPresent()) {
            return Outcome.HOLD;
        }
        return world.judged(model, Tables.DEPLOYMENT_3, question, "passes", "ceo-rso")
                ? Outcome.PROCEED
                : Outcome.NOT_DETERMINED;
    }
}

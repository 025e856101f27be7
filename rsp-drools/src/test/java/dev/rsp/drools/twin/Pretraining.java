package dev.rsp.drools.twin;

import dev.rsp.decision.Outcome;
import dev.rsp.model.Activity;
import java.math.BigDecimal;
import java.util.Optional;

/** Section 6.2, monitoring of pretraining: training comparable to a model that requires ASL-3 Security. */
record Pretraining(World world, Triggers triggers, Safeguards safeguards) {

    Outcome outcome(String model, Activity activity) {
        if (!Tables.TRAINING.contains(activity)) {
            return Outcome.PROCEED;
        }
        boolean paused = world.keeps(Reading.PAUSED_ITSELF) && safeguards.isShort(model, Tables.SECURITY_3);
        Outcome worst = paused || insufficient(model) ? stop(model, activity) : Outcome.PROCEED;
        for (String other : world.models()) {
            if (!other.equals(model) && safeguards.required(other, Tables.SECURITY_3)) {
                worst = worst.worse(beside(model, activity, other));
            }
        }
        return worst;
    }

    /** What is under way stops; what is planned does not begin. */
    private Outcome stop(String model, Activity activity) {
        return world.isUnderWay(model, activity) ? Outcome.HALT : Outcome.HOLD;
    }

    private Outcome beside(String model, Activity activity, String other) {
        Optional<BigDecimal> ratio = triggers.ratio(model, other);
        if (ratio.isEmpty()) {
            return Outcome.NOT_DETERMINED;
        }
        if (ratio.get().compareTo(BigDecimal.ONE) < 0) {
            return Outcome.PROCEED;
        }
        if (safeguards.isShort(other, Tables.SECURITY_3)) {
            return stop(model, activity);
        }
        return world.judged(model, Tables.SECURITY_3, "security-sufficient-for-training", "sufficient", "ceo-rso")
                ? Outcome.PROCEED
                : Outcome.NOT_DETERMINED;
    }

    private boolean insufficient(String model) {
        return world.judgements(model, "security-sufficient-for-training", "insufficient")
                .findAny()
                .isPresent();
    }
}

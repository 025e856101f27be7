package dev.rsp.drools.twin;

import dev.rsp.decision.Outcome;
import dev.rsp.evidence.Judgement;
import dev.rsp.model.Activity;
import dev.rsp.model.Baseline;
import java.util.stream.Stream;

/** Section 3.3, footnote 8: further training of a model just below a threshold stays within its cap. */
record Cap(World world, Chains chains) {

    Outcome outcome(String model, Activity activity) {
        if (!Tables.TRAINING.contains(activity)) {
            return Outcome.PROCEED;
        }
        return bearing(model).map(each -> within(model, each.about().value())).reduce(Outcome.PROCEED, Outcome::worse);
    }

    /** The caps on the model, and on the one that is its baseline. */
    private Stream<Judgement> bearing(String model) {
        Stream<String> baselines = world.all(Baseline.class)
                .filter(each -> each.model().value().equals(model) && world.keeps(Reading.CAP_OF_A_REFERENCE))
                .map(each -> each.reference().value());
        return Stream.concat(Stream.of(model), baselines)
                .filter(each -> !ended(each))
                .flatMap(each -> world.judgements(each, "training-cap", "imposed"))
                .filter(each -> world.keeps(Reading.CAP_OF_ANYBODY)
                        || each.role().value().equals("rso"));
    }

    /** Safeguards of the capped model itself were decided on. */
    private boolean ended(String capped) {
        return decided(capped, Tables.SECURITY_3)
                && (world.keeps(Reading.CAP_ENDS_WITH_SECURITY) || decided(capped, Tables.DEPLOYMENT_3));
    }

    private boolean decided(String capped, String standard) {
        return chains.complete("safeguards-decision", capped, standard);
    }

    /** Within is an answer of the RSO about what the cap is about; beyond is one of anybody about anything. */
    private Outcome within(String model, String about) {
        if (world.judgements(model, "within-training-cap", "beyond").findAny().isPresent()) {
            return Outcome.HOLD;
        }
        return world.judged(model, about, "within-training-cap", "within", "rso")
                ? Outcome.PROCEED
                : Outcome.NOT_DETERMINED;
    }
}

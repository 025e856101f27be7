package dev.rsp.drools.twin;

import dev.rsp.decision.Outcome;
import dev.rsp.model.Activity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Section 6.2: what a short ASL-3 standard means for an activity it bears on. */
record Restrictions(World world, Safeguards safeguards, Chains chains, Lowering lowering) {

    private static final List<String> STANDARDS = List.of(Tables.DEPLOYMENT_3, Tables.SECURITY_3);

    Outcome outcome(String model, Activity activity) {
        Outcome worst = Outcome.PROCEED;
        for (String standard : STANDARDS) {
            if (bears(model, activity, standard)) {
                worst = worst.worse(whenShort(model, activity, standard));
            }
        }
        return worst;
    }

    private boolean bears(String model, Activity activity, String standard) {
        return Tables.bearsOn(standard, activity) && safeguards.isShort(model, standard);
    }

    private Outcome whenShort(String model, Activity activity, String standard) {
        if (inadequate(model, standard)) {
            return world.isUnderWay(model, activity) ? Outcome.HALT : Outcome.HOLD;
        }
        return measures(model, standard).isEmpty() ? Outcome.HOLD : Outcome.PROCEED_RESTRICTED;
    }

    private List<String> measures(String model, String standard) {
        return Stream.concat(
                        chains.all("interim-measures", model, standard).map(Chains.Done::item),
                        lowering.all(model, standard))
                .toList();
    }

    /** Judged of anything of the model: it speaks for every standard that is short. */
    private boolean inadequate(String model, String standard) {
        return world.judgements(model, "interim-measures-adequate", "inadequate")
                .anyMatch(each -> world.keeps(Reading.ONE_JUDGEMENT_STOPS_ALL)
                        || each.about().value().equals(standard));
    }

    /** The measures within which the activity may go on. */
    Set<String> conditions(String model, Activity activity) {
        Set<String> conditions = new TreeSet<>();
        for (String standard : STANDARDS) {
            if (bears(model, activity, standard)) {
                conditions.addAll(measures(model, standard));
            }
        }
        return conditions;
    }
}

package dev.rsp.drools.packs.random;

import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.Outcome;
import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.fact.Canonical;
import dev.rsp.fact.Fact;
import dev.rsp.model.Activity;
import dev.rsp.model.Baseline;
import dev.rsp.model.ComputeRatio;
import dev.rsp.model.ModelId;
import dev.rsp.policy.QuestionId;
import dev.rsp.requirement.NotDetermined;
import dev.rsp.threshold.ThresholdId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may become of a gate when a case is changed. */
@FunctionalInterface
interface Bound {

    /** No gate moves towards PROCEED. */
    Bound STRICT = (facts, before, after) -> !isNearer(before, after);

    /** No gate moves towards PROCEED, and none is open, with conditions or without. */
    Bound CLOSED = (facts, before, after) -> !isNearer(before, after) && !isOpen(after);

    /**
     * No gate has a milder outcome. With a measure that is an escape, or with an act of its chain, goes its condition, where
     * another escape still carries the gate.
     */
    Bound NO_MILDER = (facts, before, after) -> after.outcome().compareTo(before.outcome()) >= 0;

    /** Whether the gate is in order; the facts are those after the change. */
    boolean holds(List<Fact> facts, GateOutcome before, GateOutcome after);

    /**
     * No gate moves towards PROCEED, with two exceptions that the pack makes today: a limit of the model gives way to the
     * question for the ratio that was dropped; and the training of others need not be compared with a model that, without
     * it, has nothing to be assessed for.
     */
    static Bound asked(ComputeRatio dropped) {
        return (facts, before, after) -> !isNearer(before, after)
                || (after.model().equals(dropped.model())
                        ? !isOpen(after) && after.because().contains(question(dropped, after.activity()))
                        : isTraining(after.activity()));
    }

    /**
     * No gate moves towards PROCEED, with three exceptions that the pack makes today, for what one model owes on account
     * of another goes with the baseline. The model itself is held until it is assessed, and only then free. The reference
     * is looked at as if nobody leaned on it. And the training of others need no longer be compared with the one or the
     * other, where nothing was found about it.
     */
    static Bound owed(Baseline dropped, List<ThresholdId> thresholds) {
        return (facts, before, after) -> !isNearer(before, after)
                || (after.model().equals(dropped.model())
                        ? after.outcome().compareTo(Outcome.HOLD) >= 0
                                || assessed(dropped.model(), facts).containsAll(thresholds)
                        : after.model().equals(dropped.reference()) || isTraining(after.activity()));
    }

    /** Whether an outcome is nearer to PROCEED than another: milder, or under fewer conditions. */
    static boolean isNearer(GateOutcome before, GateOutcome after) {
        int compared = after.outcome().compareTo(before.outcome());
        return compared < 0
                || (compared == 0
                        && after.outcome() == Outcome.PROCEED_RESTRICTED
                        && after.conditions().size() < before.conditions().size());
    }

    private static boolean isOpen(GateOutcome gate) {
        return gate.outcome().compareTo(Outcome.NOT_DETERMINED) < 0;
    }

    private static String question(ComputeRatio dropped, Activity activity) {
        QuestionId ratio = QuestionId.of("effective-compute-ratio");
        return Canonical.digest(new NotDetermined(dropped.model(), ratio, Words.RSO, activity))
                .value();
    }

    private static boolean isTraining(Activity activity) {
        return activity == Activity.TRAINING || activity == Activity.SAFETY_ENHANCING_TRAINING;
    }

    private static Set<ThresholdId> assessed(ModelId model, List<Fact> facts) {
        Set<ThresholdId> assessed = new HashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof Assessment act
                    && act.model().equals(model)
                    && act.kind() == AssessmentKind.COMPREHENSIVE) {
                assessed.addAll(act.thresholds());
            }
        }
        return assessed;
    }
}

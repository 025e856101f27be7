package dev.rsp.drools.twin;

import dev.rsp.decision.Outcome;
import dev.rsp.decision.ThresholdStanding;
import dev.rsp.fact.Fact;
import dev.rsp.model.Activity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The whole chain, from facts and a day to an outcome for each activity. */
final class Twin {

    /** The texts of {@code model activity} and {@code model threshold}, each with its answer. */
    record Answer(
            Map<String, Outcome> gates,
            Map<String, ThresholdStanding> thresholds,
            Map<String, Set<String>> conditions) {}

    private final World world;
    private final Triggers triggers;
    private final Evidence evidence;
    private final Showing showing;
    private final Chains chains;
    private final Safeguards safeguards;
    private final FollowUp followUp;
    private final Pretraining pretraining;
    private final Restrictions restrictions;
    private final Access access;
    private final Cap cap;

    private Twin(World world) {
        this.world = world;
        this.triggers = new Triggers(world);
        this.evidence = new Evidence(world);
        this.showing = new Showing(world, triggers, evidence);
        this.chains = new Chains(world);
        this.safeguards = new Safeguards(world, triggers, evidence, showing, chains);
        this.followUp = new FollowUp(world, triggers, evidence, showing);
        this.pretraining = new Pretraining(world, triggers, safeguards);
        this.restrictions = new Restrictions(world, safeguards, chains, new Lowering(world, chains));
        this.access = new Access(world, safeguards);
        this.cap = new Cap(world, chains);
    }

    static Answer decide(List<Fact> facts, LocalDate day) {
        return decide(World.of(facts, day));
    }

    static Answer decide(World world) {
        return new Twin(world).answer();
    }

    private Answer answer() {
        Answer answer = new Answer(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (String model : world.models()) {
            for (Activity activity : Activity.values()) {
                if (world.isPlanned(model, activity) || world.isUnderWay(model, activity)) {
                    answer.gates().put(model + " " + activity, outcome(model, activity));
                    answer.conditions().put(model + " " + activity, restrictions.conditions(model, activity));
                }
            }
            if (world.isSubject(model)) {
                Tables.THRESHOLDS.forEach(threshold ->
                        answer.thresholds().put(model + " " + threshold, showing.standing(model, threshold)));
            }
        }
        return answer;
    }

    private Outcome outcome(String model, Activity activity) {
        Outcome worst = restrictions
                .outcome(model, activity)
                .worse(pretraining.outcome(model, activity))
                .worse(access.outcome(model, activity))
                .worse(cap.outcome(model, activity));
        if (isHeld(model, activity)) {
            worst = worst.worse(Outcome.HOLD);
        }
        return isUnknown(model) ? worst.worse(Outcome.NOT_DETERMINED) : worst;
    }

    /** Held whatever the interim measures. */
    private boolean isHeld(String model, Activity activity) {
        return Tables.THRESHOLDS.stream().anyMatch(threshold -> showing.assessmentOpen(model, threshold))
                || Tables.UNDESCRIBED.stream().anyMatch(threshold -> showing.passed(model, threshold))
                || defaultShort(model, activity)
                || followUp.open(model)
                || (!Tables.STORING.contains(activity) && safeguards.affirmativeCaseOpen(model))
                || (Tables.isUse(activity) && undecided(model));
    }

    private boolean defaultShort(String model, Activity activity) {
        return List.of(Tables.DEPLOYMENT_2, Tables.SECURITY_2).stream()
                .anyMatch(standard -> Tables.bearsOn(standard, activity) && safeguards.isShort(model, standard));
    }

    /** Section 3.3: a model assessed itself needs a Capability Report, decided and told. */
    private boolean undecided(String model) {
        return triggers.assessedItself(model)
                && !chains.complete("capability-decision", model, "comprehensive-assessment");
    }

    /** No assessment of the two names some threshold, and the reference was not compared with another in turn. */
    private boolean uncovered(String model, String reference) {
        return triggers.standsWith(reference)
                        .filter(older -> triggers.compared(reference, older))
                        .isEmpty()
                && Tables.THRESHOLDS.stream()
                        .anyMatch(threshold ->
                                !evidence.named(model, threshold) && !evidence.named(reference, threshold));
    }

    private boolean isUnknown(String model) {
        return triggers.comparisonUnknown(model)
                || showing.elementUnanswered(model)
                || triggers.standsWith(model)
                        .filter(reference -> uncovered(model, reference))
                        .isPresent()
                || Tables.THRESHOLDS.stream()
                        .anyMatch(threshold -> showing.standing(model, threshold) == ThresholdStanding.UNKNOWN);
    }
}

package dev.rsp.decision;

import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.requirement.ActivityCondition;
import dev.rsp.requirement.Breach;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.Duty;
import java.time.LocalDate;
import java.util.List;

/**
 * What a policy says of a case on a day, with its reasons: complete, immutable, and the same bytes for the same pack,
 * facts and day.
 *
 * <pre>{@code
 * Decision decision = RulePacks.bundled().policy("anthropic-rsp").decide(facts, asOf);
 * if (!decision.gate(opus, Activity.GENERAL_DEPLOYMENT).mayProceed()) {
 *     throw new ReleaseHeld(decision.explain());
 * }
 * }</pre>
 *
 * @param policy the policy it was made under
 * @param engine what made it
 * @param asOf the day
 * @param factsDigest the digest of all facts given
 * @param facts all facts given, by id
 * @param summaries the summaries used, by name
 * @param gates every planned or running activity, by model and activity
 * @param thresholds every subject and threshold, in that order
 * @param conclusions everything the rules concluded, by id
 * @param questions what must be answered, by id
 * @param escapesUsed the escapes that softened an outcome: together first, then one by one
 * @param missing what is lacking behind every limit; a flat list, not minimised
 * @param unusedFacts the standing facts that nothing in this decision cites, sorted
 * @param setAside the facts that the rules did not read, by id
 * @param notEncoded the clauses that bear on a gate and have no rule, by clause
 * @param readings the readings of ours that it rests on, by clause and number: those of the clauses it cites and, where
 *     something may proceed, those of every clause that might have held it
 * @since 0.1.0
 */
public record Decision(
        PolicyStamp policy,
        EngineStamp engine,
        LocalDate asOf,
        String factsDigest,
        List<GivenFact> facts,
        List<SummaryStamp> summaries,
        List<GateOutcome> gates,
        List<ThresholdStatus> thresholds,
        List<Concluded> conclusions,
        List<OpenQuestion> questions,
        List<EscapeUse> escapesUsed,
        List<OpenItem> missing,
        List<FactRef> unusedFacts,
        List<SetAside> setAside,
        List<NotEncoded> notEncoded,
        List<Reading> readings) {

    /** Copies the lists. */
    public Decision {
        facts = List.copyOf(facts);
        summaries = List.copyOf(summaries);
        gates = List.copyOf(gates);
        thresholds = List.copyOf(thresholds);
        conclusions = List.copyOf(conclusions);
        questions = List.copyOf(questions);
        escapesUsed = List.copyOf(escapesUsed);
        missing = List.copyOf(missing);
        unusedFacts = List.copyOf(unusedFacts);
        setAside = List.copyOf(setAside);
        notEncoded = List.copyOf(notEncoded);
        readings = List.copyOf(readings);
    }

    /**
     * Reads a decision from its JSON.
     *
     * @param json what {@link #toJson} wrote
     * @return the decision; its own {@code toJson} gives the same text
     * @throws IllegalArgumentException if the text is not a decision, byte for byte as this library writes one
     */
    public static Decision parse(String json) {
        return new DecisionReader().read(json);
    }

    /**
     * The decision as JSON after RFC 8785, in the form {@code rsp.decision/1}.
     *
     * @return one line, the same bytes for equal decisions
     */
    public String toJson() {
        return DecisionWriter.write(this);
    }

    /**
     * The outcome of an activity.
     *
     * @param model the model
     * @param activity a planned or running activity of it
     * @return its outcome
     * @throws IllegalArgumentException if the case plans no such activity: nothing was decided about it
     */
    public GateOutcome gate(ModelSnapshot model, Activity activity) {
        return gate(model.id(), activity);
    }

    /**
     * The outcome of an activity.
     *
     * @param model the model
     * @param activity a planned or running activity of it
     * @return its outcome
     * @throws IllegalArgumentException if the case plans no such activity: nothing was decided about it
     */
    public GateOutcome gate(ModelId model, Activity activity) {
        return gates.stream()
                .filter(gate -> gate.model().equals(model) && gate.activity() == activity)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The activity (%s of %s) must be planned or under way in the case, but was (%s).\n  Maybe add a planned-activity fact for it."
                                .formatted(
                                        Schema.text(activity),
                                        model,
                                        gates.stream()
                                                .map(gate -> gate.model() + " " + Schema.text(gate.activity()))
                                                .toList())));
    }

    /**
     * What is lacking for an activity.
     *
     * @param model the model
     * @param activity a planned or running activity of it
     * @return the open items behind its limits, in order; a flat list, not minimised; empty when nothing limits it
     * @throws IllegalArgumentException if the case plans no such activity
     */
    public List<OpenItem> missing(ModelSnapshot model, Activity activity) {
        gate(model, activity);
        return missing.stream()
                .filter(item -> item.model().equals(model.id()) && item.activity() == activity)
                .toList();
    }

    /**
     * The conclusions of one type.
     *
     * @param type the record class of the conclusions
     * @param <T> their type
     * @return the conclusions, in the order of their ids; may be empty
     */
    public <T extends Conclusion> List<T> conclusions(Class<T> type) {
        return conclusions.stream()
                .map(Concluded::conclusion)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /**
     * The duties, due or not.
     *
     * @return what must be done, by whom and by when; may be empty
     */
    public List<Duty> duties() {
        return conclusions(Duty.class);
    }

    /**
     * The duties that are late.
     *
     * @return what should have been done; may be empty
     */
    public List<Breach> breaches() {
        return conclusions(Breach.class);
    }

    /**
     * The conditions under which activities may go on.
     *
     * @return one for each model, activity and condition; may be empty
     */
    public List<ActivityCondition> conditions() {
        return conclusions(ActivityCondition.class);
    }

    /**
     * The worst outcome of all activities.
     *
     * @return the worst; {@link Outcome#NOT_DETERMINED} at best where some activity has no gate
     */
    public Outcome worst() {
        Outcome worst = gates.isEmpty() ? Outcome.NOT_DETERMINED : Outcome.PROCEED;
        for (GateOutcome gate : gates) {
            Outcome outcome = gate.outcome();
            worst = worst.worse(outcome == null ? Outcome.NOT_DETERMINED : outcome);
        }
        return worst;
    }

    /**
     * The decision for people: outcomes, reasons, what is missing. Do not parse it; {@link #toJson} is for machines.
     *
     * @return lines of text, without colour
     */
    public String explain() {
        return new DecisionText(this).text();
    }

    /**
     * Why an activity has its outcome, for people: every conclusion behind it with the rules, clauses, facts and absences it
     * rests on, down to the facts of the case. Do not parse it.
     *
     * @param model the model
     * @param activity a planned or running activity of it
     * @return lines of text, without colour; what was explained once is not explained again
     * @throws IllegalArgumentException if the case plans no such activity
     */
    public String explain(ModelId model, Activity activity) {
        return new Derivation(this).text(gate(model, activity));
    }

    /**
     * Why something was concluded, for people. Do not parse it.
     *
     * @param conclusion a conclusion of this decision
     * @return lines of text, without colour
     * @throws IllegalArgumentException if it was not concluded
     */
    public String explain(Conclusion conclusion) {
        return new Derivation(this).text(conclusion);
    }

    /** The policy, the day and the outcomes, in one line. */
    @Override
    public String toString() {
        return "Decision under " + policy.encoded() + " as of " + asOf + ": " + gates;
    }
}

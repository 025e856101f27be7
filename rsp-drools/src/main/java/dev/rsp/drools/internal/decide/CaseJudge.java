package dev.rsp.drools.internal.decide;

import dev.rsp.decision.GateOutcome;
import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.evaluation.Evaluator;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.GateTable;
import dev.rsp.drools.internal.standing.StandingFacts;
import dev.rsp.drools.internal.standing.StandingView;
import dev.rsp.drools.internal.standing.Summaries;
import dev.rsp.drools.internal.standing.SummaryMaker;
import dev.rsp.drools.internal.standing.Traced;
import dev.rsp.fact.Schema;
import dev.rsp.model.Activity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Works out what cases pin, conclusions and gates, and nothing of what decisions cite; safe for all threads. */
public final class CaseJudge {

    private final EffectivePack pack;
    private final Evaluator evaluator;
    private final List<SummaryMaker> makers;
    private final Assembly assembly;

    /**
     * A judge.
     *
     * @param pack the pack
     * @param evaluator evaluates its rules
     */
    public CaseJudge(EffectivePack pack, Evaluator evaluator) {
        this.pack = pack;
        this.evaluator = evaluator;
        this.makers = Summaries.of(pack);
        this.assembly = new Assembly(pack);
    }

    /**
     * A case before the rules.
     *
     * @param standing the facts that count, and those set aside
     * @param summaries the summaries with their sources
     * @param input what the rules are applied to
     */
    public record Prepared(StandingFacts standing, List<Traced> summaries, EvaluationInput input) {}

    /**
     * Sets aside and sums up.
     *
     * @param given the facts of a case that is in order
     * @param asOf the day
     */
    public Prepared prepare(StandingView given, LocalDate asOf) {
        StandingFacts standing = StandingFacts.of(given, pack.vocabulary(), asOf);
        List<Traced> summaries = Summaries.make(makers, standing.standing(), pack.vocabulary(), asOf);
        List<Record> input = new ArrayList<>();
        standing.standing().all().forEach(fact -> input.add((Record) fact));
        summaries.forEach(traced -> input.add(traced.summary()));
        return new Prepared(standing, summaries, new EvaluationInput(asOf, input));
    }

    /**
     * Applies the rules.
     *
     * @throws dev.rsp.drools.internal.evaluation.EvaluationFailure when they cannot be evaluated to the end
     */
    public Evaluation evaluate(Prepared prepared) {
        return evaluator.evaluate(prepared.input());
    }

    /** The outcome by {@code model/activity}, {@code ungated} where no gate bears on it. */
    public SortedMap<String, String> gates(Prepared prepared, Evaluation evaluation) {
        Settled settled = new Settled(prepared.standing(), prepared.summaries(), evaluation);
        SortedMap<String, String> gates = new TreeMap<>();
        for (GateOutcome gate : assembly.answer(settled).gates()) {
            String outcome = gate.outcome() == null ? "ungated" : Schema.text(gate.outcome());
            gates.put(gate.model() + "/" + Schema.text(gate.activity()), outcome);
        }
        return gates;
    }

    /** The activities that some gate of a pack bears on. */
    public static Set<Activity> gated(EffectivePack pack) {
        GateTable table = new GateTable(pack);
        return Arrays.stream(Activity.values()).filter(table::isGated).collect(Collectors.toSet());
    }
}

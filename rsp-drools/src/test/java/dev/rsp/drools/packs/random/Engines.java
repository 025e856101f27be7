package dev.rsp.drools.packs.random;

import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.internal.decide.DecisionMaker;
import dev.rsp.drools.internal.decide.Evaluators;
import dev.rsp.drools.internal.evaluation.CheckedEvaluator;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.reference.Interpreter;
import dev.rsp.drools.internal.standing.StandingFacts;
import dev.rsp.drools.internal.standing.Summaries;
import dev.rsp.fact.Fact;
import dev.rsp.requirement.Conclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An engine for live sessions and what it is compared with.
 *
 * @param pack the pack of all of them
 * @param live Drools, for sessions
 * @param afresh Drools afresh and the interpreter, which have to agree
 * @param interpreter the interpreter by itself
 * @param asIf whether the version is applied outside its days
 */
record Engines(EffectivePack pack, PolicyEngine live, PolicyEngine afresh, Interpreter interpreter, boolean asIf) {

    static Engines of(EffectivePack pack) {
        Evaluators drools = Evaluators.ofBundled(pack, false);
        Interpreter interpreter = new Interpreter(pack);
        return new Engines(
                pack,
                new DecisionMaker(pack, drools),
                new DecisionMaker(pack, () -> new CheckedEvaluator(drools.get(), interpreter)),
                interpreter,
                false);
    }

    Engines applied() {
        return new Engines(pack, live.asIf(), afresh.asIf(), interpreter, true);
    }

    /** What the interpreter concludes, and by which rules, also where there is no activity to decide. */
    Map<Conclusion, Set<String>> concluded(List<Fact> facts, LocalDate day) {
        Map<Conclusion, Set<String>> concluded = new HashMap<>();
        if (!asIf && !pack.identity().inForceOn(day)) {
            return concluded;
        }
        StandingFacts standing = StandingFacts.of(facts, pack.vocabulary(), day);
        List<Record> input = new ArrayList<>();
        standing.standing().all().forEach(fact -> input.add((Record) fact));
        Summaries.make(Summaries.of(pack), standing.standing(), pack.vocabulary(), day)
                .forEach(traced -> input.add(traced.summary()));
        interpreter
                .evaluate(new EvaluationInput(day, input))
                .supports()
                .forEach((conclusion, all) -> concluded.put(
                        conclusion, all.stream().map(Support::rule).collect(Collectors.toSet())));
        return concluded;
    }
}

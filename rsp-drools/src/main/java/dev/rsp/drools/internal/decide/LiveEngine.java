package dev.rsp.drools.internal.decide;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.standing.StandingFacts;
import dev.rsp.drools.internal.standing.Summaries;
import dev.rsp.drools.internal.standing.SummaryMaker;
import dev.rsp.drools.internal.standing.Traced;
import dev.rsp.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the sessions of an engine share.
 *
 * @param pack the pack
 * @param evaluators its evaluators
 * @param both decides afresh, with both evaluators
 * @param asIf whether the version is applied outside its days
 */
record LiveEngine(EffectivePack pack, Evaluators evaluators, PolicyEngine both, boolean asIf) {

    List<SummaryMaker> makers() {
        return Summaries.of(pack);
    }

    /** Whether the rules have a say on a day. */
    boolean speaksOn(LocalDate day) {
        return asIf || pack.identity().inForceOn(day);
    }

    /** The days on which the version begins and ceases to have a say. */
    List<LocalDate> edges() {
        LocalDate until = pack.identity().until();
        List<LocalDate> edges = new ArrayList<>();
        if (!asIf) {
            edges.add(pack.identity().from());
            if (until != null) {
                edges.add(until.plusDays(1));
            }
        }
        return edges;
    }

    boolean isHypotheticalOn(LocalDate day) {
        return !pack.identity().inForceOn(day);
    }

    /** The decision of a live state. */
    Decision decision(Assembly assembly, PolicyCase facts, LocalDate asOf, Settled settled) {
        return assembly.decision(
                new Assembly.Given(facts, asOf, isHypotheticalOn(asOf)), settled, given -> afresh(given, asOf));
    }

    private Settled afresh(Collection<? extends Fact> given, LocalDate asOf) {
        StandingFacts standing = StandingFacts.of(given, pack.vocabulary(), asOf);
        List<Traced> summaries = Summaries.make(makers(), standing.standing(), pack.vocabulary(), asOf);
        List<Record> input = new ArrayList<>();
        standing.standing().all().forEach(fact -> input.add((Record) fact));
        summaries.forEach(traced -> input.add(traced.summary()));
        return new Settled(standing, summaries, evaluators.get().evaluate(new EvaluationInput(asOf, input)));
    }
}

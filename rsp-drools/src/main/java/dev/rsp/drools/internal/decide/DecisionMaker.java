package dev.rsp.drools.internal.decide;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.Decision;
import dev.rsp.decision.Missing;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.NoAnswerException;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.decision.PolicySession;
import dev.rsp.decision.RuleTrace;
import dev.rsp.decision.SessionOptions;
import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.evaluation.Evaluator;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.standing.CaseChecks;
import dev.rsp.drools.internal.standing.StandingFacts;
import dev.rsp.drools.internal.standing.StandingView;
import dev.rsp.drools.internal.standing.Summaries;
import dev.rsp.drools.internal.standing.SummaryMaker;
import dev.rsp.drools.internal.standing.Traced;
import dev.rsp.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides cases under one effective pack; safe for all threads. */
public final class DecisionMaker implements PolicyEngine {

    private final EffectivePack pack;
    private final Supplier<Evaluator> evaluator;
    private final @Nullable Evaluators live;
    private final boolean asIf;
    private final List<SummaryMaker> makers;
    private final Assembly assembly;

    /**
     * Makes an engine; nothing is compiled before the first decision. Sessions can be opened where the evaluator is one of
     * {@link Evaluators}.
     *
     * @param pack the pack
     * @param evaluator gives the evaluator, always the same one
     */
    public DecisionMaker(EffectivePack pack, Supplier<Evaluator> evaluator) {
        this.pack = pack;
        this.evaluator = evaluator;
        this.live = evaluator instanceof Evaluators evaluators ? evaluators : null;
        this.asIf = false;
        this.makers = Summaries.of(pack);
        this.assembly = new Assembly(pack);
    }

    private DecisionMaker(DecisionMaker other, Supplier<Evaluator> evaluator, boolean asIf) {
        this.pack = other.pack;
        this.evaluator = evaluator;
        this.live = other.live;
        this.asIf = asIf;
        this.makers = other.makers;
        this.assembly = other.assembly;
    }

    @Override
    public PolicyEngine asIf() {
        return new DecisionMaker(this, evaluator, true);
    }

    @Override
    public PolicySession open(PolicyCase facts, LocalDate asOf, SessionOptions options) {
        Objects.requireNonNull(options, "options");
        check(facts, asOf);
        if (live == null) {
            throw new UnsupportedOperationException(
                    "The engine (of " + pack.identity().id() + ") must have Drools to open a session.");
        }
        PolicyEngine both = new DecisionMaker(this, live::both, asIf);
        return new LiveSession(new LiveEngine(pack, live, both, asIf), facts, asOf, options);
    }

    @Override
    public Decision decide(PolicyCase facts, LocalDate asOf) {
        check(facts, asOf);
        boolean inForce = pack.identity().inForceOn(asOf);
        if (!inForce && !asIf) {
            return assembly.notInForce(facts, asOf);
        }
        try {
            return assembly.decision(facts, asOf, !inForce, given -> settle(given, asOf));
        } catch (EvaluationFailure e) {
            throw new NoAnswerException(
                    "The decision (%s as of %s) must rest on rules evaluated to the end, but was (%s).\n  Maybe report it with the case; until then nothing may proceed on it."
                            .formatted(pack.identity().id(), asOf, e.getMessage()),
                    e);
        }
    }

    @Override
    public RuleTrace trace(PolicyCase facts, LocalDate asOf, String rule) {
        Objects.requireNonNull(rule, "rule");
        check(facts, asOf);
        return new Tracing(pack).trace(input(StandingFacts.of(facts.facts(), pack.vocabulary(), asOf), asOf), rule);
    }

    private void check(PolicyCase facts, LocalDate asOf) {
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(asOf, "asOf");
        List<String> problems = CaseChecks.of(facts.facts(), pack.vocabulary(), asOf);
        if (!problems.isEmpty()) {
            throw new CaseException(problems);
        }
    }

    @Override
    public Missing missing(PolicyCase facts, LocalDate asOf, ModelActivity activity) {
        Objects.requireNonNull(activity, "activity");
        Decision decision = decide(facts, asOf);
        decision.gate(activity.model(), activity.activity());
        if (!asIf && !pack.identity().inForceOn(asOf)) {
            throw new IllegalArgumentException(
                    "The version (%s) must be in force on the day (%s), but was not.\n  Maybe ask the version that is, or this one asIf()."
                            .formatted(pack.identity().id(), asOf));
        }
        StandingView standing =
                StandingFacts.of(facts.facts(), pack.vocabulary(), asOf).standing();
        Supposing supposing = new Supposing(
                assembly, activity, standing, (view, more) -> settle(Supposing.nothingAside(view), more, asOf));
        return new MissingSearch(activity, supposing, pack.types(), asOf).search();
    }

    private Settled settle(Collection<? extends Fact> given, LocalDate asOf) {
        return settle(StandingFacts.of(given, pack.vocabulary(), asOf), List.of(), asOf);
    }

    private Settled settle(StandingFacts standing, List<Record> assumed, LocalDate asOf) {
        List<Traced> summaries = Summaries.make(makers, standing.standing(), pack.vocabulary(), asOf);
        if (!assumed.isEmpty()) {
            summaries = Supposing.with(summaries, assumed);
        }
        return new Settled(standing, summaries, evaluator.get().evaluate(input(standing, summaries, asOf)));
    }

    private EvaluationInput input(StandingFacts standing, LocalDate asOf) {
        return input(standing, Summaries.make(makers, standing.standing(), pack.vocabulary(), asOf), asOf);
    }

    private static EvaluationInput input(StandingFacts standing, List<Traced> summaries, LocalDate asOf) {
        List<Record> input = new ArrayList<>();
        standing.standing().all().forEach(fact -> input.add((Record) fact));
        summaries.forEach(traced -> input.add(traced.summary()));
        return new EvaluationInput(asOf, input);
    }
}

package dev.rsp.drools.internal.decide;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.OpenQuestion;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.evaluation.Evaluator;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.GateTable;
import dev.rsp.drools.internal.reference.Interpreter;
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

/**
 * The outcomes of the gates of a case, without the rest of the decision, which takes several times as long. They are
 * those of {@link DecisionMaker}, put together from the same parts, unless made without the check of completeness.
 */
public final class GateOutcomes {

    private final EffectivePack pack;
    private final boolean complete;
    private final Evaluator evaluator;
    private final List<SummaryMaker> makers;
    private final GateTable table;
    private final Standings standings;

    private GateOutcomes(EffectivePack pack, Evaluator evaluator, boolean complete) {
        this.pack = pack;
        this.complete = complete;
        this.evaluator = evaluator;
        this.makers = Summaries.of(pack);
        this.table = new GateTable(pack);
        this.standings = new Standings(pack.vocabulary());
    }

    /** An engine whose rules the interpreter evaluates. */
    public static GateOutcomes of(EffectivePack pack) {
        return of(pack, new Interpreter(pack));
    }

    /** An engine with another evaluator. */
    public static GateOutcomes of(EffectivePack pack, Evaluator evaluator) {
        return new GateOutcomes(pack, evaluator, true);
    }

    /** An engine that believes its rules and does not check that everything is covered by an act. */
    public static GateOutcomes withoutCompleteness(EffectivePack pack) {
        return new GateOutcomes(pack, new Interpreter(pack), false);
    }

    /**
     * The outcomes of a case.
     *
     * @throws CaseException if the case is not in order
     */
    public List<GateOutcome> of(Collection<? extends Fact> facts, LocalDate asOf) {
        StandingView given = StandingView.of(facts);
        List<String> problems = CaseChecks.of(given, pack.vocabulary(), asOf);
        if (!problems.isEmpty()) {
            throw new CaseException(problems);
        }
        Settled settled = settled(given, asOf);
        return Gates.of(settled, complete ? questions(settled) : List.of(), table);
    }

    private Settled settled(StandingView given, LocalDate asOf) {
        StandingFacts standing = StandingFacts.of(given, pack.vocabulary(), asOf);
        List<Traced> summaries = Summaries.make(makers, standing.standing(), pack.vocabulary(), asOf);
        List<Record> input = new ArrayList<>();
        standing.standing().all().forEach(fact -> input.add((Record) fact));
        summaries.forEach(traced -> input.add(traced.summary()));
        return new Settled(standing, summaries, evaluator.evaluate(new EvaluationInput(asOf, input)));
    }

    private List<OpenQuestion> questions(Settled settled) {
        Coverage coverage = new Coverage(pack.vocabulary(), settled);
        List<ModelActivity> gated = Gates.activities(settled.standing()).stream()
                .filter(each -> table.isGated(each.activity()))
                .toList();
        return Questions.ofEngine(coverage, standings.of(settled, coverage), gated, null, standings.roles());
    }
}

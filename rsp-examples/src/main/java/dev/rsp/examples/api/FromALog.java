package dev.rsp.examples.api;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.RulePacks;
import dev.rsp.eval.EvaluationFamily;
import dev.rsp.eval.EvaluationId;
import dev.rsp.eval.Line;
import dev.rsp.eval.log.EvaluationLog;
import dev.rsp.eval.log.EvaluationLogs;
import dev.rsp.eval.log.ResultSelector;
import dev.rsp.eval.stats.Direction;
import dev.rsp.eval.stats.LineCheck;
import dev.rsp.eval.stats.LineEvidence;
import dev.rsp.eval.stats.ProposedResult;
import dev.rsp.eval.stats.ResultSubject;
import dev.rsp.eval.stats.Tally;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.model.ModelId;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** From the log that a tool wrote to a decision: one result, held against three lines. */
final class FromALog {

    private FromALog() {}

    // tag::example
    public static void main(String[] arguments) {
        EvaluationLog log = EvaluationLogs.read(Path.of(arguments[0]));
        System.out.println(log.verdict() + " " + log.findings());
        ResultSelector accuracy = ResultSelector.metric("accuracy");
        log.select(accuracy).measure().requireModel("anthropic/claude-opus-4-20250514");
        Tally tally = log.tally(accuracy);

        RulePacks packs = RulePacks.from(Path.of(arguments[1]));
        for (String limit : List.of("0.8", "0.6", "0.5")) {
            LineCheck check =
                    LineCheck.of(new BigDecimal(limit), Direction.HIGHER_IS_DANGEROUS, new BigDecimal("0.95"));
            LineEvidence evidence = check.evidence(tally);
            List<Fact> proposed = new ProposedResult(SUBJECT, evidence).facts();
            PolicyCase facts = ProposeFacts.foundBelow().with(proposed.toArray(Fact[]::new));
            Decision decision = packs.policy("lakeside").decide(facts, ProposeFacts.DAY);
            System.out.println("line " + limit + ": " + evidence.verdict() + ", " + decision.gates());
        }
    }

    /** What no log can say: which snapshot of ours it was, and which line of which threshold it bears on. */
    private static final ResultSubject SUBJECT = new ResultSubject(
            FactId.of("questions"),
            ModelId.of("heron"),
            EvaluationId.of("questions"),
            EvaluationFamily.CYBER,
            ThresholdId.of("cy-1"),
            Line.RED,
            ProposeFacts.DAY);
    // end::example
}

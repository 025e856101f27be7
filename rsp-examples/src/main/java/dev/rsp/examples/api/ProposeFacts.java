package dev.rsp.examples.api;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.RulePacks;
import dev.rsp.eval.Assessment;
import dev.rsp.eval.EvaluationFamily;
import dev.rsp.eval.EvaluationFinding;
import dev.rsp.eval.EvaluationId;
import dev.rsp.eval.Integrity;
import dev.rsp.eval.Line;
import dev.rsp.eval.stats.Direction;
import dev.rsp.eval.stats.LineCheck;
import dev.rsp.eval.stats.ProposedResult;
import dev.rsp.eval.stats.ResultSubject;
import dev.rsp.eval.stats.Tally;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Role;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Evidence beside a determination: it never makes one, and can stand against one. */
final class ProposeFacts {

    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ModelSnapshot HERON = ModelSnapshot.of("heron");
    private static final ThresholdId CYBER = ThresholdId.of("cy-1");

    private ProposeFacts() {}

    // tag::example
    public static void main(String[] arguments) {
        RulePacks packs = RulePacks.from(Path.of(arguments[0]));
        ResultSubject subject = new ResultSubject(
                FactId.of("ctf-march"),
                HERON.id(),
                EvaluationId.of("ctf"),
                EvaluationFamily.CYBER,
                CYBER,
                Line.RED,
                DAY);
        LineCheck check = LineCheck.of(new BigDecimal("0.2"), Direction.HIGHER_IS_DANGEROUS, new BigDecimal("0.95"));

        for (Tally tally : new Tally[] {Tally.of(3, 60, 60), Tally.of(3, 59, 60), Tally.of(3, 50, 60)}) {
            ProposedResult proposed = new ProposedResult(subject, check.evidence(tally));
            PolicyCase facts = foundBelow();
            for (Fact fact : proposed.facts()) {
                facts = facts.with(fact);
            }
            print(proposed, packs.policy("lakeside").decide(facts, DAY));
        }
    }

    private static void print(ProposedResult proposed, Decision decision) {
        List<Integrity> findings =
                proposed.findings().stream().map(EvaluationFinding::integrity).toList();
        System.out.println(proposed.result().reading() + ", findings " + findings + ": " + decision.gates());
    }
    // end::example

    /** A release of a model that was found below the threshold. */
    static PolicyCase foundBelow() {
        Assessment assessment = Assessment.of(FactId.of("spring"), HERON, Role.of("evaluation-lead"), DAY, CYBER);
        Determination below = new Determination(
                FactId.of("cy-1-below"),
                HERON.id(),
                CYBER,
                DeterminationStatus.BELOW,
                Role.of("safety-officer"),
                assessment.id(),
                DAY);
        return PolicyCase.of(HERON, PlannedActivity.of(HERON, Activity.GENERAL_DEPLOYMENT, DAY), assessment, below);
    }
}

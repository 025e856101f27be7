package dev.rsp.examples.api;

import dev.rsp.decision.Decision;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.CaseInfo;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Person;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelId;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.InterimMeasure;
import dev.rsp.safeguard.SafeguardAssessment;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** One criterion is no longer verified; then interim measures for its standard are approved and shared. */
final class Restricted {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 22);
    private static final ModelId OPUS = ModelId.of("claude-opus-4");

    private Restricted() {}

    /**
     * Decides three times.
     *
     * @param arguments the file of the case with everything in place
     */
    // tag::example
    public static void main(String[] arguments) {
        RulePack pack = RulePacks.bundled().pack("anthropic-rsp@2.2");
        CaseInfo inPlace = pack.cases(Path.of(arguments[0])).get(0);
        print(pack.engine().decide(inPlace.facts(), DAY));

        PolicyCase unverified = inPlace.facts().without(verdictsOn(inPlace.facts(), "d3-red-teaming"));
        print(pack.engine().decide(unverified, DAY));

        Decision decision = pack.engine().decide(unverified.with(approvedMeasure()), DAY);
        print(decision);
        GateOutcome gate = decision.gates().get(0);
        System.out.println("may proceed: " + gate.mayProceed());
        System.out.println("under " + gate.conditions() + ": " + gate.mayProceedUnder(gate.conditions()));
        System.out.println("under nothing: " + gate.mayProceedUnder(List.of()));
        decision.escapesUsed().forEach(use -> System.out.println("without the escape: " + use.withoutIt()));
    }
    // end::example

    // tag::references
    private static Fact[] approvedMeasure() {
        InterimMeasure measure = new InterimMeasure(
                FactId.of("blocking"),
                OPUS,
                ChainId.of("interim-measures"),
                Topic.of("asl-3-deployment"),
                LocalDate.of(2025, 5, 19),
                LocalDate.of(2025, 12, 31));
        Approval ceo = approval(measure, "person-a", "ceo");
        Approval rso = approval(measure, "person-b", "rso");
        LocalDate shared = LocalDate.of(2025, 5, 21);
        Notice board = Notice.of(FactId.of("blocking-board"), Role.of("board"), shared, ceo, rso);
        Notice trust = Notice.of(FactId.of("blocking-ltbt"), Role.of("ltbt"), shared, ceo, rso);
        return new Fact[] {measure, ceo, rso, board, trust};
    }

    private static Approval approval(InterimMeasure measure, String person, String role) {
        return Approval.of(
                FactId.of("blocking-" + role),
                measure,
                StepId.of("approve"),
                Person.of(person),
                Role.of(role),
                LocalDate.of(2025, 5, 20));
    }
    // end::references

    private static List<FactRef> verdictsOn(PolicyCase facts, String criterion) {
        return facts.facts().stream()
                .filter(fact -> fact instanceof SafeguardAssessment verdict
                        && verdict.criterion().equals(CriterionId.of(criterion)))
                .map(Fact::ref)
                .toList();
    }

    private static void print(Decision decision) {
        decision.gates().forEach(System.out::println);
    }
}

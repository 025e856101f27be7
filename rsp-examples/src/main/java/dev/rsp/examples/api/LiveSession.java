package dev.rsp.examples.api;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.decision.PolicySession;
import dev.rsp.drools.CaseInfo;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactKey;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;

/** A case that goes on: a criterion is verified, found not met again, and days pass. */
final class LiveSession {

    private LiveSession() {}

    /**
     * Opens a session and changes its facts.
     *
     * @param arguments the directory of the packs, and the file of the case to begin with
     */
    // tag::example
    public static void main(String[] arguments) {
        RulePack pack = RulePacks.from(Path.of(arguments[0])).pack("lakeside@1.0");
        CaseInfo heron = pack.cases(Path.of(arguments[1])).get(0);
        follow(pack.engine(), heron.facts(), LocalDate.of(2026, 3, 15));
    }

    private static void follow(PolicyEngine engine, PolicyCase facts, LocalDate day) {
        try (PolicySession session = engine.open(facts, day)) {
            session.onChange(change -> System.out.println(change));
            session.put(verdict("closing", Verdict.MET, day));
            session.put(verdict("closing-again", Verdict.NOT_MET, day));
            refused(() -> session.remove(new FactKey("safeguard-assessment", "closing-again")));
            session.advanceTo(day.plusYears(1));
        }
    }

    private static SafeguardAssessment verdict(String id, Verdict verdict, LocalDate on) {
        CriterionId criterion = CriterionId.of("account-closing");
        Role officer = Role.of("safety-officer");
        return new SafeguardAssessment(FactId.of(id), ModelId.of("heron"), criterion, verdict, officer, on);
    }
    // end::example

    private static void refused(Runnable change) {
        try {
            change.run();
        } catch (CaseException e) {
            System.out.println(e.getMessage());
        }
    }
}

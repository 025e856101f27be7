package dev.rsp.examples.api;

import dev.rsp.drools.RulePacks;
import dev.rsp.drools.testing.PolicyVerifier;
import dev.rsp.model.Activity;
import dev.rsp.model.Baseline;
import dev.rsp.model.ComputeRatio;
import dev.rsp.model.MethodId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.RequirementId;
import dev.rsp.requirement.Requirement;
import java.time.LocalDate;

/** What a verifier says when a clause does not conclude what was expected of it. */
final class VerifierReport {

    private VerifierReport() {}

    /**
     * Expects too much: at 3.99 times the Effective Compute nothing is called for yet.
     *
     * @param arguments none
     */
    // tag::example
    public static void main(String... arguments) {
        ModelSnapshot next = ModelSnapshot.of("next");
        ModelSnapshot previous = ModelSnapshot.of("previous");
        PolicyVerifier verifier = PolicyVerifier.of(RulePacks.bundled().pack("anthropic-rsp@2.2"));
        try {
            verifier.clause("3.1(1)")
                    .given(
                            next,
                            previous,
                            PlannedActivity.of(next, Activity.GENERAL_DEPLOYMENT, LocalDate.of(2025, 6, 15)),
                            Baseline.of(next, previous, LocalDate.of(2025, 5, 1)),
                            ComputeRatio.of(next.id(), previous.id(), 3.99, MethodId.of("internal-evals")))
                    .asOf("2025-06-01")
                    .concludes(
                            "four times is near enough",
                            new Requirement(next.id(), RequirementId.of("comprehensive-assessment")));
        } catch (AssertionError e) {
            System.out.println(e.getMessage());
        }
    }
    // end::example
}

package dev.rsp.examples.api;

import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.RulePacks;
import dev.rsp.eval.Assessment;
import dev.rsp.fact.FactId;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Role;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.nio.file.Path;
import java.time.LocalDate;

/** What was planned, what was assessed, and what was determined. */
final class BuildFacts {

    private BuildFacts() {}

    /**
     * Decides with more and more known.
     *
     * @param arguments the directory of the packs
     */
    // tag::example
    public static void main(String[] arguments) {
        RulePacks packs = RulePacks.from(Path.of(arguments[0]));
        LocalDate day = LocalDate.of(2026, 3, 1);
        ModelSnapshot heron = ModelSnapshot.of("heron", "sha256:0f1e2d");
        ThresholdId cyber = ThresholdId.of("cy-1");

        PolicyCase planned = PolicyCase.of(heron, PlannedActivity.of(heron, Activity.GENERAL_DEPLOYMENT, day));
        print("planned", packs, planned, day);

        Assessment assessment = Assessment.of(FactId.of("spring"), heron, Role.of("evaluation-lead"), day, cyber);
        print("assessed", packs, planned.with(assessment), day);

        Determination below = new Determination(
                FactId.of("cy-1-below"),
                heron.id(),
                cyber,
                DeterminationStatus.BELOW,
                Role.of("safety-officer"),
                assessment.id(),
                day);
        print("found below", packs, planned.with(assessment, below), day);
        print("found below, without the assessment", packs, planned.with(below), day);
    }

    private static void print(String what, RulePacks packs, PolicyCase facts, LocalDate day) {
        System.out.println(
                what + ": " + packs.policy("lakeside").decide(facts, day).gates());
    }
    // end::example
}

package dev.rsp.examples.api;

import dev.rsp.decision.Decision;
import dev.rsp.decision.GateOutcome;
import dev.rsp.drools.CaseInfo;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import java.nio.file.Path;
import java.time.LocalDate;

/** A step of a release pipeline: every activity of a file of cases may proceed, or the step fails. */
final class PipelineGate {

    private PipelineGate() {}

    // tag::example
    static void check(Path file, LocalDate day) {
        RulePack pack = RulePacks.bundled().policy("anthropic-rsp").versionOn(day);
        for (CaseInfo each : pack.cases(file)) {
            Decision decision = pack.engine().decide(each.facts(), day);
            for (GateOutcome gate : decision.gates()) {
                if (!gate.mayProceed()) {
                    throw new ReleaseHeld(decision.explain());
                }
            }
            System.out.println(each.name() + ": go ahead");
        }
    }
    // end::example

    /**
     * Runs the step.
     *
     * @param arguments a file of cases, and the day
     */
    public static void main(String[] arguments) {
        check(Path.of(arguments[0]), LocalDate.parse(arguments[1]));
    }
}

package dev.rsp.examples.api;

import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.PolicySession;
import dev.rsp.drools.CaseInfo;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A release and the year after it: facts come, days pass, and each change of what the policy requires is printed. */
final class LiveRelease {

    private LiveRelease() {}

    /**
     * Follows a case through the steps of a file.
     *
     * @param arguments the file of the case to begin with, and the file of the steps
     */
    // tag::example
    public static void main(String[] arguments) {
        RulePack pack = RulePacks.bundled().pack("anthropic-rsp@2.2");
        CaseInfo first = pack.cases(Path.of(arguments[0])).get(0);
        List<CaseInfo> steps = pack.cases(Path.of(arguments[1]));
        try (PolicySession session = pack.engine().asIf().open(first.facts(), day(first))) {
            session.onChange(LiveRelease::print);
            for (CaseInfo step : steps) {
                session.advanceTo(day(step));
                System.out.println(step.asOf() + " " + step.name());
                session.update(facts -> step.facts().facts().forEach(facts::put));
            }
        }
    }

    private static void print(DecisionDiff change) {
        System.out.print(change.gates().isEmpty() ? change + "\n" : change.explain());
    }
    // end::example

    private static LocalDate day(CaseInfo step) {
        return Objects.requireNonNull(step.asOf());
    }
}

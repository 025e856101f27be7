package dev.rsp.examples.api;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import java.nio.file.Path;
import java.time.LocalDate;

/** The same facts, decided on other days. */
final class OnOtherDays {

    private OnOtherDays() {}

    /**
     * Decides one case six times.
     *
     * @param arguments the file of the case with everything in place on 22 May 2025
     */
    // tag::example
    public static void main(String[] arguments) {
        RulePack pack = RulePacks.bundled().pack("anthropic-rsp@2.2");
        PolicyCase facts = pack.cases(Path.of(arguments[0])).get(0).facts();
        PolicyEngine engine = pack.engine();
        print("before the version is in force", engine.decide(facts, LocalDate.of(2025, 5, 13)));
        print("before the approvals", engine.decide(facts, LocalDate.of(2025, 5, 20)));
        print("on the day", engine.decide(facts, LocalDate.of(2025, 5, 22)));
        print("after the version's last day", engine.decide(facts, LocalDate.of(2026, 2, 24)));
        PolicyEngine asIf = engine.asIf();
        print("as if it were still in force", asIf.decide(facts, LocalDate.of(2026, 2, 24)));
        print("as if, a year later", asIf.decide(facts, LocalDate.of(2026, 5, 23)));
    }

    private static void print(String when, Decision decision) {
        System.out.println(
                "%s %s%s".formatted(decision.asOf(), when, decision.policy().hypothetical() ? " (hypothetical)" : ""));
        System.out.println("  " + decision.gates().get(0).outcome()
                + ", facts set aside: " + decision.setAside().size()
                + ", duties overdue: " + decision.breaches().size());
    }
    // end::example
}

package dev.rsp.examples.api;

import dev.rsp.decision.Decision;
import dev.rsp.drools.CaseInfo;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import java.nio.file.Path;
import java.time.LocalDate;

/** What a decision says beside its outcomes. */
final class ReadADecision {

    private ReadADecision() {}

    /**
     * Decides the first case of a file and prints its parts.
     *
     * @param arguments the file
     */
    public static void main(String[] arguments) {
        RulePack pack = RulePacks.bundled().pack("anthropic-rsp@2.2");
        CaseInfo first = pack.cases(Path.of(arguments[0])).get(0);
        print(pack.engine().decide(first.facts(), LocalDate.of(2025, 5, 22)));
    }

    // tag::example
    static void print(Decision decision) {
        decision.thresholds().forEach(each -> System.out.println(each.threshold() + ": " + each.status()));
        decision.questions().forEach(each -> System.out.println("asked of " + each.role() + ": " + each.question()));
        decision.duties()
                .forEach(each -> System.out.println(each.owner() + " owes " + each.id() + " by " + each.due()));
        decision.breaches().forEach(each -> System.out.println("late since " + each.due() + ": " + each.id()));
        decision.setAside().forEach(each -> System.out.println("not read: " + each.reason()));
        System.out.println(decision.facts().size() + " facts given, "
                + decision.unusedFacts().size() + " not used");
        System.out.println(decision.conclusions().size() + " conclusions, "
                + decision.missing().size() + " open items");
        decision.notEncoded().forEach(each -> System.out.println("no rule: " + each.clause()));
    }
    // end::example
}

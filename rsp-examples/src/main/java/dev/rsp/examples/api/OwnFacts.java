package dev.rsp.examples.api;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.PackOptions;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.eval.LineReading;
import dev.rsp.fact.FactId;
import dev.rsp.model.ModelId;
import java.nio.file.Path;
import java.time.LocalDate;

/** A fact type of the application, read by rules that the application lays over a published policy. */
final class OwnFacts {

    private OwnFacts() {}

    /**
     * Decides a case with and without a canary that crossed its line.
     *
     * @param arguments the directory of the packs, and the file of a case
     */
    // tag::example
    public static void main(String[] arguments) {
        PackOptions options = PackOptions.defaults().facts(NightlyCanary.class).summary(new ClearCanaries());
        RulePack pack = RulePacks.from(Path.of(arguments[0]), options).pack("example-lab@1.0");

        LocalDate day = LocalDate.of(2025, 6, 1);
        PolicyCase facts = pack.cases(Path.of(arguments[1])).get(0).facts();
        print(pack.engine().decide(facts, day));

        ModelId opus = ModelId.of("claude-opus-4");
        print(pack.engine()
                .decide(facts.with(new NightlyCanary(FactId.of("night-1"), opus, LineReading.CROSSED, day)), day));
    }

    private static void print(Decision decision) {
        System.out.println(decision.gates());
        decision.conclusions().stream()
                .flatMap(each -> each.justifications().stream())
                .filter(each -> each.clause().clause().value().equals("lab.canary"))
                .forEach(each -> System.out.println("  because " + each.rule()));
    }
    // end::example
}

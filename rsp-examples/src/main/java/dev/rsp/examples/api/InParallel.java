package dev.rsp.examples.api;

import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.RulePacks;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One engine, many threads, the same bytes. */
final class InParallel {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private InParallel() {}

    /**
     * Decides one case a hundred times at once.
     *
     * @param arguments the directory of the packs
     */
    // tag::example
    public static void main(String[] arguments) {
        PolicyEngine engine =
                RulePacks.from(Path.of(arguments[0])).pack("lakeside@1.0").engine();
        ModelSnapshot heron = ModelSnapshot.of("heron");
        PolicyCase facts = PolicyCase.of(heron, PlannedActivity.of(heron, Activity.GENERAL_DEPLOYMENT, DAY));
        Set<String> answers = IntStream.range(0, 100)
                .parallel()
                .mapToObj(i -> engine.decide(facts, DAY).toJson())
                .collect(Collectors.toSet());
        System.out.println("different answers: " + answers.size());
    }
    // end::example
}

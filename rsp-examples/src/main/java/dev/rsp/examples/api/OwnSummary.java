package dev.rsp.examples.api;

import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicySession;
import dev.rsp.drools.PackOptions;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.eval.LineReading;
import dev.rsp.fact.FactId;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.model.PlannedActivity;
import java.nio.file.Path;
import java.time.LocalDate;

/** A summary of the application, kept up to date by a session. */
final class OwnSummary {

    private OwnSummary() {}

    /**
     * Plans to offer a model to new customers, which waits for a canary that read clear in the last seven days.
     *
     * @param arguments the directory of the packs, and the file of a case
     */
    // tag::example
    public static void main(String[] arguments) {
        PackOptions options = PackOptions.defaults().facts(NightlyCanary.class).summary(new ClearCanaries());
        RulePack pack = RulePacks.from(Path.of(arguments[0]), options).pack("example-lab@1.0");

        LocalDate day = LocalDate.of(2025, 6, 1);
        ModelId opus = ModelId.of("claude-opus-4");
        PolicyCase facts = pack.cases(Path.of(arguments[1])).get(0).facts();
        PlannedActivity plan = new PlannedActivity(opus, Activity.NEW_CUSTOMERS, day.plusDays(3));
        try (PolicySession session = pack.engine().open(facts.with(plan), day)) {
            session.onChange(change -> change.gates().forEach(gate -> System.out.println(change.to() + " " + gate)));
            System.out.println(day + " " + session.gate(opus, Activity.NEW_CUSTOMERS));
            session.put(new NightlyCanary(FactId.of("night-1"), opus, LineReading.CLEAR, day));
            session.advanceTo(day.plusDays(14));
        }
    }
    // end::example
}

package dev.rsp.examples.api;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.Decision;
import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.EngineListener;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.decision.PolicySession;
import dev.rsp.drools.CaseInfo;
import dev.rsp.drools.PackOptions;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.model.PlannedActivity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what engines do, for the metrics of the host. */
final class Metrics {

    private Metrics() {}

    // tag::listener
    /** Told on the threads of all callers; what it throws is logged and changes no answer. */
    static final class Counters implements EngineListener {

        private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

        @Override
        public void decided(Decision decision, long nanos) {
            add("decided " + decision.policy().id() + "@" + decision.policy().version() + " " + decision.worst(), 1);
            add("decided nanoseconds", nanos);
        }

        @Override
        public void changed(String policy, DecisionDiff change) {
            add("changed " + policy + (change.opens() ? " towards proceeding" : ""), 1);
        }

        @Override
        public void refused(String policy, RuntimeException failure) {
            add("refused " + policy + " " + failure.getClass().getSimpleName(), 1);
        }

        private void add(String name, long amount) {
            counts.computeIfAbsent(name, first -> new LongAdder()).add(amount);
        }
    }
    // end::listener

    /**
     * Decides, changes and is refused, and prints the counts.
     *
     * @param arguments the directory of the packs, and the file of a case
     */
    // tag::example
    public static void main(String[] arguments) {
        Counters counters = new Counters();
        PackOptions options = PackOptions.defaults().listener(counters);
        RulePack pack = RulePacks.from(Path.of(arguments[0]), options).pack("lakeside@1.0");
        CaseInfo heron = pack.cases(Path.of(arguments[1])).get(0);
        LocalDate day = LocalDate.of(2026, 3, 15);
        work(pack.engine(), heron.facts(), day);
        counters.counts.keySet().removeIf(name -> name.endsWith("nanoseconds"));
        counters.counts.forEach((name, count) -> System.out.println(name + ": " + count));
    }

    private static void work(PolicyEngine engine, PolicyCase facts, LocalDate day) {
        engine.decide(facts, day);
        try (PolicySession session = engine.open(facts, day)) {
            session.put(new PlannedActivity(ModelId.of("heron"), Activity.OPEN_WEIGHTS, day));
        }
        try {
            engine.decide(PolicyCase.of(), day);
        } catch (CaseException e) {
            System.out.println(e.problems().size() + " problem");
        }
    }
    // end::example
}

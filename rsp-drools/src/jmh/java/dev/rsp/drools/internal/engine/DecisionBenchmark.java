package dev.rsp.drools.internal.engine;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.internal.decide.DecisionMaker;
import dev.rsp.drools.internal.evaluation.CheckedEvaluator;
import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.evaluation.Evaluator;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.reference.Interpreter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kie.api.runtime.KieSession;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A warm decision, part by part, against Drools alone with the same rules and facts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecisionBenchmark {

    /** What raw Drools is given: the records in the order in which our evaluator inserts them. */
    private record Inserted(List<Record> facts, List<LocalDate> days) {}

    private final List<BenchmarkCases.Given> cases = new ArrayList<>();
    private final List<EvaluationInput> inputs = new ArrayList<>();
    private final List<Inserted> inserted = new ArrayList<>();
    private Compiled compiled;
    private Evaluator drools;
    private Evaluator interpreter;
    private PolicyEngine unchecked;
    private PolicyEngine checked;
    private int next;

    /** Compiles the pack once and prepares every case. */
    @Setup
    public void prepare() {
        EffectivePack pack = BenchmarkCases.load();
        RuleSet set = RuleSet.of(pack);
        compiled = Compiled.of(set);
        drools = new DroolsEvaluator(set, Limits.DEFAULT, compiled);
        interpreter = new Interpreter(pack);
        Evaluator both = new CheckedEvaluator(drools, interpreter);
        unchecked = new DecisionMaker(pack, () -> drools);
        checked = new DecisionMaker(pack, () -> both);
        WorkingFacts working = new WorkingFacts(set, compiled.rules());
        Calendar calendar = new Calendar(set, compiled.rules());
        for (BenchmarkCases.Given each : BenchmarkCases.cases(pack)) {
            EvaluationInput input = BenchmarkCases.input(pack, each);
            List<Record> facts = working.of(input);
            cases.add(each);
            inputs.add(input);
            inserted.add(new Inserted(facts, List.copyOf(calendar.reached(facts, input.asOf()))));
        }
    }

    private int turn() {
        next = next + 1 == cases.size() ? 0 : next + 1;
        return next;
    }

    /** The baseline: a session of Drools, its facts inserted, its rules fired, the number of facts it then holds. */
    @Benchmark
    public long rawDrools() {
        Inserted each = inserted.get(turn());
        KieSession session = compiled.newSession();
        try {
            each.facts().forEach(session::insert);
            each.days().forEach(day -> session.insert(new Reached(day)));
            session.fireAllRules();
            return session.getFactCount();
        } finally {
            session.dispose();
        }
    }

    /** Our evaluator over Drools: the same, and every justification read. */
    @Benchmark
    public Evaluation droolsWithJustifications() {
        return drools.evaluate(inputs.get(turn()));
    }

    /** The reference interpreter. */
    @Benchmark
    public Evaluation interpreter() {
        return interpreter.evaluate(inputs.get(turn()));
    }

    /** A whole decision by Drools alone. */
    @Benchmark
    public Decision decisionUnchecked() {
        BenchmarkCases.Given each = cases.get(turn());
        return unchecked.decide(each.facts(), each.asOf());
    }

    /** A whole decision by both evaluators, as the library does it by default. */
    @Benchmark
    public Decision decisionChecked() {
        BenchmarkCases.Given each = cases.get(turn());
        return checked.decide(each.facts(), each.asOf());
    }

    /** The same, and the decision written as canonical JSON. */
    @Benchmark
    public String decisionCheckedAsJson() {
        BenchmarkCases.Given each = cases.get(turn());
        return checked.decide(each.facts(), each.asOf()).toJson();
    }
}

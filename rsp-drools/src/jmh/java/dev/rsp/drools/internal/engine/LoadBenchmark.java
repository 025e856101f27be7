package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.reference.Interpreter;
import java.util.concurrent.TimeUnit;
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

/** Loading a pack: reading and checking it, preparing the interpreter, compiling it for Drools. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class LoadBenchmark {

    private EffectivePack pack;

    /** Loads the pack once. */
    @Setup
    public void prepare() {
        pack = BenchmarkCases.load();
    }

    /** The baseline: files to a checked effective pack. */
    @Benchmark
    public EffectivePack readAndCheck() {
        return BenchmarkCases.load();
    }

    /** A checked pack to an interpreter. */
    @Benchmark
    public Interpreter interpret() {
        return new Interpreter(pack);
    }

    /** A checked pack to a KieBase. */
    @Benchmark
    public Compiled compile() {
        return Compiled.of(RuleSet.of(pack), BenchmarkCases.COMPILER);
    }

    /** A checked pack to a KieBase, with the classes that the build made of it. */
    @Benchmark
    public Compiled compiledAhead() {
        return Compiled.of(RuleSet.of(pack), CompiledAhead.ofLibrary(pack));
    }
}

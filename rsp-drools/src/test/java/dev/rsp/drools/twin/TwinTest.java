package dev.rsp.drools.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Decision;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.twin.Comparison.Difference;
import dev.rsp.fact.Fact;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The twin beside the engine: {@code -Drsp.twin=5000} for more cases, {@code -Drsp.seed=…} for others. */
class TwinTest {

    private static final long SEED = Long.getLong("rsp.seed", 20250514L);
    private static final int CASES = Integer.getInteger("rsp.twin", 1200);
    private static final int COMPILED = 300;
    private static final int SHOWN = 8;
    private static final double FLOOR = 0.05;

    private static final Engines ENGINES = Engines.load();

    private final Map<Outcome, Integer> histogram = new EnumMap<>(Outcome.class);
    private final Map<Known, Integer> known = new EnumMap<>(Known.class);
    private final List<String> unknown = new ArrayList<>();

    @Test
    void twinAndInterpreterAgreeOnRandomCases() {
        compare(ENGINES.interpreter(), SEED, CASES);
        print("interpreter", SEED, CASES);
        assertThat(unknown).as("from seed %d", SEED).isEmpty();
        int gates = histogram.values().stream().mapToInt(Integer::intValue).sum();
        for (Outcome outcome : Outcome.values()) {
            assertThat(histogram.getOrDefault(outcome, 0))
                    .as("share of %s among %d activities", outcome, gates)
                    .isGreaterThanOrEqualTo((int) (gates * FLOOR));
        }
    }

    @Test
    void twinAndDroolsAgreeOnRandomCases() {
        long seed = SEED + 1_000_000;
        compare(ENGINES.drools(), seed, COMPILED);
        print("Drools", seed, COMPILED);
        assertThat(unknown).as("from seed %d", seed).isEmpty();
    }

    private void compare(PolicyEngine engine, long seed, int cases) {
        for (int i = 0; i < cases; i++) {
            RandomCase random = RandomCase.of(seed + i);
            Decision decision = engine.decide(PolicyCase.of(random.facts()), random.day());
            for (GateOutcome gate : decision.gates()) {
                Outcome outcome = gate.outcome();
                assertThat(outcome)
                        .as("every activity has a gate in this policy")
                        .isNotNull();
                histogram.merge(Objects.requireNonNull(outcome), 1, Integer::sum);
            }
            note(engine, seed + i, random, Comparison.of(decision, Twin.decide(random.facts(), random.day())));
        }
    }

    private void note(PolicyEngine engine, long seed, RandomCase random, List<Difference> differences) {
        Optional<Difference> first = Optional.empty();
        for (Difference each : differences) {
            Optional<Known> reason = Known.of(each);
            reason.ifPresent(which -> known.merge(which, 1, Integer::sum));
            first = reason.isEmpty() && first.isEmpty() ? Optional.of(each) : first;
        }
        first.ifPresent(each -> unknown.add(
                unknown.size() < SHOWN ? minimal(engine, seed, random, each) : "seed " + seed + ": " + each));
    }

    private static String minimal(PolicyEngine engine, long seed, RandomCase random, Difference difference) {
        List<Fact> facts = new Comparison(engine).shrunk(random.facts(), random.day(), difference);
        return "seed %d, as of %s: %s%n%s".formatted(seed, random.day(), difference, Comparison.text(facts));
    }

    private void print(String engine, long seed, int cases) {
        System.out.printf(
                "twin and %s on %d cases from seed %d: %s; known differences %s%n",
                engine, cases, seed, histogram, known);
    }
}

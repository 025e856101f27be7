package dev.rsp.drools.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.twin.Comparison.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The twin beside the engine: {@code -Drsp.twin=…} for more cases or {@code -Pcampaign}, {@code -Drsp.seed=…} for others. */
class TwinTest {

    private static final long SEED = Long.getLong("rsp.seed", 20250514L);
    private static final int CASES = Integer.getInteger("rsp.twin", 500);
    private static final int SHOWN = 8;

    private static final Engines ENGINES = Engines.load();

    private final Reached reached = new Reached();
    private final Map<Known, Integer> known = new EnumMap<>(Known.class);
    private final List<String> unknown = new ArrayList<>();

    @Test
    void twinAndInterpreterAgreeOnRandomCases() {
        compare("interpreter", ENGINES.interpreter(), SEED, CASES);
        reached.check();
    }

    @Test
    void twinAndDroolsAgreeOnRandomCases() {
        compare("Drools", ENGINES.drools(), SEED + 1_000_000, CASES / 6);
    }

    private void compare(String name, PolicyEngine engine, long seed, int cases) {
        for (int i = 0; i < cases; i++) {
            RandomCase random = RandomCase.of(seed + i);
            Decision decision = engine.decide(PolicyCase.of(random.facts()), random.day());
            World world = World.of(random.facts(), random.day());
            Twin.Answer answer = Twin.decide(world);
            reached.add(world, answer);
            note(engine, seed + i, random, Comparison.of(decision, answer));
        }
        System.out.printf("twin and %s from seed %d: %s; known differences %s%n", name, seed, reached, known);
        assertThat(unknown)
                .as("%d of %d cases from seed %d", unknown.size(), cases, seed)
                .isEmpty();
    }

    private void note(PolicyEngine engine, long seed, RandomCase random, List<Difference> differences) {
        Optional<Difference> first = Optional.empty();
        for (Difference each : differences) {
            Optional<Known> reason = Known.of(each);
            reason.ifPresent(which -> known.merge(which, 1, Integer::sum));
            first = reason.isEmpty() && first.isEmpty() ? Optional.of(each) : first;
        }
        first.ifPresent(each -> unknown.add("seed %d, as of %s: %s, readings without which they agree: %s%n%s"
                .formatted(seed, random.day(), each, agreeing(engine, random), minimal(engine, random, each))));
    }

    private static List<Reading> agreeing(PolicyEngine engine, RandomCase random) {
        Decision decision = engine.decide(PolicyCase.of(random.facts()), random.day());
        World world = World.of(random.facts(), random.day());
        return Arrays.stream(Reading.values())
                .filter(each -> Comparison.of(decision, Twin.decide(world.without(each))).stream()
                        .allMatch(difference -> Known.of(difference).isPresent()))
                .toList();
    }

    private String minimal(PolicyEngine engine, RandomCase random, Difference difference) {
        return unknown.size() < SHOWN
                ? Comparison.text(new Comparison(engine).shrunk(random.facts(), random.day(), difference))
                : "";
    }
}

package dev.rsp.drools.packs.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Outcome;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.packs.Bundled;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A live session against fresh decisions by Drools and by the interpreter, after every step of random sequences. {@code
 * -Drsp.seed=…} for others, {@code -Drsp.sequences=…} for more of them.
 */
class SessionSequencesTest {

    private static final long SEED = Long.getLong("rsp.seed", 20250522L);
    private static final int SEQUENCES = Integer.getInteger("rsp.sequences", 20);
    private static final int STEPS = 30;

    /** In fewer sequences than these not every outcome has to be seen. */
    private static final int FEW = 30;

    /** So many of the rules may not have turned in the few sequences of a build. */
    private static final int SELDOM = 5;

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "2.1", "2.0"})
    void afterEveryStepTheSessionDecidesAsAFreshEvaluation(String version) {
        EffectivePack pack =
                Bundled.interpreted(Bundled.ROOT, "anthropic-rsp@" + version).pack();
        Engines engines = Engines.of(pack);
        int sequences = SEQUENCES / Share.of(version);
        long start = System.nanoTime();
        List<Sequence.Result> results = LongStream.range(SEED, SEED + sequences)
                .parallel()
                .mapToObj(seed -> run(engines, seed))
                .toList();
        Map<String, Integer> steps = new TreeMap<>();
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        Map<String, Integer> turned = new TreeMap<>();
        pack.rules().forEach(rule -> turned.put(rule.name(), 0));
        for (Sequence.Result each : results) {
            each.steps().forEach((kind, count) -> steps.merge(kind, count, Integer::sum));
            each.outcomes().forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
            each.turned().forEach(rule -> turned.merge(rule, 1, Integer::sum));
        }
        System.out.printf(
                "%s: %d sequences of %d steps from seed %d in %.0f s: %s%n  outcomes %s%n  rules that became true and false: %s%n",
                version,
                sequences,
                STEPS,
                SEED,
                (System.nanoTime() - start) / 1e9,
                steps,
                outcomes,
                turned.entrySet().stream()
                        .map(each -> each.getKey().split(" ")[0] + " " + each.getValue())
                        .collect(Collectors.joining(", ")));
        assertThat(outcomes.keySet()).hasSizeGreaterThanOrEqualTo(sequences < FEW ? 3 : Outcome.values().length);
        assertThat(turned).hasSize(pack.rules().size());
        int floor = floor(sequences);
        List<String> seldom = turned.entrySet().stream()
                .filter(each -> each.getValue() < floor)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(seldom).as("seldom true and false again").hasSizeLessThanOrEqualTo(sequences < 1000 ? SELDOM : 0);
    }

    /** In how many sequences each rule has to become true and to become false: 20 of 1,000, and 1 of the usual 60. */
    private static int floor(int sequences) {
        return sequences / 50;
    }

    /** Some within the days of the version only, so that its first and its last day count as well. */
    private static Sequence.Result run(Engines engines, long seed) {
        return new Sequence(seed, seed % 5 == 0 ? engines : engines.applied()).run(STEPS);
    }
}

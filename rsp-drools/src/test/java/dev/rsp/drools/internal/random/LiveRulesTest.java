package dev.rsp.drools.internal.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.engine.DroolsEvaluator;
import dev.rsp.drools.internal.engine.Limits;
import dev.rsp.drools.internal.engine.LiveRules;
import dev.rsp.drools.internal.engine.LiveTouched;
import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.reference.Interpreter;
import dev.rsp.policy.AsOf;
import dev.rsp.requirement.Conclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Rules applied to records that come and go, on random packs: after every step the same as the interpreter afresh, and the
 * difference it reports is the difference of two answers. {@code -Drsp.campaign=300} for more packs.
 */
class LiveRulesTest {

    private static final int PACKS = Integer.getInteger("rsp.campaign", 5);
    private static final int STEPS = 40;
    private static final long SEED = Long.getLong("rsp.seed", 20250522L);

    private long conclusions;
    private long changes;

    @Test
    void afterEveryStepTheAnswerIsThatOfTheInterpreter() {
        for (int i = 0; i < PACKS; i++) {
            check(SEED + i);
        }
        long steps = (long) PACKS * STEPS;
        System.out.printf(
                "%d random packs from seed %d, %d steps, %.1f conclusions and %.1f changes per step%n",
                PACKS, SEED, steps, (double) conclusions / steps, (double) changes / steps);
        assertThat(changes).isGreaterThan(steps);
    }

    private void check(long seed) {
        RandomPack random = new RandomPack(seed, 5);
        Draw draw = new Draw(seed);
        EffectivePack pack = random.pack();
        Interpreter interpreter = new Interpreter(pack);
        Set<Record> facts = new LinkedHashSet<>();
        LocalDate day = random.input().asOf();
        Map<Conclusion, Set<Support>> before = Map.of();
        try (LiveRules live = new DroolsEvaluator(pack, Limits.DEFAULT).live()) {
            for (int i = 0; i < STEPS; i++) {
                List<Record> removed = some(facts, draw);
                List<Record> added = new ArrayList<>(some(random.input().facts(), draw));
                added.removeAll(facts);
                facts.removeAll(removed);
                facts.addAll(added);
                day = draw.chance(40) ? day.plusDays(draw.between(1, 70)) : day;
                List<LiveTouched> touched = live.apply(removed, added, day);
                Evaluation expected = interpreter.evaluate(new EvaluationInput(day, List.copyOf(facts)));
                assertThat(live.evaluation())
                        .as("seed %d, step %d%n%s", seed, i, random.text())
                        .isEqualTo(expected);
                assertThat(withoutDays(each(touched, LiveTouched::after)))
                        .as("seed %d, step %d%n%s", seed, i, random.text())
                        .isEqualTo(difference(before, expected.supports()));
                assertThat(withoutDays(each(touched, LiveTouched::before)))
                        .as("seed %d, step %d%n%s", seed, i, random.text())
                        .isEqualTo(difference(expected.supports(), before));
                before = expected.supports();
                conclusions += before.size();
                changes += touched.size();
            }
        }
    }

    private static Map<Conclusion, Set<Support>> each(
            List<LiveTouched> touched, Function<LiveTouched, Set<Support>> supports) {
        return touched.stream().collect(Collectors.toMap(LiveTouched::conclusion, supports));
    }

    private static List<Record> some(Iterable<Record> of, Draw draw) {
        List<Record> some = new ArrayList<>();
        of.forEach(each -> {
            if (draw.chance(25)) {
                some.add(each);
            }
        });
        return some;
    }

    /** What the second supports, for every conclusion that the two support differently, whatever the day. */
    private static Map<Conclusion, Set<Support>> difference(
            Map<Conclusion, Set<Support>> one, Map<Conclusion, Set<Support>> other) {
        Map<Conclusion, Set<Support>> plain = withoutDays(one);
        Map<Conclusion, Set<Support>> difference = new HashMap<>(withoutDays(other));
        plain.keySet().forEach(each -> difference.putIfAbsent(each, Set.of()));
        difference.entrySet().removeIf(each -> each.getValue().equals(plain.getOrDefault(each.getKey(), Set.of())));
        return difference;
    }

    private static Map<Conclusion, Set<Support>> withoutDays(Map<Conclusion, Set<Support>> supports) {
        Map<Conclusion, Set<Support>> plain = new HashMap<>();
        supports.forEach((conclusion, all) -> plain.put(
                conclusion,
                new HashSet<>(all.stream().map(LiveRulesTest::withoutDay).collect(Collectors.toSet()))));
        return plain;
    }

    private static Support withoutDay(Support support) {
        return new Support(
                support.rule(),
                support.because().stream()
                        .filter(each -> !(each instanceof AsOf))
                        .toList(),
                support.absent());
    }
}

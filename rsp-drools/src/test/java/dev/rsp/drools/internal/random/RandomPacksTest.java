package dev.rsp.drools.internal.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.engine.DroolsEvaluator;
import dev.rsp.drools.internal.engine.Limits;
import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.evaluation.Evaluator;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.reference.Interpreter;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Rule;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Both evaluators on random packs: the profile {@code campaign} for more of them, {@code -Drsp.seed=…} for others. Each
 * pack is compiled on its own, as a pack is in use.
 */
class RandomPacksTest {

    private static final int PACKS = Integer.getInteger("rsp.campaign", 20);
    private static final int CHECKS = 60;
    private static final long SEED = Long.getLong("rsp.seed", 20250522L);

    /** A machine that is busy otherwise, or asleep for a while, is no failure. */
    private static final Limits PATIENT = new Limits(Limits.DEFAULT.maxFirings(), Duration.ofMinutes(10));

    private final long[] conclusions = new long[4];
    private final Map<String, Integer> constructs = new TreeMap<>();

    @Test
    void bothEvaluatorsAgreeOnRandomPacks() {
        for (int i = 0; i < PACKS; i++) {
            check(SEED + i);
        }
        long checks = (long) PACKS * CHECKS;
        System.out.printf(
                "%d random packs, seeds %d to %d, %d checks, conclusions per check by stratum: %.1f, %.1f, %.1f%n",
                PACKS,
                SEED,
                SEED + PACKS - 1,
                checks,
                (double) conclusions[1] / checks,
                (double) conclusions[2] / checks,
                (double) conclusions[3] / checks);
        System.out.println("constructs in their rules: " + constructs);
        assertThat(PACKS).isGreaterThanOrEqualTo(20);
        assertThat(Arrays.stream(conclusions).skip(1)).allMatch(count -> count >= 2 * checks);
        assertThat(constructs.keySet())
                .contains("NOT", "EXISTS", "variable ==", "text ==", "constant ==", "date", "moved date");
    }

    private void check(long seed) {
        RandomPack random = new RandomPack(seed, 5);
        EffectivePack pack = random.pack();
        pack.rules().forEach(this::count);
        Evaluator drools = new DroolsEvaluator(pack, PATIENT);
        Evaluator interpreter = new Interpreter(pack);
        for (int i = 0; i < CHECKS; i++) {
            EvaluationInput input = random.input();
            Evaluation expected = interpreter.evaluate(input);
            assertThat(drools.evaluate(input))
                    .as("seed %d, check %d%n%s", seed, i, random.text())
                    .isEqualTo(expected);
            expected.supports().keySet().forEach(each -> conclusions[RandomPack.stratum(each)]++);
        }
    }

    private void count(Rule rule) {
        for (Condition condition : rule.conditions()) {
            constructs.merge(condition.quantifier().name(), 1, Integer::sum);
            for (Constraint constraint : condition.constraints()) {
                if (constraint instanceof Constraint.Compare compare) {
                    constructs.merge(construct(condition, compare), 1, Integer::sum);
                }
            }
        }
    }

    private static String construct(Condition condition, Constraint.Compare compare) {
        if (condition.type().equals("AsOf")) {
            return compare.operand() instanceof Operand.Shifted ? "moved date" : "date";
        }
        String operand = compare.operand().getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return operand + " " + compare.operator().symbol();
    }
}

package dev.rsp.drools.internal.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.RulePacks;
import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Opened;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Passing over a case of which nothing can differ comes to the same as deciding it. */
class FastPathTest {

    private static final long SEED = Long.getLong("rsp.seed", System.nanoTime());

    @Test
    void everyMutantOfASmallPackIsNoticedByTheSameCasesEitherWay() {
        assertSame(PackFiles.lab().load(), Integer.MAX_VALUE);
    }

    @Test
    void someMutantsOfABundledPackAreNoticedByTheSameCasesEitherWay() {
        System.out.println("FastPathTest: -Drsp.seed=" + SEED);
        EffectivePack pack =
                Opened.of(RulePacks.bundled().pack("anthropic-rsp@2.2")).effective();
        assertSame(pack, Integer.getInteger("rsp.mutants", 4));
    }

    private static void assertSame(EffectivePack pack, int most) {
        Original original = Original.of(pack);
        assertThat(original.failing()).isEmpty();
        List<Mutant> mutants = new ArrayList<>(Mutants.of(pack));
        Collections.shuffle(mutants, new Random(SEED));
        int passedOver = 0;
        int tried = 0;
        for (int i = 0; i < mutants.size() && tried < most; i++) {
            Mutant mutant = mutants.get(i);
            LoaderChecks checks = LoaderChecks.of(mutant.pack().get());
            if (checks.problems().isEmpty()) {
                tried++;
                Trial trial = new Trial(mutant, original, checks.pack());
                for (SettledCase each : original.cases()) {
                    passedOver += trial.mayDiffer(each) ? 0 : 1;
                    assertThat(trial.isNoticedBy(each))
                            .as("%s on \"%s\"", mutant.id(), each.origin().name())
                            .isEqualTo(trial.isFailing(each));
                }
            }
        }
        assertThat(tried).isPositive();
        assertThat(passedOver).isPositive();
    }
}

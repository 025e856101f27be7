package dev.rsp.drools.packs.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.drools.PackException;
import dev.rsp.drools.internal.decide.GateOutcomes;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.packs.Bundled;
import dev.rsp.drools.packs.random.PolarityCheck.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Polarity on random cases: dropping what is favourable, or adding what is adverse, moves no gate towards PROCEED. {@code
 * -Drsp.seed=…} for other cases, {@code -Drsp.polarity=…} for more of them.
 */
class PolarityTest {

    private static final String ID = "anthropic-rsp@2.2";
    private static final EffectivePack PACK =
            Bundled.interpreted(Bundled.ROOT, ID).pack();
    private static final long SEED = Long.getLong("rsp.seed", 20250522L);
    private static final int CASES = Integer.getInteger("rsp.polarity", 2000);
    private static final int CHANGES = CASES * 3 / 20;

    /** No duty of this policy is met by fulfilments: the one it has begins anew when its chain is complete. */
    private static final Set<String> CANNOT_MOVE_A_GATE = Set.of("drop fulfilment");

    /** What the pack makes of a neutral fact that is gone is bounded, but not by the order of outcomes alone. */
    private static final Set<String> BOUNDED = Set.of("drop baseline", "drop compute-ratio");

    @Test
    void noChangeForTheWorseMovesAGateTowardsProceed() {
        PolarityCheck check = new PolarityCheck(PACK, GateOutcomes.of(PACK));
        long start = System.nanoTime();
        Map<Probe, Tally> tallies = check.run(SEED, CASES, CHANGES);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d random cases from seed %d, %d decisions in %.1f s%n", CASES, SEED, check.decisions(), seconds);
        tallies.forEach((probe, tally) -> System.out.printf(
                "  %-65s tried %4d, gates moved %4d, nearer %3d, refused %2d%n",
                probe, tally.tried(), tally.moved(), tally.nearer(), tally.refused()));
        tallies.forEach(PolarityTest::isTelling);
    }

    private static void isTelling(Probe probe, Tally tally) {
        assertThat(tally.refused()).as("refused: %s", probe).isLessThanOrEqualTo(tally.tried() / 20);
        if (CANNOT_MOVE_A_GATE.contains(probe.name())) {
            assertThat(tally.tried()).as("tried: %s", probe).isGreaterThanOrEqualTo(20);
            assertThat(tally.moved()).as("gates moved: %s", probe).isZero();
        } else {
            assertThat(tally.moved()).as("gates moved: %s", probe).isGreaterThanOrEqualTo(50);
        }
        if (BOUNDED.contains(probe.name())) {
            assertThat(tally.nearer())
                    .as("no longer needs an exception: %s", probe)
                    .isPositive();
        } else {
            assertThat(tally.nearer()).as("nearer to PROCEED: %s", probe).isZero();
        }
    }

    @Test
    void aRuleThatReadsAFavourableFactTheWrongWayIsFound(@TempDir Path root) throws IOException {
        Bundled.copyTo(root);
        BrokenRule.into(root);
        assertThatThrownBy(() -> Bundled.interpreted(root, ID))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("The favourable pattern (InterimMeasure) must stand under not, but did not.");

        EffectivePack broken = BrokenRule.in(PACK);
        PolarityCheck check = new PolarityCheck(broken, GateOutcomes.of(broken));
        assertThatThrownBy(() -> check.run(SEED, CASES, CHANGES))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("drop interim-measure: next ")
                .satisfies(PolarityTest::isSmall);
    }

    @Test
    void anEngineThatDoesNotCheckCompletenessIsFound() {
        PolarityCheck check = new PolarityCheck(PACK, GateOutcomes.withoutCompleteness(PACK));
        assertThatThrownBy(() -> check.run(SEED, CASES, CHANGES))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("drop a threshold from every assessment: next ")
                .satisfies(PolarityTest::isSmall);
    }

    /** It prints; a gate that is open needs a few dozen facts. */
    private static void isSmall(Throwable found) {
        System.out.println(found.getMessage());
        assertThat(found.getMessage().lines()).hasSizeLessThanOrEqualTo(60);
    }
}

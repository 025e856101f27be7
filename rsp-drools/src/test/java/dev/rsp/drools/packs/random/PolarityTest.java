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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Polarity on random cases: dropping what is favourable, or adding what is adverse, moves no gate towards PROCEED. The
 * profile {@code campaign} or {@code -Drsp.polarity=…} for more cases, {@code -Drsp.seed=…} for others.
 */
class PolarityTest {

    private static final String ID = "anthropic-rsp@2.2";
    private static final EffectivePack PACK =
            Bundled.interpreted(Bundled.ROOT, ID).pack();
    private static final long SEED = Long.getLong("rsp.seed", 20250522L);
    private static final int CASES = Integer.getInteger("rsp.polarity", 500);

    /** In so many cases a mistake is looked for until it is found. */
    private static final int SEARCHED = 2300;

    private static final int CHANGES = SEARCHED * 3 / 20;

    /** With so many cases each kind of changes is to move gates. */
    private static final int ENOUGH = 2000;

    /** No gate of this policy hangs on a duty that is met by fulfilments, nor on what section 7 asks about. */
    private static final List<String> CANNOT_MOVE_A_GATE =
            List.of("fulfilment", "noncompliance-report", "noncompliance-risk", "policy-wording", "non-disparagement");

    /** What the pack makes of a neutral fact that is gone is bounded, but not by the order of outcomes alone. */
    private static final Set<String> BOUNDED = Set.of("drop baseline", "drop compute-ratio");

    /** Fewer cases of the versions that the newest one lies over. */
    @ParameterizedTest
    @ValueSource(strings = {"2.2", "2.1", "2.0"})
    void noChangeForTheWorseMovesAGateTowardsProceed(String version) {
        EffectivePack pack =
                Bundled.interpreted(Bundled.ROOT, "anthropic-rsp@" + version).pack();
        int cases = CASES / Share.of(version);
        Map<Probe, Tally> tallies = run(pack, cases);
        assertThat(tallies).hasSizeGreaterThan(40);
        // kinds of changes that have moved gates often are tried less, so more cases do not move ever more gates
        assertThat(tallies.values().stream().mapToInt(Tally::moved).sum())
                .isGreaterThanOrEqualTo(Math.min(cases, ENOUGH) * 2);
        if (cases >= ENOUGH) {
            tallies.forEach(PolarityTest::isTelling);
        }
        tallies.forEach((probe, tally) -> {
            if (!BOUNDED.contains(probe.name()) && !losesItsCondition(probe)) {
                assertThat(tally.nearer()).as("nearer to PROCEED: %s", probe).isZero();
            }
        });
    }

    private static Map<Probe, Tally> run(EffectivePack pack, int cases) {
        PolarityCheck check = new PolarityCheck(pack, GateOutcomes.of(pack));
        long start = System.nanoTime();
        Map<Probe, Tally> tallies = check.run(SEED, cases, cases * 3 / 20);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%s: %d random cases from seed %d, %d decisions in %.1f s%n",
                pack.identity().id(), cases, SEED, check.decisions(), seconds);
        tallies.forEach((probe, tally) -> System.out.printf(
                "  %-65s tried %4d, gates moved %4d, nearer %3d, refused %2d%n",
                probe, tally.tried(), tally.moved(), tally.nearer(), tally.refused()));
        return tallies;
    }

    /** Fewer conditions, where one escape of two is gone; that no outcome is milder has been checked for each case. */
    private static boolean losesItsCondition(Probe probe) {
        return Probe.ACTS_OF_ESCAPES.stream().anyMatch(type -> probe.name().equals("drop " + type));
    }

    private static void isTelling(Probe probe, Tally tally) {
        assertThat(tally.refused()).as("refused: %s", probe).isLessThanOrEqualTo(tally.tried() / 20);
        assertThat(tally.tried()).as("tried: %s", probe).isGreaterThanOrEqualTo(20);
        if (CANNOT_MOVE_A_GATE.stream().anyMatch(probe.name()::contains)) {
            assertThat(tally.moved()).as("gates moved: %s", probe).isZero();
        } else {
            assertThat(tally.moved()).as("gates moved: %s", probe).isGreaterThanOrEqualTo(50);
        }
        if (probe.name().equals("drop compute-ratio")) {
            assertThat(tally.nearer())
                    .as("no longer needs an exception: %s", probe)
                    .isPositive();
        } else if (!losesItsCondition(probe) && !BOUNDED.contains(probe.name())) {
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
        PolarityCheck check = PolarityCheck.of(broken, GateOutcomes.of(broken), "drop interim-measure");
        assertThatThrownBy(() -> check.run(SEED, SEARCHED, CHANGES))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("drop interim-measure: next ")
                .satisfies(PolarityTest::isSmall);
    }

    /** The evidence rules close what the engine's check closes; without the one that asks it of references the check is alone. */
    @Test
    void anEngineThatDoesNotCheckCompletenessIsFound() {
        EffectivePack lax = PACK.withStrata(PACK.strata().stream()
                .map(each -> each.stream()
                        .filter(rule -> !rule.clause().value().endsWith(":baseline"))
                        .toList())
                .toList());
        assertThat(lax.rules()).hasSize(PACK.rules().size() - 1);
        new PolarityCheck(lax, GateOutcomes.of(lax)).run(SEED, SEARCHED / 20, CHANGES / 20);

        PolarityCheck check =
                PolarityCheck.of(lax, GateOutcomes.withoutCompleteness(lax), "drop a threshold from every assessment");
        assertThatThrownBy(() -> check.run(SEED, SEARCHED, CHANGES))
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

package dev.rsp.drools.packs.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.GateOutcome;
import dev.rsp.drools.internal.decide.GateOutcomes;
import dev.rsp.drools.internal.decide.Letting;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.random.Draw;
import dev.rsp.drools.internal.standing.CaseChecks;
import dev.rsp.drools.internal.standing.Favour;
import dev.rsp.drools.packs.Bundled;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.DeterminationStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Corrections of good and of bad news in random cases: where a session lets one go, no gate moves towards PROCEED by it.
 * {@code -Drsp.seed=…} for other cases, {@code -Drsp.corrections=…} for more of them.
 */
class CorrectionsTest {

    private static final EffectivePack PACK =
            Bundled.interpreted(Bundled.ROOT, "anthropic-rsp@2.2").pack();
    private static final Words WORDS = new Words(PACK.vocabulary());
    private static final GateOutcomes ENGINE = GateOutcomes.of(PACK);
    private static final long SEED = Long.getLong("rsp.seed", 20250522L);
    private static final int CASES = Integer.getInteger("rsp.corrections", 100);

    /** What came of the case without a correction. */
    private enum Result {
        GOES_AND_MOVES_NOTHING,
        GOES_AND_CLOSES,
        GOES_AND_OPENS,
        STAYS_AND_WOULD_OPEN,
        STAYS
    }

    /** A case and a correction in it of what is not neutral. */
    private record Trial(long seed, List<Fact> facts, LocalDate asOf, Fact correction) {

        Result result() {
            List<Fact> rest =
                    facts.stream().filter(each -> !each.equals(correction)).toList();
            List<GateOutcome> before = ENGINE.of(facts, asOf);
            List<GateOutcome> after = ENGINE.of(rest, asOf);
            boolean opens = !before.equals(after) && anyNearer(before, after);
            if (!Letting.letsGo(PACK, facts, asOf, correction)) {
                return opens ? Result.STAYS_AND_WOULD_OPEN : Result.STAYS;
            } else if (opens) {
                return Result.GOES_AND_OPENS;
            }
            return anyNearer(after, before) ? Result.GOES_AND_CLOSES : Result.GOES_AND_MOVES_NOTHING;
        }

        private static boolean anyNearer(List<GateOutcome> before, List<GateOutcome> after) {
            assertThat(after).hasSameSizeAs(before);
            for (int i = 0; i < after.size(); i++) {
                if (Bound.isNearer(before.get(i), after.get(i))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return "seed " + seed + " as of " + asOf + ", without " + correction;
        }
    }

    /** The corrections of one case that nothing refers to. */
    private static Stream<Trial> trials(long seed) {
        Draw draw = new Draw(seed);
        Stage stage = new Stage(draw, WORDS, Ages.today(draw), draw.of(0, 0, 10));
        Stories.tell(draw.of(Stories.names()), stage);
        for (int i = draw.between(1, 3); i > 0; i--) {
            new Asides(stage, draw).corrections(news(stage, draw));
        }
        List<Fact> facts = stage.facts();
        if (!CaseChecks.of(facts, PACK.vocabulary(), stage.asOf).isEmpty()) {
            return Stream.of();
        }
        return facts.stream()
                .filter(each -> isOfNews(each, facts))
                .map(each -> new Trial(seed, facts, stage.asOf, each));
    }

    /** Mostly bad news, found for the purpose or there already; else any fact. */
    private static Fact news(Stage stage, Draw draw) {
        Trouble trouble = new Trouble(draw, WORDS, stage.facts(), stage.asOf);
        if (draw.chance(40)) {
            stage.put(draw.of(
                    trouble.determination(draw.of(DeterminationStatus.values())),
                    trouble.verdict(draw.of(Verdict.values()))));
        }
        List<Fact> bad = stage.facts().stream()
                .filter(each -> Favour.isAdverse(each, PACK.vocabulary()))
                .toList();
        return draw.of(bad.isEmpty() || draw.chance(30) ? stage.facts() : bad);
    }

    private static boolean isOfNews(Fact correction, List<Fact> facts) {
        FactRef of = LiveCase.corrected(correction);
        return of != null
                && facts.stream().anyMatch(each -> each.ref().equals(of) && isNews(each))
                && facts.stream().noneMatch(each -> Change.refs(each).anyMatch(correction.ref()::equals));
    }

    private static boolean isNews(Fact fact) {
        return Favour.isFavourable(fact, PACK.vocabulary()) || Favour.isAdverse(fact, PACK.vocabulary());
    }

    @Test
    void noCorrectionThatMayGoOpensAGateByGoing() {
        List<Trial> trials = LongStream.range(SEED, SEED + CASES)
                .boxed()
                .flatMap(CorrectionsTest::trials)
                .toList();
        List<Result> results = trials.parallelStream().map(Trial::result).toList();
        System.out.printf("%d corrections in %d cases from seed %d:%n", trials.size(), CASES, SEED);
        for (Result each : Result.values()) {
            System.out.printf(
                    "  %s %d%n", each, results.stream().filter(each::equals).count());
        }
        for (int i = 0; i < trials.size(); i++) {
            assertThat(results.get(i)).as(trials.get(i).toString()).isNotEqualTo(Result.GOES_AND_OPENS);
        }
        assertThat(results).contains(Result.GOES_AND_CLOSES, Result.STAYS_AND_WOULD_OPEN);
    }
}

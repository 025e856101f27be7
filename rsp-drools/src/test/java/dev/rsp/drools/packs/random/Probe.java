package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.random.Draw;
import dev.rsp.fact.Fact;
import dev.rsp.fact.Polarity;
import dev.rsp.model.Baseline;
import dev.rsp.model.ComputeRatio;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A kind of changes that do no case any good.
 *
 * @param name what is changed
 * @param everywhere whether it is tried in each case that offers it
 * @param story the story whose gates it bears on; empty where it bears on those of most
 * @param maker makes one for a case; none where the case has nothing to change
 */
record Probe(String name, boolean everywhere, String story, Maker maker) {

    /** What an escape is made of: with it goes its condition. */
    static final Set<String> ACTS_OF_ESCAPES = Set.of("interim-measure", "approval", "notice");

    /** What few cases are about. */
    private static final Map<String, String> STORIES = Map.of(
            "training-cap", Stories.CAPPED,
            "within-training-cap", Stories.CAPPED,
            "red-teaming-of-released-weights", Stories.OPENED,
            "red-teaming-of-fine-tuning", Stories.OPENED,
            "interim-measures-adequate", Stories.INADEQUATE);

    /** Draws a change. */
    @FunctionalInterface
    interface Maker {

        Optional<Variant> of(RandomCase random, Draw draw);
    }

    /** Dropping each kind of favourable facts, adding each kind of adverse ones, and what neutral facts must not do. */
    static List<Probe> of(EffectivePack pack) {
        Words words = new Words(pack.vocabulary());
        List<Probe> probes = new ArrayList<>();
        for (Kind kind : Kind.of(pack)) {
            if (kind.polarity() == Polarity.FAVOURABLE) {
                probes.add(dropping(kind, words));
            } else if (kind.polarity() == Polarity.ADVERSE) {
                probes.add(adding(kind, words));
            }
        }
        probes.add(new Probe(
                "drop baseline",
                false,
                "",
                (random, draw) -> pick(random, Baseline.class, draw)
                        .map(each -> new Variant(drop(each, words), Bound.owed(each, words.thresholds())))));
        probes.add(new Probe(
                "drop compute-ratio",
                false,
                "",
                (random, draw) -> pick(random, ComputeRatio.class, draw)
                        .map(each -> new Variant(drop(each, words), Bound.asked(each)))));
        probes.add(new Probe(
                "raise compute-ratio",
                false,
                "",
                (random, draw) -> pick(random, ComputeRatio.class, draw)
                        .map(each -> Variant.strict(Change.replacing(each, raised(each, draw))))));
        probes.add(new Probe(
                "drop a threshold from every assessment",
                true,
                "",
                (random, draw) ->
                        Optional.of(new Variant(Change.forgetting(threshold(random, draw, words)), Bound.CLOSED))));
        return probes;
    }

    private static Probe dropping(Kind kind, Words words) {
        Bound bound = ACTS_OF_ESCAPES.contains(kind.type()) ? Bound.NO_MILDER : Bound.STRICT;
        return new Probe(
                "drop " + kind,
                false,
                STORIES.getOrDefault(kind.question(), ""),
                (random, draw) ->
                        pick(random, Fact.class, kind::holds, draw).map(fact -> new Variant(drop(fact, words), bound)));
    }

    private static Probe adding(Kind kind, Words words) {
        return new Probe(
                "add " + kind,
                false,
                STORIES.getOrDefault(kind.question(), ""),
                (random, draw) -> new Trouble(draw, words, random.facts(), random.asOf())
                        .of(kind)
                        .map(fact -> Variant.strict(Change.adding(fact))));
    }

    private static Change drop(Fact fact, Words words) {
        return Change.dropping(fact, words.vocabulary());
    }

    /** Mostly one that some model is not found below: it may count already, and its safeguards be in place. */
    private static ThresholdId threshold(RandomCase random, Draw draw, Words words) {
        List<ThresholdId> open = words.thresholds().stream()
                .filter(threshold -> random.facts().stream()
                        .noneMatch(fact -> fact instanceof Determination found
                                && found.threshold().equals(threshold)
                                && found.status() == DeterminationStatus.BELOW))
                .toList();
        return draw.of(open.isEmpty() || draw.chance(20) ? words.thresholds() : open);
    }

    private static ComputeRatio raised(ComputeRatio ratio, Draw draw) {
        BigDecimal more = draw.of(new BigDecimal("0.01"), BigDecimal.ONE, new BigDecimal("4"));
        return new ComputeRatio(ratio.model(), ratio.reference(), ratio.ratio().add(more), ratio.method());
    }

    private static <T extends Fact> Optional<T> pick(RandomCase random, Class<T> type, Draw draw) {
        return pick(random, type, fact -> true, draw);
    }

    private static <T extends Fact> Optional<T> pick(RandomCase random, Class<T> type, Predicate<T> wanted, Draw draw) {
        List<T> held = random.facts().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(wanted)
                .toList();
        return held.isEmpty() ? Optional.empty() : Optional.of(draw.of(held));
    }

    @Override
    public String toString() {
        return name;
    }
}

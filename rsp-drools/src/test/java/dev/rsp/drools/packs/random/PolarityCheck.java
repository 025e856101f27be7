package dev.rsp.drools.packs.random;

import static org.assertj.core.api.Assertions.fail;

import dev.rsp.decision.GateOutcome;
import dev.rsp.drools.internal.decide.GateOutcomes;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.random.Draw;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Changes random cases for the worse, in each of the ways there are, and looks at every gate. A way that few cases offer
 * is tried in all of them; one that all offer, in some, and in fewer of the rest when it has moved gates often. One that
 * bears on the gates of few is tried in a few more of those.
 */
final class PolarityCheck {

    private static final int BLOCK = 100;

    /** What has moved so many gates, or none in so many tries, is tried in one of so many cases that it would be tried in. */
    private static final int OFTEN = 60;

    private static final int NEVER = 100;
    private static final int LESS = 8;

    /** One case more in so many for each story that a change is about. */
    private static final int MORE = 15;

    private final GateOutcomes engine;
    private final Words words;
    private final List<Probe> probes;
    private final Map<Probe, Tally> tallies = new LinkedHashMap<>();
    private int decisions;

    /** What came of the changes of one kind. */
    record Tally(int tried, int moved, int nearer, int refused) {

        static final Tally NONE = new Tally(0, 0, 0, 0);

        Tally plus(Trial.Result result) {
            return new Tally(
                    tried + 1, moved + result.moved(), nearer + result.nearer(), refused + (result.refused() ? 1 : 0));
        }
    }

    /** A check of an engine that decides by a pack. */
    PolarityCheck(EffectivePack pack, GateOutcomes engine) {
        this(pack, engine, Probe.of(pack));
    }

    private PolarityCheck(EffectivePack pack, GateOutcomes engine, List<Probe> probes) {
        this.engine = engine;
        this.words = new Words(pack.vocabulary());
        this.probes = probes;
        probes.forEach(probe -> tallies.put(probe, Tally.NONE));
    }

    /** A check by one kind of changes alone. */
    static PolarityCheck of(EffectivePack pack, GateOutcomes engine, String change) {
        List<Probe> one = Probe.of(pack).stream()
                .filter(each -> each.name().equals(change))
                .toList();
        return new PolarityCheck(pack, engine, one);
    }

    /**
     * Tries so many cases, and each kind of changes in about so many of them.
     *
     * @throws AssertionError with the smallest case that shows it, when a gate moves the wrong way
     */
    Map<Probe, Tally> run(long seed, int cases, int changes) {
        for (int from = 0; from < cases; from += BLOCK) {
            int size = Math.min(BLOCK, cases - from);
            tryAll(trials(seed + from, size, Math.max(1, changes * size / cases)));
        }
        probes.stream()
                .map(Probe::story)
                .filter(story -> !story.isEmpty())
                .distinct()
                .forEach(story -> tryAll(trials(seed, cases / MORE, story)));
        return tallies;
    }

    private void tryAll(Collection<List<Trial>> trials) {
        trials.parallelStream().map(PolarityCheck::results).toList().forEach(this::count);
    }

    /** How many cases were decided, as they were or changed. */
    int decisions() {
        return decisions;
    }

    /** The changes to be tried in each of some cases. */
    private Collection<List<Trial>> trials(long seed, int cases, int changes) {
        Map<RandomCase, List<Trial>> trials = new LinkedHashMap<>();
        LongStream.range(seed, seed + cases)
                .parallel()
                .mapToObj(each -> RandomCase.of(each, words))
                .toList()
                .forEach(each -> trials.put(each, new ArrayList<>()));
        for (Probe probe : probes) {
            List<Trial> possible = trials.keySet().stream()
                    .flatMap(each -> trial(each, probe).stream())
                    .toList();
            int step = step(probe, possible.size(), changes);
            for (int i = 0; i < possible.size(); i += step) {
                trials.get(possible.get(i).random()).add(possible.get(i));
            }
        }
        return trials.values();
    }

    private int step(Probe probe, int possible, int changes) {
        int step = probe.everywhere() ? 1 : Math.max(1, possible / changes);
        return isKnown(Objects.requireNonNull(tallies.get(probe))) ? step * LESS : step;
    }

    private static boolean isKnown(Tally tally) {
        return tally.moved() >= OFTEN || tally.moved() == 0 && tally.tried() >= NEVER;
    }

    /** All changes that bear on the gates of a story, in so many cases of it. */
    private Collection<List<Trial>> trials(long seed, int cases, String story) {
        List<Probe> bearing =
                probes.stream().filter(each -> each.story().equals(story)).toList();
        return LongStream.range(seed, seed + cases)
                .mapToObj(each -> RandomCase.plain(story, each, words))
                .map(random -> bearing.stream()
                        .flatMap(probe -> trial(random, probe).stream())
                        .toList())
                .toList();
    }

    private Optional<Trial> trial(RandomCase random, Probe probe) {
        Draw draw = new Draw(random.seed() * 31 + probes.indexOf(probe));
        return probe.maker().of(random, draw).map(variant -> new Trial(engine, random, probe, variant));
    }

    private static Map<Trial, Trial.Result> results(List<Trial> trials) {
        Map<Trial, Trial.Result> results = new LinkedHashMap<>();
        if (!trials.isEmpty()) {
            List<GateOutcome> before = trials.get(0).before();
            trials.forEach(trial -> results.put(trial, trial.result(before)));
        }
        return results;
    }

    private void count(Map<Trial, Trial.Result> results) {
        results.forEach((trial, result) -> {
            if (result.broken()) {
                fail(trial.counterexample());
            }
            tallies.computeIfPresent(trial.probe(), (probe, tally) -> tally.plus(result));
        });
        decisions += results.size() + (results.isEmpty() ? 0 : 1);
    }
}

package dev.rsp.drools.internal.engine;

import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.decision.PolicySession;
import dev.rsp.decision.SessionOptions;
import dev.rsp.drools.internal.decide.DecisionMaker;
import dev.rsp.drools.internal.decide.Evaluators;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.eval.Assessment;
import dev.rsp.fact.Fact;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Prints what a session with many models costs: loading, memory, one update with the reading of its change, one day. */
public final class LiveScale {

    private static final LocalDate DAY = ManyModels.DAY;
    private static final LocalDate EARLIER = ManyModels.EARLIER;
    private static final int DAYS = 30;
    private static final int TEN = 10;
    private static final int WARM_UP = 6;
    private static final int LATE_DAYS = 30;
    private static final int LATE = LATE_DAYS * TEN;

    private LiveScale() {}

    /**
     * Measures.
     *
     * @param arguments the numbers of models; 1000, 10000 and 100000 unless given
     */
    public static void main(String[] arguments) throws InterruptedException {
        EffectivePack pack = BenchmarkCases.load();
        PolicyEngine engine = new DecisionMaker(pack, Evaluators.of(pack, false)).asIf();
        List<Integer> sizes = arguments.length == 0
                ? List.of(1_000, 10_000, 100_000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        fresh(engine);
        for (int round = 0; round < WARM_UP; round++) {
            measure(engine, 1_000, 6_000, false);
        }
        for (int models : sizes) {
            measure(engine, models, 3_000, true);
        }
    }

    /** The baseline: what one model costs when it is decided afresh, as without a session. */
    private static void fresh(PolicyEngine engine) {
        List<Fact> facts = new ArrayList<>(ManyModels.facts(0, EARLIER, EARLIER));
        facts.addAll(ManyModels.ofTheLab());
        PolicyCase one = PolicyCase.of(facts);
        long[] times = new long[1_000];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                engine.decide(one, DAY);
                times[i] = System.nanoTime() - start;
            }
        }
        System.out.printf(Locale.ROOT, "a fresh decision on one model     p50 %8.0f us%n", percentile(times, 50));
    }

    private static void measure(PolicyEngine engine, int models, int updates, boolean print)
            throws InterruptedException {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < models; i++) {
            facts.addAll(ManyModels.facts(i, assessed(i), judged(i - (models - LATE))));
        }
        facts.addAll(ManyModels.ofTheLab());
        PolicyCase all = PolicyCase.of(facts);
        double before = used();
        long start = System.nanoTime();
        try (PolicySession session =
                engine.open(all, DAY, SessionOptions.defaults().trusting())) {
            double load = (System.nanoTime() - start) / 1e9;
            double memory = (used() - before) / models;
            long[] judgements = updates(session, models, updates);
            long[] assessments = stale(session, models, 1);
            long[] ten = stale(session, models, TEN);
            long[] days = days(session, 2, DAYS);
            long[] late = days(session, 2 + DAYS, LATE_DAYS);
            if (print) {
                System.out.printf(
                        Locale.ROOT,
                        "%7d models: load %6.1f s, %6.1f KB a model; p50 and p99 in us:%n",
                        models,
                        load,
                        memory / 1024);
                print("a judgement goes", every(judgements, 0));
                print("a judgement comes", every(judgements, 1));
                print("an assessment becomes stale", every(assessments, 0));
                print("an assessment becomes fresh", every(assessments, 1));
                print("ten assessments become stale at once", every(ten, 0));
                print("a day on which ten become stale", days);
                print("a day on which ten judgements come", late);
            }
        }
    }

    private static void print(String what, long[] times) {
        System.out.printf(
                Locale.ROOT, "        %-40s %6.0f %6.0f%n", what, percentile(times, 50), percentile(times, 99));
    }

    /** The even or the odd ones: there and back are not of one cost, and a percentile of both together says nothing. */
    private static long[] every(long[] times, int first) {
        return IntStream.range(0, times.length / 2)
                .mapToLong(i -> times[2 * i + first])
                .toArray();
    }

    /** Lets days pass, on each of which the gates of ten models move. */
    private static long[] days(PolicySession session, int first, int days) {
        long[] times = new long[days];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            int moved = session.advanceTo(DAY.plusDays(first + i)).stream()
                    .mapToInt(each -> each.gates().size())
                    .sum();
            times[i] = System.nanoTime() - start;
            if (moved != TEN) {
                throw new IllegalStateException("Each day must move ten gates, but moved " + moved);
            }
        }
        return times;
    }

    /**
     * Dates the assessments of some models back over a year and forward again, in turn: what a day does to them. As on such a
     * day, each model is one that was not changed lately.
     */
    private static long[] stale(PolicySession session, int models, int together) {
        long[] times = new long[400 / together];
        LocalDate[] days = {DAY.minusYears(1).minusDays(1), EARLIER};
        int stride = (models - DAYS * TEN - LATE) / (times.length / 2);
        for (int i = 0; i < times.length; i++) {
            int first = DAYS * TEN + i / 2 * stride;
            List<Assessment> dated = new ArrayList<>();
            for (int each = first; each < first + together; each++) {
                dated.add(ManyModels.assessment(each, days[i % 2]));
            }
            long start = System.nanoTime();
            int moved = session.update(u -> dated.forEach(u::put)).gates().size();
            times[i] = System.nanoTime() - start;
            if (moved != together) {
                throw new IllegalStateException("Each model must move a gate, but moved " + moved);
            }
        }
        return times;
    }

    /** Takes a judgement of some model away and gives it again, in turn: each moves its gate. */
    private static long[] updates(PolicySession session, int models, int updates) {
        SplittableRandom random = new SplittableRandom(1);
        long[] times = new long[updates];
        for (int i = 0; i + 1 < updates; i += 2) {
            Fact fact = ManyModels.judgement(random.nextInt(models - LATE), EARLIER);
            long start = System.nanoTime();
            int moved = session.remove(fact.key()).gates().size();
            times[i] = System.nanoTime() - start;
            start = System.nanoTime();
            moved += session.put(fact).gates().size();
            times[i + 1] = System.nanoTime() - start;
            if (moved != 2) {
                throw new IllegalStateException("Each update must move a gate, but moved " + moved);
            }
        }
        return times;
    }

    /** The first are assessed so that on each day ten of them become too old. */
    private static LocalDate assessed(int number) {
        return number < DAYS * TEN ? DAY.minusYears(1).plusDays(1 + number / TEN) : EARLIER;
    }

    /** One judgement of each of the last counts only from a day on, when the first have become too old. */
    private static LocalDate judged(int late) {
        return late < 0 ? EARLIER : DAY.plusDays(2 + DAYS + late / TEN);
    }

    private static double percentile(long[] times, int percent) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) * percent / 100] / 1e3;
    }

    private static double used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

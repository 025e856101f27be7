package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.cases.Deadline;
import dev.rsp.drools.testing.Fate;
import dev.rsp.drools.testing.MutantResult;
import dev.rsp.drools.testing.MutationListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Tries mutants on cases, by several threads, until the time is over. */
public final class Campaign {

    private final Original original;
    private final CaseOrder order;
    private final Deadline deadline;
    private final List<Mutant> mutants;
    private final List<MutantResult> results;
    private final List<Survivor> survivors = Collections.synchronizedList(new ArrayList<>());

    /**
     * A mutant that no case notices.
     *
     * @param index which of the mutants it is
     * @param mutant the mutant
     * @param trial to try it on more cases
     */
    record Survivor(int index, Mutant mutant, Trial trial) {}

    /**
     * A campaign.
     *
     * @param original the pack with its settled cases
     * @param mutants what is tried
     * @param deadline when it has to end
     */
    public Campaign(Original original, List<Mutant> mutants, Deadline deadline) {
        this.original = original;
        this.order = new CaseOrder(original.cases());
        this.mutants = List.copyOf(mutants);
        this.deadline = deadline;
        this.results = new ArrayList<>(
                mutants.stream().map(each -> result(each, Fate.NOT_RUN, "")).toList());
    }

    /**
     * Which mutants are run, and how.
     *
     * @param seed in which order they are run
     * @param sample how many of them at most
     * @param threads how many at once
     */
    public record Plan(long seed, int sample, int threads) {}

    /** Runs mutants; those for which there is no time, or that are not in the sample, are not run. */
    public void run(Plan plan, MutationListener listener) {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            chosen.add(i);
        }
        Collections.shuffle(chosen, new Random(plan.seed()));
        List<Integer> sample = chosen.subList(0, Math.min(plan.sample(), chosen.size()));
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < sample.size() && !deadline.isOver(); i = next.getAndIncrement()) {
                int index = sample.get(i);
                MutantResult result = tried(index, mutants.get(index));
                synchronized (results) {
                    results.set(index, result);
                }
                listener.done(done.incrementAndGet(), sample.size());
            }
        };
        inParallel(worker, plan.threads());
    }

    private void inParallel(Runnable worker, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "rsp-mutation");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(worker));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (InterruptedException e) {
            deadline.end();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            deadline.end();
            throw new IllegalStateException("A mutant must be tried to the end, but was not.", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private MutantResult tried(int index, Mutant mutant) {
        LoaderChecks checks = LoaderChecks.of(mutant.pack().get());
        if (!checks.problems().isEmpty()) {
            return result(mutant, Fate.REFUSED, checks.problems().get(0).id());
        }
        Trial trial = new Trial(mutant, original, checks.pack());
        for (SettledCase each : order.of(mutant)) {
            if (deadline.isOver()) {
                return result(mutant, Fate.NOT_RUN, "");
            }
            if (trial.isNoticedBy(each)) {
                String by = "\"%s\" at %s"
                        .formatted(each.origin().name(), each.origin().place());
                return result(mutant, Fate.KILLED, by);
            }
        }
        survivors.add(new Survivor(index, mutant, trial));
        return result(mutant, Fate.SURVIVED, "");
    }

    private static MutantResult result(Mutant mutant, Fate fate, String by) {
        return new MutantResult(
                mutant.id(),
                mutant.kind(),
                mutant.subject(),
                mutant.place().file(),
                mutant.place().line(),
                mutant.change(),
                fate,
                by,
                "",
                "");
    }

    /**
     * Looks for a case that tells each survivor from the pack.
     *
     * @param tries how many cases are settled at most for the survivors of one rule
     * @return witnesses by the index of the survivor
     */
    public Map<Integer, Witness> witnesses(int tries) {
        List<Survivor> sorted = new ArrayList<>(survivors);
        sorted.sort(Comparator.comparingInt(Survivor::index));
        return new WitnessSearch(original, order, deadline).search(sorted, tries);
    }

    /** What became of each mutant, in their order. */
    public List<MutantResult> results() {
        synchronized (results) {
            return List.copyOf(results);
        }
    }
}

package dev.rsp.drools.testing;

import dev.rsp.drools.RulePack;
import dev.rsp.drools.internal.cases.Deadline;
import dev.rsp.drools.internal.mutation.Campaign;
import dev.rsp.drools.internal.mutation.Confirmation;
import dev.rsp.drools.internal.mutation.Mutant;
import dev.rsp.drools.internal.mutation.Mutants;
import dev.rsp.drools.internal.mutation.Original;
import dev.rsp.drools.internal.mutation.Witness;
import dev.rsp.drools.internal.pack.Opened;
import dev.rsp.fact.Require;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Edits a pack, one thing at a time, and sees whether its cases notice: what they do not, nobody would.
 *
 * <p>Immutable. Mutants are evaluated by the interpreter; some are compiled for Drools as well, and have to come to the
 * same.
 *
 * <pre>{@code
 * MutationReport report = MutationTest.of(pack).budget(Duration.ofMinutes(2)).run();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class MutationTest {

    private static final Duration NO_END = Duration.ofDays(10_001);

    private final RulePack pack;
    private final Options options;

    private record Options(
            long seed,
            Duration budget,
            int threads,
            int sample,
            int tries,
            int confirmed,
            Map<String, String> accepted) {

        static final Options DEFAULT = new Options(
                1, NO_END, Runtime.getRuntime().availableProcessors(), Integer.MAX_VALUE, 1_000, 3, Map.of());
    }

    private MutationTest(RulePack pack, Options options) {
        this.pack = pack;
        this.options = options;
    }

    /**
     * A mutation test of a pack: every mutant, seed 1, as many threads as processors, no end but its own, at most 1,000
     * tries to find the witnesses of a rule, three mutants of each kind of fate confirmed on Drools.
     *
     * @param pack a pack that {@code RulePacks} loaded
     * @return the test, not run yet
     */
    public static MutationTest of(RulePack pack) {
        return new MutationTest(Objects.requireNonNull(pack, "pack"), Options.DEFAULT);
    }

    /**
     * The same in another order, with another sample.
     *
     * @param seed any number
     * @return a new test
     */
    public MutationTest seed(long seed) {
        Options o = options;
        return with(new Options(seed, o.budget, o.threads, o.sample, o.tries, o.confirmed, o.accepted));
    }

    /**
     * The same with an end: mutants that are not run by then are reported as such.
     *
     * @param budget how long it may take, more than nothing
     * @return a new test
     * @throws IllegalArgumentException if it is not positive
     */
    public MutationTest budget(Duration budget) {
        if (budget.isNegative() || budget.isZero()) {
            throw Require.refusal("budget", "be more than nothing", budget, "Maybe leave it away.");
        }
        Options o = options;
        return with(new Options(o.seed, budget, o.threads, o.sample, o.tries, o.confirmed, o.accepted));
    }

    /**
     * The same with another number of threads.
     *
     * @param threads at least one
     * @return a new test
     * @throws IllegalArgumentException if it is not positive
     */
    public MutationTest threads(int threads) {
        Options o = options;
        return with(new Options(
                o.seed, o.budget, positive("threads", threads), o.sample, o.tries, o.confirmed, o.accepted));
    }

    /**
     * The same for some of the mutants, chosen by the seed.
     *
     * @param mutants how many at most
     * @return a new test
     * @throws IllegalArgumentException if it is not positive
     */
    public MutationTest sample(int mutants) {
        Options o = options;
        return with(new Options(
                o.seed, o.budget, o.threads, positive("sample", mutants), o.tries, o.confirmed, o.accepted));
    }

    /**
     * The same with another bound on the search for witnesses.
     *
     * @param tries how many cases are made and decided at most for the survivors of one rule; 0 for no search
     * @return a new test
     * @throws IllegalArgumentException if it is negative
     */
    public MutationTest witnesses(int tries) {
        Require.notNegative(tries, "tries");
        Options o = options;
        return with(new Options(o.seed, o.budget, o.threads, o.sample, tries, o.confirmed, o.accepted));
    }

    /**
     * The same with more or fewer mutants confirmed on Drools, which takes seconds for each.
     *
     * @param mutants how many killed ones, and how many survivors with a witness; 0 for none
     * @return a new test
     * @throws IllegalArgumentException if it is negative
     */
    public MutationTest confirmed(int mutants) {
        Require.notNegative(mutants, "confirmed");
        Options o = options;
        return with(new Options(o.seed, o.budget, o.threads, o.sample, o.tries, mutants, o.accepted));
    }

    /**
     * The same with survivors that are accepted, each for a reason.
     *
     * @param file a YAML file: the id of a mutant, or the start of some ids and {@code *}, and the reason
     * @return a new test
     * @throws dev.rsp.drools.PackException with every problem of the file
     */
    public MutationTest accepted(Path file) {
        Options o = options;
        return with(
                new Options(o.seed, o.budget, o.threads, o.sample, o.tries, o.confirmed, AcceptedSurvivors.read(file)));
    }

    private MutationTest with(Options other) {
        return new MutationTest(pack, other);
    }

    private static int positive(String what, int value) {
        if (value < 1) {
            throw Require.refusal(what, "be at least 1", value, "Maybe leave it away.");
        }
        return value;
    }

    /**
     * Runs it.
     *
     * @return what became of each mutant
     * @throws dev.rsp.drools.PackException if a file of cases is wrong
     */
    public MutationReport run() {
        return run((done, of) -> {});
    }

    /**
     * Runs it. An interrupt of the calling thread ends it soon, with what is known by then.
     *
     * @param listener told of each mutant, by several threads
     * @return what became of each mutant
     * @throws dev.rsp.drools.PackException if a file of cases is wrong
     */
    public MutationReport run(MutationListener listener) {
        Objects.requireNonNull(listener, "listener");
        Deadline deadline = Deadline.in(options.budget);
        Original original = Original.of(Opened.of(pack).effective(), deadline);
        List<Mutant> mutants = Mutants.of(original.pack());
        Campaign campaign = new Campaign(original, mutants, deadline);
        campaign.run(new Campaign.Plan(options.seed, options.sample, options.threads), listener);
        Map<Integer, Witness> witnesses = options.tries == 0 ? Map.of() : campaign.witnesses(options.tries);
        Confirmed confirmed = confirm(original, mutants, campaign.results(), witnesses, deadline);
        AcceptedSurvivors accepted = new AcceptedSurvivors(options.accepted);
        List<MutantResult> results = new ArrayList<>();
        for (MutantResult each : campaign.results()) {
            Witness witness = witnesses.get(results.size());
            results.add(accepted.of(witness == null ? each : each.withWitness(witness.yaml())));
        }
        return new MutationReport(
                pack.policy() + "@" + pack.version(),
                original.cases().size(),
                original.failing().stream().map(each -> each.name()).toList(),
                results,
                options.tries,
                confirmed.count,
                confirmed.disagreements,
                accepted.stale(results));
    }

    private record Confirmed(int count, List<String> disagreements) {}

    private Confirmed confirm(
            Original original,
            List<Mutant> mutants,
            List<MutantResult> results,
            Map<Integer, Witness> witnesses,
            Deadline deadline) {
        List<Integer> killed = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).fate() == Fate.KILLED) {
                killed.add(i);
            }
        }
        List<Integer> told = new ArrayList<>(witnesses.keySet());
        Collections.shuffle(killed, new Random(options.seed));
        Collections.shuffle(told, new Random(options.seed));
        List<Integer> chosen = new ArrayList<>(killed.subList(0, Math.min(options.confirmed, killed.size())));
        chosen.addAll(told.subList(0, Math.min(options.confirmed, told.size())));
        int count = 0;
        List<String> disagreements = new ArrayList<>();
        for (int index : chosen) {
            if (!deadline.isOver() && !Thread.currentThread().isInterrupted()) {
                Witness witness = witnesses.get(index);
                disagreements.addAll(new Confirmation(original)
                        .disagreements(mutants.get(index), witness == null ? List.of() : List.of(witness), 20));
                count++;
            }
        }
        return new Confirmed(count, disagreements);
    }
}

package dev.rsp.examples.cli;

import dev.rsp.drools.RulePack;
import dev.rsp.drools.testing.MutationReport;
import dev.rsp.drools.testing.MutationTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How {@code rsp test} edits packs to see whether cases notice. */
final class MutationOptions {

    @Option(names = "--mutate", description = "Edit the pack, one thing at a time, and say what no case notices.")
    private boolean mutate;

    @Option(
            names = "--min-score",
            paramLabel = "PERCENT",
            description = "Exit with 1 when fewer mutants are noticed; implies --mutate.")
    private @Nullable Double least;

    @Option(names = "--seed", paramLabel = "N", description = "Which mutants are sampled and confirmed; 1 by default.")
    private @Nullable Long seed;

    @Option(names = "--budget", paramLabel = "SECONDS", description = "End after so long, with what is known by then.")
    private @Nullable Integer budget;

    @Option(names = "--threads", paramLabel = "N", description = "How many at once; as many as processors by default.")
    private @Nullable Integer threads;

    @Option(names = "--sample", paramLabel = "N", description = "Run so many of the mutants, chosen by the seed.")
    private @Nullable Integer sample;

    @Option(
            names = "--witnesses",
            paramLabel = "N",
            description = "Make at most so many cases to find one that notices, for the survivors of each rule.")
    private @Nullable Integer witnesses;

    @Option(
            names = "--accepted",
            paramLabel = "FILE",
            description = "Survivors that are accepted, a list of mutant: and because:.")
    private @Nullable Path accepted;

    boolean isAsked() {
        return mutate || least != null;
    }

    double least() {
        return OptionCheck.percent("--min-score", least);
    }

    /** Refuses what would not be heeded. */
    void check() {
        least();
        String option = needless();
        if (!isAsked() && !option.isEmpty()) {
            throw Refused.of(
                    Exit.USAGE,
                    "The option (%s) must be given with --mutate, but was given without.".formatted(option),
                    "Maybe add --mutate.");
        }
    }

    private String needless() {
        return Stream.of(
                        seed == null ? "" : "--seed",
                        budget == null ? "" : "--budget",
                        threads == null ? "" : "--threads",
                        sample == null ? "" : "--sample",
                        witnesses == null ? "" : "--witnesses",
                        accepted == null ? "" : "--accepted")
                .filter(option -> !option.isEmpty())
                .collect(Collectors.joining(" "));
    }

    MutationReport run(RulePack pack, CommandSpec spec) {
        try (MutationBar bar = MutationBar.of(pack + " mutants", spec)) {
            return test(pack).run(bar::at);
        }
    }

    private MutationTest test(RulePack pack) {
        try {
            MutationTest test = MutationTest.of(pack);
            test = seed == null ? test : test.seed(seed);
            test = budget == null ? test : test.budget(Duration.ofSeconds(budget));
            test = threads == null ? test : test.threads(threads);
            test = sample == null ? test : test.sample(sample);
            test = witnesses == null ? test : test.witnesses(witnesses);
            return accepted == null ? test : test.accepted(accepted);
        } catch (dev.rsp.fact.Refusal e) {
            throw new Refused(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }
}

package dev.rsp.examples.cli;

import dev.rsp.drools.CaseResult;
import dev.rsp.drools.PackException;
import dev.rsp.drools.RulePack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the cases of packs, and says what they miss. */
@Command(
        name = "test",
        description = "Runs the cases of a pack, or of all packs below a directory, and says what they miss.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR|ID@VERSION", description = "A directory of packs, or a pack.")
    private String target = "";

    @Option(names = "--clause", paramLabel = "CLAUSE", description = "Only the cases of this clause.")
    private @Nullable String clause;

    @Option(names = "--case", paramLabel = "TEXT", description = "Only the cases whose names contain this text.")
    private @Nullable String text;

    @Option(names = "--watch", description = "Run them again whenever a file of the directory changes.")
    private boolean watch;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "Begin no further case of a pack after so long, and exit with 1; 3,600 by default.")
    private int seconds = 3_600;

    @Mixin
    private PackSource source = new PackSource();

    @Mixin
    private CoverageOptions coverage = new CoverageOptions();

    @Mixin
    private MutationOptions mutation = new MutationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!watch) {
            return run();
        }
        Path directory = isDirectory() ? Path.of(target) : source.directory();
        if (directory == null) {
            throw Refused.of(
                    Exit.USAGE,
                    "The option (--watch) must have a directory to watch, but was given (%s).".formatted(target),
                    "Maybe name the directory of your packs; those of the library do not change.");
        }
        return new Watch(directory, spec.commandLine().getErr()).untilInterrupted(this::runWhateverIsWrong);
    }

    private int runWhateverIsWrong() {
        try {
            return run();
        } catch (PackException | Refused e) {
            return Failures.say(e, spec.commandLine().getErr());
        }
    }

    private int run() {
        List<RulePack> packs = packs();
        TestReports reports = new TestReports(coverage, mutation, spec);
        reports.check(packs);
        checkLimit();
        int code = Exit.FINE;
        boolean found = false;
        for (RulePack pack : packs) {
            List<CaseResult> results =
                    pack.test(clause == null ? "" : clause, text == null ? "" : text, Duration.ofSeconds(seconds));
            found |= !results.isEmpty();
            if (!isFiltered() || !results.isEmpty()) {
                new Output(spec).text(text(pack, results));
                boolean passed = !results.isEmpty() && results.stream().allMatch(CaseResult::passed);
                code = Exit.worse(code, passed ? Exit.FINE : Exit.HELD);
                code = Exit.worse(code, reports.of(pack, results));
            }
        }
        if (isFiltered() && !found) {
            throw nothingFound();
        }
        reports.write();
        return code;
    }

    private void checkLimit() {
        if (seconds < 1) {
            throw Refused.of(
                    Exit.USAGE,
                    "The option (--time-limit) must be at least 1, but was (%s).".formatted(seconds),
                    "Maybe leave it away; it is 3,600 seconds by default.");
        }
    }

    private boolean isFiltered() {
        return clause != null || text != null;
    }

    private Refused nothingFound() {
        String wanted = clause;
        if (wanted != null) {
            packs().forEach(pack -> PackSource.known(pack::describe, wanted));
        }
        List<String> given = new ArrayList<>();
        if (wanted != null) {
            given.add("--clause " + wanted);
        }
        if (text != null) {
            given.add("--case " + text);
        }
        return Refused.of(
                Exit.HELD,
                "The options (%s) must fit a case, but fitted none.".formatted(String.join(" ", given)),
                "Maybe a case of that name is of another clause; rsp show ID@VERSION CLAUSE lists them.");
    }

    private boolean isDirectory() {
        return Files.isDirectory(Path.of(target));
    }

    private List<RulePack> packs() {
        return isDirectory() ? PackSource.from(Path.of(target)).all() : List.of(source.pack(target));
    }

    static String text(RulePack pack, List<CaseResult> results) {
        StringBuilder lines = new StringBuilder();
        long left = results.stream().filter(each -> !each.isRun()).count();
        results.stream().filter(each -> !each.passed() && each.isRun()).forEach(each -> lines.append(failed(each)));
        List<CaseResult> vacuous =
                results.stream().filter(each -> !each.vacuous().isEmpty()).toList();
        vacuous.forEach(each -> lines.append(vacuous(each)));
        return lines.append("%s: %s cases, %s failed%s%s; %s clauses encoded, %s not\n"
                        .formatted(
                                pack,
                                results.size(),
                                results.stream().filter(each -> !each.passed()).count() - left,
                                left == 0 ? "" : ", " + left + " not run in time",
                                vacuous.isEmpty() ? "" : ", " + vacuous.size() + " vacuous",
                                PacksCommand.encoded(pack),
                                PacksCommand.notEncoded(pack)))
                .toString();
    }

    private static String failed(CaseResult failed) {
        return "FAILED %s (%s)\n  at %s\n  %s\n"
                .formatted(failed.name(), failed.clause(), failed.place(), String.join("\n  ", failed.differences()));
    }

    private static String vacuous(CaseResult vacuous) {
        return "VACUOUS %s (%s)\n  at %s\n  because %s\n"
                .formatted(vacuous.name(), vacuous.clause(), vacuous.place(), vacuous.vacuous());
    }
}

package dev.rsp.examples.cli;

import dev.rsp.drools.CaseResult;
import dev.rsp.drools.PackException;
import dev.rsp.drools.RulePack;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Runs the cases of packs. */
@Command(
        name = "test",
        description = "Runs the cases of a pack, or of all packs below a directory.",
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

    @Mixin
    private PackSource source = new PackSource();

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
        Output output = new Output(spec);
        int code = Exit.FINE;
        boolean found = false;
        for (RulePack pack : packs()) {
            List<CaseResult> results = pack.test(clause == null ? "" : clause, text == null ? "" : text);
            found |= !results.isEmpty();
            if (!isFiltered() || !results.isEmpty()) {
                output.text(text(pack, results));
                boolean passed = !results.isEmpty() && results.stream().allMatch(CaseResult::passed);
                code = passed ? code : Exit.HELD;
            }
        }
        if (isFiltered() && !found) {
            throw nothingFound();
        }
        return code;
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

    private static String text(RulePack pack, List<CaseResult> results) {
        StringBuilder lines = new StringBuilder();
        results.stream().filter(each -> !each.passed()).forEach(each -> lines.append(failed(each)));
        List<CaseResult> vacuous =
                results.stream().filter(each -> !each.vacuous().isEmpty()).toList();
        vacuous.forEach(each -> lines.append(vacuous(each)));
        return lines.append("%s: %s cases, %s failed%s; %s clauses encoded, %s not\n"
                        .formatted(
                                pack,
                                results.size(),
                                results.stream().filter(each -> !each.passed()).count(),
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

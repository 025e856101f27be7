package dev.rsp.examples.cli;

import dev.rsp.eval.log.EvaluationLog;
import dev.rsp.eval.log.EvaluationLogs;
import dev.rsp.eval.log.LogLimits;
import dev.rsp.eval.log.LogVerdict;
import dev.rsp.eval.log.ResultSelector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads logs of evaluations, and proposes facts for a case. */
@Command(
        name = "import",
        description = "Reads logs of evaluations: results, what is wrong with them, and facts to decide on.",
        mixinStandardHelpOptions = true,
        footer = "Exit codes: 3 a log is refused, 2 one is weakened, 0 all are usable.")
final class ImportCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "LOG", description = "Logs of Inspect, results of lm-evaluation-harness.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Print rsp.import/1, one array.")
    private boolean json;

    @Option(names = "--task", paramLabel = "NAME", description = "The task of the one result that is meant.")
    private @Nullable String task;

    @Option(names = "--scorer", paramLabel = "NAME", description = "Its scorer; in lm-evaluation-harness the filter.")
    private @Nullable String scorer;

    @Option(names = "--reducer", paramLabel = "NAME", description = "How the epochs of an item became one score.")
    private @Nullable String reducer;

    @Option(names = "--metric", paramLabel = "NAME", description = "Its metric, the share of successes.")
    private @Nullable String metric;

    @Option(names = "--key", paramLabel = "KEY", description = "The key of the metric in the log.")
    private @Nullable String key;

    @ArgGroup(exclusive = false, heading = "To hold one result of one log against a line and propose facts:%n")
    private @Nullable LineOptions line;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<EvaluationLog> logs = new ArrayList<>();
        files.forEach(file -> logs.add(read(file)));
        Output output = new Output(spec);
        if (json) {
            output.text(LogJson.of(logs));
        } else if (line == null || !isStandardOutput(line.facts())) {
            logs.forEach(log -> output.text(LogText.of(log)));
        }
        if (line != null) {
            propose(logs, line, output);
        }
        return code(logs);
    }

    private EvaluationLog read(Path file) {
        try (ReadingBar bar = ReadingBar.of(file, spec)) {
            return EvaluationLogs.read(file, LogLimits.DEFAULT, bar::at);
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.USAGE, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw Refused.of(
                    Exit.REFUSED,
                    "The log (%s) must be readable, but was not.".formatted(file),
                    "Maybe it may not be read, or is still being copied.");
        }
    }

    private void propose(List<EvaluationLog> logs, LineOptions options, Output output) {
        if (logs.size() != 1) {
            throw Refused.of(
                    Exit.USAGE,
                    "The option (--facts) must go with one log, but was given with (%s).".formatted(logs.size()),
                    "Maybe import the logs one by one.");
        }
        Proposal proposal = Proposal.of(logs.get(0), new ResultSelector(task, scorer, reducer, metric, key), options);
        if (isStandardOutput(options.facts())) {
            output.text(proposal.yaml());
            return;
        }
        try {
            requireOwn(options.facts());
            Files.writeString(options.facts(), proposal.yaml());
        } catch (IOException e) {
            throw Refused.of(
                    Exit.USAGE,
                    "The file (%s) must be writable, but was not.".formatted(options.facts()),
                    "Maybe its folder is missing.");
        }
        if (!json) {
            output.text(proposal.text());
        }
    }

    /** Only a file that was written by an import is written over: no log, and nothing by hand. */
    private static void requireOwn(Path file) throws IOException {
        byte[] head = ("# " + Proposal.HEAD).getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file) && !Arrays.equals(start(file, head.length), head)) {
            throw Refused.of(
                    Exit.USAGE,
                    "The file (--facts %s) must be new, or written by an import, but was (another file)."
                            .formatted(file),
                    "Maybe choose another name; nothing was written.");
        }
    }

    private static byte[] start(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }

    private static boolean isStandardOutput(Path facts) {
        return facts.toString().equals("-");
    }

    private static int code(List<EvaluationLog> logs) {
        LogVerdict worst = logs.stream()
                .map(EvaluationLog::verdict)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return switch (worst) {
            case USABLE -> Exit.FINE;
            case WEAKENED -> Exit.OPEN;
            case REFUSED -> Exit.REFUSED;
        };
    }
}

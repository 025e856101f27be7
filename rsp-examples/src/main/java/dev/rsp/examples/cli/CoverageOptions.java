package dev.rsp.examples.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code rsp test} says of conditions, and where reports go. */
final class CoverageOptions {

    @Option(names = "--coverage", description = "Say which conditions of rules no case brings out.")
    private boolean coverage;

    @Option(
            names = "--min-coverage",
            paramLabel = "PERCENT",
            description = "Exit with 1 when fewer conditions are covered; implies --coverage.")
    private @Nullable Double least;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the rules, coloured line by line, as a page; implies --coverage; of one pack.")
    private @Nullable Path html;

    @Option(
            names = "--sarif",
            paramLabel = "FILE",
            description = "Write uncovered conditions and surviving mutants as SARIF 2.1.0.")
    private @Nullable Path sarif;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the results of the cases as JUnit XML.")
    private @Nullable Path junit;

    boolean isAsked() {
        return coverage || least != null || html != null;
    }

    double least() {
        return OptionCheck.percent("--min-coverage", least);
    }

    @Nullable
    Path html() {
        return html;
    }

    @Nullable
    Path sarif() {
        return sarif;
    }

    @Nullable
    Path junit() {
        return junit;
    }
}

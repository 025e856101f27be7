package dev.rsp.examples.cli;

import dev.rsp.drools.PackException;
import dev.rsp.drools.RulePacks;
import dev.rsp.drools.analysis.LintFinding;
import dev.rsp.drools.analysis.Lints;
import dev.rsp.drools.analysis.PackLint;
import dev.rsp.drools.analysis.Severity;
import dev.rsp.policy.PolicyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks packs. */
@Command(
        name = "lint",
        description = "Checks a pack, or all packs below a directory, and says what is wrong or could be better.",
        mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    @Parameters(paramLabel = "DIR|ID@VERSION", description = "A directory of packs, or a pack.")
    private String target = "";

    @Option(
            names = "--lint-level",
            paramLabel = "LEVEL",
            description = "Leave out what is less than error, warning or note (default: note).")
    private Level level = Level.note;

    @Option(
            names = "--sarif",
            paramLabel = "FILE",
            description = "Write SARIF 2.1.0 there; - for standard output, in place of the text.")
    private @Nullable String sarif;

    @Option(
            names = "--pages",
            paramLabel = "URL",
            description = "Where the folder docs/lints is published, for the links in SARIF.")
    private @Nullable String pages;

    @Mixin
    private PackSource source = new PackSource();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** As people type them. */
    @SuppressWarnings("java:S115") // lower case, as people type them
    enum Level {
        error,
        warning,
        note;

        boolean has(LintFinding finding) {
            return finding.lint().severity().compareTo(Severity.valueOf(name().toUpperCase(Locale.ROOT))) <= 0;
        }
    }

    @Override
    public Integer call() {
        Map<String, List<LintFinding>> findings = findings();
        findings.replaceAll((id, all) -> all.stream().filter(level::has).toList());
        List<LintFinding> all =
                findings.values().stream().flatMap(List::stream).distinct().toList();
        Output output = new Output(spec);
        if (sarif != null) {
            write(output, new Sarif(directory(), pages).text(all));
        }
        if (!STANDARD_OUTPUT.equals(sarif)) {
            findings.forEach((id, found) -> output.text(new LintText(id, found).text()));
        }
        return code(all);
    }

    private static int code(List<LintFinding> findings) {
        List<Severity> severities = findings.stream()
                .filter(each -> !each.isSuppressed())
                .map(each -> each.lint().severity())
                .toList();
        return severities.contains(Severity.ERROR) ? Exit.WRONG : severities.isEmpty() ? Exit.FINE : Exit.HELD;
    }

    private @Nullable Path directory() {
        Path directory = Path.of(target);
        return Files.isDirectory(directory) ? directory : source.directory();
    }

    private Map<String, List<LintFinding>> findings() {
        Map<String, List<LintFinding>> findings = new LinkedHashMap<>();
        if (Files.isDirectory(Path.of(target))) {
            RulePacks packs = PackSource.from(Path.of(target));
            packs.ids().forEach(id -> findings.put(id, PackLint.of(packs, id).findings()));
            packs.policies().forEach(policy -> timeline(packs, policy, findings));
        } else {
            findings.put(
                    target,
                    PackSource.known(id -> PackLint.of(source.packs(), id).findings(), target));
        }
        return findings;
    }

    /** Whether the versions of a policy follow each other, which can be said once each of them loads. */
    private static void timeline(RulePacks packs, PolicyId policy, Map<String, List<LintFinding>> findings) {
        boolean whole = findings.values().stream()
                .flatMap(List::stream)
                .noneMatch(each -> each.lint().severity() == Severity.ERROR);
        if (whole) {
            try {
                packs.policy(policy.value());
            } catch (PackException e) {
                e.problems().forEach(problem -> {
                    List<LintFinding> found = List.of(new LintFinding(Lints.of(problem.id()), problem, ""));
                    findings.merge(policy.value(), found, LintCommand::both);
                });
            }
        }
    }

    private static List<LintFinding> both(List<LintFinding> one, List<LintFinding> other) {
        return new ArrayList<>(Stream.concat(one.stream(), other.stream()).toList());
    }

    private void write(Output output, String text) {
        if (STANDARD_OUTPUT.equals(sarif)) {
            output.line(text);
            return;
        }
        try {
            Files.writeString(Path.of(String.valueOf(sarif)), text + "\n");
        } catch (IOException e) {
            throw Refused.of(
                    Exit.USAGE,
                    "The file (--sarif) must be one that can be written, but was (%s).".formatted(sarif),
                    "Maybe its folder is not there yet.");
        }
    }
}

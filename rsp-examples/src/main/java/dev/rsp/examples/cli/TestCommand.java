package dev.rsp.examples.cli;

import dev.rsp.drools.CaseResult;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.testing.JunitReport;
import dev.rsp.drools.testing.MutationReport;
import dev.rsp.drools.testing.PackCoverage;
import dev.rsp.drools.testing.SarifReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private PackSource source = new PackSource();

    @Mixin
    private CoverageOptions coverage = new CoverageOptions();

    @Mixin
    private MutationOptions mutation = new MutationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final Map<String, List<CaseResult>> results = new LinkedHashMap<>();
    private final List<PackCoverage> covered = new ArrayList<>();
    private final List<MutationReport> mutated = new ArrayList<>();

    @Override
    public Integer call() {
        List<RulePack> packs = packs();
        if (coverage.html() != null && packs.size() > 1) {
            String cure = "Maybe name one of them.";
            throw Refused.of(Exit.USAGE, "The page (--html) must be of one pack, but was of several.", cure);
        }
        int code = Exit.FINE;
        for (RulePack pack : packs) {
            code = Exit.worse(code, cases(pack));
            code = coverage.isAsked() ? Exit.worse(code, coverage(pack)) : code;
            code = mutation.isAsked() ? Exit.worse(code, mutants(pack)) : code;
        }
        write();
        return code;
    }

    private int cases(RulePack pack) {
        Output output = new Output(spec);
        List<CaseResult> all = pack.test();
        results.put(pack.policy() + "@" + pack.version(), all);
        List<CaseResult> failed = all.stream().filter(each -> !each.passed()).toList();
        failed.forEach(each -> output.text(text(each)));
        output.line("%s@%s: %s cases, %s failed; %s clauses encoded, %s not"
                .formatted(
                        pack.policy(),
                        pack.version(),
                        all.size(),
                        failed.size(),
                        PacksCommand.encoded(pack),
                        PacksCommand.notEncoded(pack)));
        return failed.isEmpty() && !all.isEmpty() ? Exit.FINE : Exit.HELD;
    }

    private int coverage(RulePack pack) {
        PackCoverage found = PackCoverage.of(pack);
        covered.add(found);
        new Output(spec).text(found.text());
        return found.percent() < coverage.least() ? Exit.HELD : Exit.FINE;
    }

    private int mutants(RulePack pack) {
        MutationReport found = mutation.run(pack, spec);
        mutated.add(found);
        new Output(spec).text(found.text());
        boolean right = found.disagreements().isEmpty() && found.stale().isEmpty();
        return right && found.score() >= mutation.least() ? Exit.FINE : Exit.HELD;
    }

    private void write() {
        write(coverage.html(), covered.isEmpty() ? "" : covered.get(0).html());
        write(coverage.sarif(), SarifReport.of(covered, mutated));
        write(coverage.junit(), JunitReport.of(results));
    }

    private static void write(@Nullable Path file, String text) {
        try {
            if (file != null) {
                Files.writeString(file, text);
            }
        } catch (IOException e) {
            throw Refused.of(
                    Exit.USAGE,
                    "The file (%s) must be writable, but was not.".formatted(file),
                    "Maybe its folder is missing.");
        }
    }

    private List<RulePack> packs() {
        Path directory = Path.of(target);
        if (Files.isDirectory(directory)) {
            return PackSource.from(directory).all();
        }
        return List.of(source.pack(target));
    }

    private static String text(CaseResult failed) {
        return "FAILED %s (%s)\n  at %s\n  %s\n"
                .formatted(failed.name(), failed.clause(), failed.place(), String.join("\n  ", failed.differences()));
    }
}

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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What one run of the cases of packs says beside whether they pass, as text and as files. */
final class TestReports {

    private final CoverageOptions coverage;
    private final MutationOptions mutation;
    private final CommandSpec spec;
    private final Map<String, List<CaseResult>> results = new LinkedHashMap<>();
    private final List<PackCoverage> covered = new ArrayList<>();
    private final List<MutationReport> mutated = new ArrayList<>();

    TestReports(CoverageOptions coverage, MutationOptions mutation, CommandSpec spec) {
        this.coverage = coverage;
        this.mutation = mutation;
        this.spec = spec;
    }

    /** Refuses options that mean nothing, and a page that would be of several packs. */
    void check(List<RulePack> packs) {
        coverage.least();
        mutation.check();
        if (coverage.html() != null && packs.size() > 1) {
            String cure = "Maybe name one of them.";
            throw Refused.of(Exit.USAGE, "The page (--html) must be of one pack, but was of several.", cure);
        }
    }

    /** Says what was asked for of a pack; an exit code. */
    int of(RulePack pack, List<CaseResult> ofCases) {
        results.put(pack.policy() + "@" + pack.version(), ofCases);
        if (!ofCases.stream().allMatch(CaseResult::isRun)) {
            return Exit.HELD; // what takes as long as the cases did is not begun
        }
        int code = coverage.isAsked() ? coverage(pack) : Exit.FINE;
        return mutation.isAsked() ? Exit.worse(code, mutants(pack)) : code;
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

    /** Writes the files that were asked for. */
    void write() {
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
}

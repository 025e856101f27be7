package dev.rsp.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.CaseResult;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.drools.testing.MutationReport;
import dev.rsp.drools.testing.MutationTest;
import dev.rsp.drools.testing.PackCoverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bars, bounds and files that {@code rsp test} is given: what it exits with, and what it refuses. */
class TestOptionsTest {

    private static final String PACKS = "src/main/resources/dev/rsp/examples/own-policy";
    private static final RulePack PACK = RulePacks.from(Path.of(PACKS)).pack("lakeside@1.0");
    private static final String[] FEW = {"--sample", "12", "--witnesses", "0", "--seed", "7"};

    @TempDir
    private Path directory;

    private static DocumentedRun test(String... options) {
        return DocumentedRun.of(List.of("test", PACKS), options);
    }

    private static DocumentedRun few(String... options) {
        return test(Stream.of(options, FEW).flatMap(Stream::of).toArray(String[]::new));
    }

    @Test
    void coverageBelowItsBarExitsWith1AndAtItWith0() {
        double percent = PackCoverage.of(PACK).percent();
        assertThat(percent).isBetween(1.0, 99.0);
        assertThat(test("--min-coverage", "0").code()).isEqualTo(Exit.FINE);
        DocumentedRun at = test("--min-coverage", String.valueOf(percent));
        assertThat(at.code()).isEqualTo(Exit.FINE);
        assertThat(at.out()).contains("of the conditions covered");
        DocumentedRun below = test("--min-coverage", String.valueOf(Math.nextUp(percent)));
        assertThat(below.code()).isEqualTo(Exit.HELD);
        assertThat(below.out()).isEqualTo(at.out());
        assertThat(test("--min-coverage", "100").code()).isEqualTo(Exit.HELD);
    }

    @Test
    void aScoreBelowItsBarExitsWith1AndAtItWith0() {
        MutationReport report = MutationTest.of(PACK)
                .seed(7)
                .sample(12)
                .witnesses(0)
                .confirmed(0)
                .run();
        double score = report.score();
        assertThat(score).isBetween(1.0, 99.0);
        DocumentedRun at = few("--min-score", String.valueOf(score), "--threads", "1");
        assertThat(at.code()).isEqualTo(Exit.FINE);
        assertThat(at.out())
                .contains("%s were not run".formatted(report.mutants().size() - 12))
                .doesNotContain("witness");
        DocumentedRun below = few("--min-score", String.valueOf(Math.nextUp(score)), "--threads", "2");
        assertThat(below.code()).isEqualTo(Exit.HELD);
        assertThat(below.out()).isEqualTo(at.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.1", "NaN", "Infinity"})
    void aBarIsAPercentage(String value) {
        for (String option : List.of("--min-coverage", "--min-score")) {
            DocumentedRun run = test(option, value);
            assertThat(run.code()).isEqualTo(Exit.USAGE);
            assertThat(run.err()).isEqualTo("""
                    The option (%s) must be from 0 to 100, but was (%s).
                      Maybe write 95 for 95 %%.
                    """.formatted(option, Double.valueOf(value)));
            assertThat(run.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--budget, 0, budget",
        "--budget, -3, budget",
        "--threads, 0, threads",
        "--sample, 0, sample",
        "--witnesses, -1, component (tries)"
    })
    void aNumberOutOfBoundsIsRefusedWithACure(String option, String value, String subject) {
        DocumentedRun run = test("--mutate", option, value);
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).startsWith("The " + subject).contains(" must ", ", but was (", "\n  Maybe ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--seed", "--budget", "--threads", "--sample", "--witnesses", "--time-limit", "--min-score"})
    void whatIsNoNumberIsRefused(String option) {
        DocumentedRun run = test("--mutate", option, "many");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains(option, "many", "\n  Maybe look at rsp test --help.\n");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seed", "--budget", "--threads", "--sample", "--witnesses", "--accepted"})
    void whatOnlyMutantsHeedIsRefusedWithoutThem(String option) {
        DocumentedRun run = test(option, "3");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).isEqualTo("""
                The option (%s) must be given with --mutate, but was given without.
                  Maybe add --mutate.
                """.formatted(option));
        assertThat(run.out()).isEmpty();
    }

    @Test
    void acceptedSurvivorsAreCountedAndAnyThatNoLongerSurvivesExitsWith1() throws IOException {
        Path accepted = Files.writeString(directory.resolve("accepted.yaml"), """
                - mutant: 2(a)/2/drop-constraint/*
                  because: The policy has one standard only
                """);
        String[] all = {"--mutate", "--witnesses", "0", "--accepted", accepted.toString()};
        DocumentedRun run = test(all);
        assertThat(run.out()).containsPattern("\\([1-9] accepted\\)").contains("accepted: The policy has one standard");
        assertThat(run.code()).isEqualTo(Exit.FINE);
        Files.writeString(accepted, """
                - mutant: 1(b)/4/delete-rule
                  because: It was not tested once
                """);
        DocumentedRun stale = test(all);
        assertThat(stale.out()).contains("accepted, but no longer survives: 1(b)/4/delete-rule");
        assertThat(stale.code()).isEqualTo(Exit.HELD);
    }

    @Test
    void aFileOfAcceptedSurvivorsThatIsNotThereExitsWith4() {
        DocumentedRun run =
                test("--mutate", "--accepted", directory.resolve("none.yaml").toString());
        assertThat(run.code()).isEqualTo(Exit.WRONG);
        assertThat(run.err()).contains("must be readable, but was not.", "Maybe the path is wrong");
    }

    /** Its 3,800 mutants take minutes; what is left after a second is not run, which is no failure. */
    @Test
    void aBudgetEndsItWithWhatIsKnownByThen() {
        DocumentedRun run = DocumentedRun.of(
                "test", "anthropic-rsp@2.2", "--case", "Growth of exactly", "--mutate", "--budget", "1");
        assertThat(run.out()).containsPattern("[1-9][0-9]{2,} were not run");
        assertThat(run.code()).isEqualTo(Exit.FINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void aTimeLimitIsAtLeastOneSecond(String seconds) {
        DocumentedRun run = test("--time-limit", seconds);
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).isEqualTo("""
                The option (--time-limit) must be at least 1, but was (%s).
                  Maybe leave it away; it is 3,600 seconds by default.
                """.formatted(seconds));
    }

    @Test
    void withinTheTimeLimitNothingChanges() {
        assertThat(test("--time-limit", "3600").out()).isEqualTo(test().out());
    }

    @Test
    void whatWasNotRunInTimeIsCountedAndHasNotPassed() {
        CaseResult left = new CaseResult("b", "2", "b:2", "", List.of(CaseResult.NOT_RUN));
        assertThat(left.passed()).isFalse();
        String text = TestCommand.text(PACK, List.of(new CaseResult("a", "1", "a:1", "", List.of("c")), left, left));
        assertThat(text).isEqualTo("""
                FAILED a (1)
                  at a:1
                  c
                lakeside@1.0: 3 cases, 1 failed, 2 not run in time; 11 clauses encoded, 0 not
                """);
    }
}

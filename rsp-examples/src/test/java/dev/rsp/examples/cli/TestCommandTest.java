package dev.rsp.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** What {@code rsp test} runs and says. */
class TestCommandTest {

    private static final String PACKS = "src/main/resources/dev/rsp/examples/own-policy";

    @TempDir
    private Path directory;

    @Test
    void runsTheCasesOfOneClause() {
        DocumentedRun run = test("--clause", "2(c)");
        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("lakeside@1\\.0: [1-9] cases, 0 failed; 11 clauses encoded, 0 not\n");
    }

    @Test
    void runsTheCasesWithATextInTheirNames() {
        DocumentedRun run = test("--clause", "2(c)", "--case", "Exactly thirty days");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("lakeside@1.0: 1 cases, 0 failed");
    }

    @Test
    void failsWhenNoCaseIsLikeThat() {
        DocumentedRun run = test("--clause", "2(c)", "--case", "Forty days");
        assertThat(run.code()).isEqualTo(Exit.HELD);
        assertThat(run.err()).isEqualTo("""
                The options (--clause 2(c) --case Forty days) must fit a case, but fitted none.
                  Maybe a case of that name is of another clause; rsp show ID@VERSION CLAUSE lists them.
                """);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void namesTheNearestOfAnUnknownClause() {
        DocumentedRun run = test("--clause", "rsp-evidence:stael");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err())
                .startsWith("The clause (rsp-evidence:stael) of lakeside@1.0 must be in clauses.yaml, but was not.\n")
                .contains("Maybe write rsp-evidence:stale.");
    }

    @Test
    void printsWhyACaseIsVacuous() throws IOException {
        Path cases = copy().resolve("lakeside/1.0/2-safeguards/cases.yaml");
        Files.writeString(cases, """

                - name: A launch without an incident waits for nothing
                  clause: "2(c)"
                  as-of: 2026-03-15
                  vacuous: there was no incident
                  use: [launch, assessed, below]
                  expect:
                    - gate: {model: heron, activity: general-deployment, outcome: proceed}
                """, StandardOpenOption.APPEND);
        DocumentedRun run = DocumentedRun.of("test", directory.toString(), "--case", "without an incident");
        assertThat(run.out()).isEqualTo("""
                VACUOUS A launch without an incident waits for nothing (2(c))
                  at lakeside/1.0/2-safeguards/cases.yaml:%s
                  because there was no incident
                lakeside@1.0: 1 cases, 0 failed, 1 vacuous; 11 clauses encoded, 0 not
                """.formatted(line(cases, "- name: A launch without an incident")));
        assertThat(run.code()).isZero();
    }

    @Test
    void watchingNeedsADirectory() {
        DocumentedRun run = DocumentedRun.of("test", "anthropic-rsp@2.2", "--watch");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).startsWith("The option (--watch) must have a directory to watch, but was given (anth");
    }

    @Test
    void watchingRunsTheCasesAgainAfterEachChangeAndOutlivesABrokenPack() throws Exception {
        Path cases = copy().resolve("lakeside/1.0/2-safeguards/cases.yaml");
        String text = Files.readString(cases);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        AtomicInteger code = new AtomicInteger(-1);
        Thread watching = new Thread(() -> code.set(Rsp.run(
                Ansi.OFF, new PrintWriter(out), new PrintWriter(err), "test", directory.toString(), "--watch")));
        watching.start();
        try {
            await(() -> waits(err) == 1);
            assertThat(out.toString()).contains("0 failed");

            Files.writeString(cases, "- nam: broken\n");
            await(() -> waits(err) >= 2 && err.toString().contains("The key (case.name) must be given"));

            Files.writeString(cases, text.replace("2026-04-10\n  use", "2026-04-09\n  use"));
            await(() -> out.toString().contains("FAILED Exactly thirty days after an incident"));

            Path added = Files.createDirectory(directory.resolve("lakeside/1.0/3-more"));
            Files.writeString(cases, text);
            await(() -> err.toString().contains("lakeside/1.0/3-more") || passedAgain(out));
            Files.deleteIfExists(added);
            await(() -> passedAgain(out));
        } finally {
            watching.interrupt();
            watching.join();
        }
        assertThat(code).hasValue(Exit.FINE);
    }

    private static boolean passedAgain(StringWriter out) {
        return out.toString().lastIndexOf(" 0 failed") > out.toString().indexOf("FAILED");
    }

    private static long waits(StringWriter err) {
        return err.toString().lines().filter(line -> line.startsWith("Waiting")).count();
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            Thread.sleep(20); // for as long as it takes: the build has a limit of its own
        }
    }

    private static DocumentedRun test(String... options) {
        return DocumentedRun.of(List.of("test", PACKS), options);
    }

    private static int line(Path file, String start) throws IOException {
        return (int) Files.readString(file)
                        .lines()
                        .takeWhile(line -> !line.startsWith(start))
                        .count()
                + 1;
    }

    private Path copy() throws IOException {
        Path from = Path.of(PACKS);
        try (var files = Files.walk(from)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path to = directory.resolve(from.relativize(each).toString());
                Files.createDirectories(to.getParent());
                Files.copy(each, to);
            }
        }
        return directory;
    }
}

package dev.rsp.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code rsp decide} makes of facts that come in files of their own. */
class DecideFactsTest {

    private static final String PACKS = "src/main/resources/dev/rsp/examples/own-policy";
    private static final String SNAPSHOT = "- model-snapshot: {id: heron}\n";

    @TempDir
    private Path folder;

    private Path plan;

    @BeforeEach
    void write() throws IOException {
        plan = file("plan.yaml", """
                name: A launch
                as-of: 2026-07-01
                given:
                  - planned-activity: {model: heron, activity: general-deployment, on: 2026-07-01}
                """);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private DocumentedRun decide(Path... facts) {
        return DocumentedRun.of(
                List.of("decide", "--packs", PACKS, "--policy", "lakeside@1.0", plan.toString()),
                Stream.of(facts)
                        .flatMap(each -> Stream.of("--facts", each.toString()))
                        .toArray(String[]::new));
    }

    @Test
    void theyAreGivenBesideTheFactsOfTheCase() throws IOException {
        assertThat(decide().code()).as("a model that nobody declared").isEqualTo(Exit.WRONG);
        DocumentedRun run = decide(file("facts.yaml", SNAPSHOT));
        assertThat(run.code()).isEqualTo(Exit.HELD);
        assertThat(run.out()).contains("heron general-deployment: HOLD");
    }

    /** A release is let go by exit code 0 alone, and a version out of force lets nothing go. */
    @Test
    void aVersionAppliedAsIfItWereInForceNeverExitsWithZero() throws IOException {
        plan = cleared("2026-03-15");
        assertThat(decide().out()).contains("heron general-deployment: PROCEED");
        assertThat(decide().code()).isEqualTo(Exit.FINE);
        plan = cleared("2025-12-15");
        DocumentedRun asIf = decide();
        assertThat(asIf.out()).contains("heron general-deployment: PROCEED").contains("HYPOTHETICAL");
        assertThat(asIf.code()).isEqualTo(Exit.OPEN);
    }

    /** A launch with everything shown; the policy is in force from 1 January 2026. */
    private Path cleared(String day) throws IOException {
        return file("cleared.yaml", """
                name: A launch
                as-of: %1$s
                as-if: true
                given:
                  - model-snapshot: {id: heron}
                  - planned-activity: {model: heron, activity: general-deployment, on: %1$s}
                  - assessment: {id: spring, model: heron, thresholds: [cy-1], by: evaluation-lead, on: 2025-12-01}
                  - determination: {id: below, model: heron, threshold: cy-1, status: below, role: safety-officer, assessment: spring, on: 2025-12-02}
                """.formatted(day));
    }

    @Test
    void twoFactsOfOneKeyAreRefused() throws IOException {
        Path other =
                file("other.yaml", "- model-snapshot: {id: heron, digest: \"sha256:%s\"}\n".formatted("a".repeat(64)));
        DocumentedRun run = decide(file("facts.yaml", SNAPSHOT), other);
        assertThat(run.code()).isEqualTo(Exit.WRONG);
        assertThat(run.err()).contains("must belong to one fact");
    }

    @Test
    void theirProblemsAreSaidWithThoseOfTheCases() throws IOException {
        plan = file("wrong.yaml", "name: A launch\n");
        DocumentedRun run = decide(file("facts.yaml", "- model: {id: heron}\n"));
        assertThat(run.code()).isEqualTo(Exit.WRONG);
        assertThat(run.err()).contains("wrong.yaml:1").contains("facts.yaml:1");
    }
}

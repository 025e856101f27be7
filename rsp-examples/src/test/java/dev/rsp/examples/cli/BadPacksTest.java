package dev.rsp.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs that are empty, huge, cyclic or of another encoding end in findings: no stack trace, no silence. */
class BadPacksTest {

    private static final Path PACKS = Path.of("src/main/resources/dev/rsp/examples/own-policy");
    private static final String CASE = """
            - name: Case %s
              clause: "1(b)"
              as-of: 2026-03-15
              use: [launch]
              expect: []
            """;

    @TempDir
    private Path directory;

    @TempDir
    private Path outside;

    @BeforeEach
    void copy() throws IOException {
        for (Path each : files(PACKS)) {
            Path to = directory.resolve(PACKS.relativize(each).toString());
            Files.createDirectories(to.getParent());
            Files.copy(each, to);
        }
    }

    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void eachFileMayBeEmptyAndThenSaysSo() throws IOException {
        for (Path each : files(directory)) {
            if (!each.endsWith("lakeside/README.md")) {
                byte[] before = Files.readAllBytes(each);
                Files.write(each, new byte[0]);
                assertThat(DocumentedRun.of("test", directory.toString()))
                        .as("%s", each)
                        .satisfies(BadPacksTest::isNoSuccess);
                Files.write(each, before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1"})
    void eachFileOfAnotherEncodingIsFound(String encoding) throws IOException {
        for (Path each : files(directory.resolve("lakeside/1.0"))) {
            byte[] before = Files.readAllBytes(each);
            String comment = each.toString().endsWith(".drl") ? "// \u00e4\n" : "# \u00e4\n";
            Files.write(each, (Files.readString(each) + comment).getBytes(Charset.forName(encoding)));
            DocumentedRun run = DocumentedRun.of("test", directory.toString());
            assertThat(run).as("%s", each).satisfies(BadPacksTest::isFinding);
            assertThat(run.err()).contains(each.getFileName().toString());
            Files.write(each, before);
        }
    }

    @Test
    void aVersionThatLiesOverItselfIsFound() throws IOException {
        base("lakeside", "lakeside@1.0");
        isFinding(DocumentedRun.of("test", directory.toString()));
    }

    /** The days of the sound version are answered for; a list of what there is does not pass over the other. */
    @Test
    void aVersionThatDoesNotLoadIsNamedByTheListAndKeepsNoDayOfTheOther() throws IOException {
        Path first = directory.resolve("lakeside/1.0/policy.yaml");
        Files.writeString(first, Files.readString(first) + "effective-until: 2026-12-31\n");
        Path second = Files.createDirectories(directory.resolve("lakeside/1.1"));
        Files.writeString(second.resolve("policy.yaml"), """
                policy: lakeside
                version: "1.1"
                base: lakeside@1.0
                encoding: 0.1.0
                effective-from: 2027-01-01
                status: complete
                """);
        assertThat(DocumentedRun.of("packs", "--packs", directory.toString()).code())
                .isEqualTo(Exit.FINE);
        Files.writeString(
                Files.createDirectories(second.resolve("1-assessment")).resolve("rules.drl"), "no rule\n");
        DocumentedRun list = DocumentedRun.of("packs", "--packs", directory.toString());
        isFinding(list);
        assertThat(list.err()).contains("lakeside/1.1/1-assessment/rules.drl");
        assertThat(list.out()).isEmpty();
        DocumentedRun sound = decideOn("2026-12-31");
        assertThat(sound.code()).as(sound.err()).isEqualTo(Exit.HELD);
        assertThat(sound.out()).contains("lakeside@1.0");
        DocumentedRun broken = decideOn("2027-01-01");
        assertThat(broken.code()).isEqualTo(list.code());
        assertThat(broken.err()).isEqualTo(list.err());
    }

    private DocumentedRun decideOn(String day) throws IOException {
        String heron = Files.readString(PACKS.resolveSibling("heron.yaml"));
        Path facts = Files.writeString(outside.resolve("facts.yaml"), heron.replace("  as-of: 2026-03-15\n", ""));
        return DocumentedRun.of(
                "decide", "--packs", directory.toString(), "--policy", "lakeside", "--as-of", day, facts.toString());
    }

    @Test
    void versionsThatLieOverEachOtherAreFound() throws IOException {
        for (String other : List.of("other", "third")) {
            for (Path each : files(PACKS.resolve("lakeside"))) {
                Path to = directory
                        .resolve(other)
                        .resolve(PACKS.resolve("lakeside").relativize(each).toString());
                Files.createDirectories(to.getParent());
                Files.copy(each, to);
            }
            Path policy = directory.resolve(other + "/1.0/policy.yaml");
            Files.writeString(policy, Files.readString(policy).replace("policy: lakeside", "policy: " + other));
        }
        base("lakeside", "other@1.0");
        base("other", "third@1.0");
        base("third", "lakeside@1.0");
        isFinding(DocumentedRun.of("test", directory.toString()));
    }

    @Test
    void aHundredThousandCasesInOneFileAreRefusedForTheSizeOfTheFile() throws IOException {
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            cases.append(CASE.formatted(i));
        }
        Files.writeString(directory.resolve("lakeside/1.0/1-assessment/cases.yaml"), cases);
        DocumentedRun run = DocumentedRun.of("test", directory.toString());
        isFinding(run);
        assertThat(run.err())
                .startsWith(
                        "The file (lakeside/1.0/1-assessment/cases.yaml) must have at most 1048576 bytes, but was (more).");
    }

    @Test
    void aFileOfCasesToDecideOfThatSizeIsRefusedAsWell() throws IOException {
        Path cases = directory.resolve("cases.yaml");
        Files.writeString(cases, CASE.formatted(1).repeat(100_000), StandardCharsets.UTF_8);
        DocumentedRun run = DocumentedRun.of(
                "decide",
                "--packs",
                PACKS.toString(),
                "--policy",
                "lakeside",
                "--as-of",
                "2026-03-15",
                cases.toString());
        isFinding(run);
        assertThat(run.err()).contains("1048576");
    }

    @Test
    void casesWithinEachOtherWithoutEndAreFound() throws IOException {
        Files.writeString(directory.resolve("lakeside/1.0/1-assessment/cases.yaml"), "- ".repeat(5_000));
        isFinding(DocumentedRun.of("test", directory.toString()));
        Files.writeString(directory.resolve("lakeside/1.0/1-assessment/cases.yaml"), "- &a [*a, *a]\n");
        isFinding(DocumentedRun.of("test", directory.toString()));
    }

    private void base(String policy, String base) throws IOException {
        Path file = directory.resolve(policy + "/1.0/policy.yaml");
        Files.writeString(file, Files.readString(file) + "base: " + base + "\n");
    }

    private static void isFinding(DocumentedRun run) {
        assertThat(run.code()).isEqualTo(Exit.WRONG);
        assertThat(run.err())
                .contains("\n  at ")
                .contains("\n  Maybe ")
                .doesNotContain("\tat ")
                .doesNotContain("Exception")
                .doesNotContain("was stopped by");
    }

    /** A finding, or a case that fails: a file without rules or cases may be in order by itself. */
    private static void isNoSuccess(DocumentedRun run) {
        assertThat(run.code()).isIn(Exit.WRONG, Exit.HELD);
        assertThat(run.err() + run.out())
                .contains("  at ")
                .doesNotContain("\tat ")
                .doesNotContain("Exception")
                .doesNotContain("was stopped by");
    }
}

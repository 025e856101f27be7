package dev.rsp.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code rsp lint} says of packs, to people and to services. */
class LintCommandTest {

    private static final Path OWN = Path.of("src/main/resources/dev/rsp/examples/own-policy");
    private static final String BROKEN = "src/main/resources/dev/rsp/examples/own-policy-broken";

    @TempDir
    private Path folder;

    /** The pack of the guide with one file changed. */
    private Path changed(String file, String before, String after) throws IOException {
        try (Stream<Path> files = Files.walk(OWN)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(OWN.relativize(each).toString());
                Files.createDirectories(to.getParent());
                Files.copy(each, to);
            }
        }
        Path path = folder.resolve("lakeside/1.0").resolve(file);
        String text = Files.exists(path) ? Files.readString(path) : before;
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
        return folder;
    }

    @Test
    void nothingIsFoundInThePackOfTheGuide() {
        DocumentedRun run = DocumentedRun.of("lint", OWN.toString());
        assertThat(run.out()).isEqualTo("lakeside@1.0: 0 errors, 0 warnings, 0 notes, 0 suppressed\n");
        assertThat(run.code()).isEqualTo(Exit.FINE);
    }

    @Test
    void errorsExitWithTheCodeOfAWrongPack() {
        DocumentedRun run = DocumentedRun.of("lint", BROKEN);
        assertThat(run.code()).isEqualTo(Exit.WRONG);
        assertThat(run.out())
                .contains("\n  Maybe write comprehensive-assessment.\n  error L06, see docs/lints/L06.md\n")
                .endsWith("lakeside@1.0: 4 errors, 0 warnings, 0 notes, 0 suppressed\n");
    }

    @Test
    void warningsExitWithOneUnlessTheyAreLeftOut() throws IOException {
        String packs = changed("1-assessment/clause.md", "## How we read it", "TODO\n\n## How we read it")
                .toString();
        DocumentedRun run = DocumentedRun.of("lint", packs);
        assertThat(run.code()).isEqualTo(Exit.HELD);
        assertThat(run.out())
                .contains("\n  warning text-todo, see docs/lints/text-todo.md\n")
                .endsWith("lakeside@1.0: 0 errors, 1 warning, 0 notes, 0 suppressed\n");
        assertThat(DocumentedRun.of("lint", packs, "--lint-level", "error").code())
                .isEqualTo(Exit.FINE);
    }

    @Test
    void whatIsSuppressedIsPrintedWithItsReasonAndExitsWithZero() throws IOException {
        changed("1-assessment/clause.md", "## How we read it", "TODO\n\n## How we read it");
        Files.writeString(folder.resolve("lakeside/1.0/lint.yaml"), """
                suppress:
                  - {lint: text-todo, at: 1-assessment/clause.md, reason: "The lab was asked."}
                """);
        DocumentedRun run = DocumentedRun.of("lint", folder.toString());
        assertThat(run.code()).isEqualTo(Exit.FINE);
        assertThat(run.out())
                .contains("\n  suppressed: The lab was asked.\n")
                .endsWith("lakeside@1.0: 0 errors, 0 warnings, 0 notes, 1 suppressed\n");
        JsonNode result = sarif(folder.toString()).at("/runs/0/results/0");
        assertThat(result.at("/suppressions/0/justification").asString()).isEqualTo("The lab was asked.");
        assertThat(result.at("/level").asString()).isEqualTo("warning");
    }

    @Test
    void versionsThatDoNotFollowEachOtherAreFound() throws IOException {
        Path packs = changed(
                "policy.yaml", "effective-from: 2026-01-01", "effective-from: 2026-01-01\neffective-until: 2026-06-30");
        Files.createDirectories(packs.resolve("lakeside/1.1"));
        Files.writeString(packs.resolve("lakeside/1.1/policy.yaml"), """
                policy: lakeside
                version: "1.1"
                base: "1.0"
                encoding: 0.1.0
                effective-from: 2026-08-01
                status: complete
                """);
        DocumentedRun run = DocumentedRun.of("lint", packs.toString());
        assertThat(run.out()).contains("error policy-timeline, see docs/lints/policy-timeline.md");
        assertThat(run.code()).isEqualTo(Exit.WRONG);
    }

    @Test
    void aPackThatIsNotThereIsAMatterOfUsage() {
        DocumentedRun run = DocumentedRun.of("lint", "anthropic-rsp@2.3");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).startsWith("The pack (anthropic-rsp@2.3) must be one of ");
    }

    private static JsonNode sarif(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("lint", "--sarif", "-"));
        all.addAll(List.of(arguments));
        String text = DocumentedRun.of(all.toArray(String[]::new)).out();
        assertThat(schema().validate(text, InputFormat.JSON)).isEmpty();
        return JsonMapper.shared().readTree(text);
    }

    /** The official schema, which another library brings in its jar. */
    private static Schema schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(LintCommandTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text, InputFormat.JSON);
        }
    }

    @Test
    void theSchemaOfSarifRefusesWhatIsNoSarif() throws IOException {
        String text = DocumentedRun.of("lint", "--sarif", "-", BROKEN).out();
        assertThat(schema().validate(text.replace("\"startLine\":", "\"startLine\":-"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(text.replace("\"version\":\"2.1.0\"", "\"version\":\"2\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void sarifHasAPlaceForEveryFinding() throws IOException {
        JsonNode run = sarif(BROKEN, "--pages", "https://lab.example/lints").at("/runs/0");
        assertThat(run.at("/results")).hasSize(4);
        Set<String> prints = new HashSet<>();
        for (JsonNode result : run.at("/results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules").get(result.at("/ruleIndex").asInt());
            assertThat(rule.at("/id")).isEqualTo(result.at("/ruleId"));
            assertThat(rule.at("/helpUri").asString())
                    .isEqualTo(
                            "https://lab.example/lints/" + result.at("/ruleId").asString() + ".md");
            String uri = result.at("/locations/0/physicalLocation/artifactLocation/uri")
                    .asString();
            assertThat(Path.of(uri)).isRegularFile().isRelative();
            prints.add(result.at("/partialFingerprints").toString());
        }
        assertThat(prints).hasSize(4);
    }

    /** Lines move with every edit above them; what is said does not. */
    @Test
    void fingerprintsDoNotMoveWithTheLines() throws IOException {
        Path packs = changed("1-assessment/clause.md", "## How we read it", "TODO\n\n## How we read it");
        JsonNode before = sarif(packs.toString()).at("/runs/0/results/0");
        Path file = packs.resolve("lakeside/1.0/1-assessment/clause.md");
        Files.writeString(file, "# Moved\n\n" + Files.readString(file));
        JsonNode after = sarif(packs.toString()).at("/runs/0/results/0");
        assertThat(after.at("/partialFingerprints")).isEqualTo(before.at("/partialFingerprints"));
        assertThat(after.at("/locations")).isNotEqualTo(before.at("/locations"));
    }

    @Test
    void sarifIsWrittenToAFileBesideTheText() throws IOException {
        Path file = folder.resolve("lint.sarif");
        DocumentedRun run = DocumentedRun.of("lint", OWN.toString(), "--sarif", file.toString());
        assertThat(run.out()).startsWith("lakeside@1.0: ");
        assertThat(schema().validate(Files.readString(file), InputFormat.JSON)).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsAMatterOfUsage() {
        DocumentedRun run = DocumentedRun.of(
                "lint", OWN.toString(), "--sarif", folder.resolve("a/b").toString());
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).startsWith("The file (--sarif) must be one that can be written");
    }
}

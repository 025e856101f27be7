package dev.rsp.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.RulePacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide for policy authors names every section, key and reason that files of a pack may have. */
class VocabularyDocumentTest {

    private static final String LOADER = "rsp-drools/src/main/java/dev/rsp/drools/internal/load/";
    private static final Document DOCUMENT = Document.read("docs/for-policy-authors.md");

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Stream<String> firstCells(String heading) {
        return DOCUMENT.section(heading)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> found("`([a-z-]+)`", line.substring(0, line.indexOf(" |", 2))).stream());
    }

    @Test
    void everySectionOfTheVocabularyHasARow() {
        assertThat(firstCells("### vocabulary.yaml"))
                .containsExactlyElementsOf(
                        found("String [A-Z_]+ = \"([a-z-]+)\"", Project.text(LOADER + "Sections.java")));
    }

    /** What the loader offers instead of a key that it does not know. */
    @Test
    void everyKeyOfPolicyYamlHasARow(@TempDir Path packs) throws IOException {
        Path folder = Files.createDirectories(packs.resolve("lab/1"));
        Files.writeString(folder.resolve("policy.yaml"), """
                policy: lab
                version: "1"
                base: anthropic-rsp@2.2
                encoding: 0.1.0
                effective-from: 2025-05-14
                status: partial
                unread: [a part]
                nonsense: 1
                """);
        String message = RulePacks.from(packs).problems("lab@1").stream()
                .filter(problem -> problem.id().equals("yaml-unknown-key"))
                .map(PackProblem::message)
                .findFirst()
                .orElseThrow();
        List<String> keys = found("([a-z-]+)", message.replaceFirst(".* must be one of (.*), but was .*", "$1"));
        assertThat(keys).hasSizeGreaterThan(12);
        assertThat(firstCells("### policy.yaml")).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void everyReasonForNoRuleIsNamed() {
        String list =
                Project.text(LOADER + "ClauseReader.java").split("REASONS =")[1].split(";")[0];
        List<String> reasons = found("\"([a-z-]+)\"", list);
        assertThat(reasons).hasSizeGreaterThan(4);
        assertThat(DOCUMENT.section("### clauses.yaml"))
                .contains(reasons.stream().map(reason -> "`" + reason + "`").toList());
    }
}

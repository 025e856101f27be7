package dev.rsp.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

    @Test
    void everyKeyOfPolicyYamlHasARow() {
        Set<String> keys = new TreeSet<>(found(
                "(?:map\\.(?:required|optional|list|text|flag|entries|get|find|has)|must|title|checkFolder)\\(\\s*\"([a-z-]+)\"",
                Project.text(LOADER + "PolicyFileReader.java")));
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

package dev.rsp.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.analysis.Lint;
import dev.rsp.drools.analysis.Lints;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every lint is in the guide and in the index, and the pages say rightly which of them the loader checks. */
class LintsDocumentTest {

    private static final String LOADER = "rsp-drools/src/main/java/dev/rsp/drools/internal";
    private static final List<Lint> RULES =
            Lints.all().stream().filter(lint -> lint.id().startsWith("L")).toList();

    @Test
    void thereIsALintForEachRuleOfRules() {
        assertThat(RULES)
                .extracting(Lint::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24)
                        .mapToObj("L%02d"::formatted)
                        .toList());
    }

    @Test
    void theGuideHasARowForEachOfThem() {
        List<String> rows = Document.read("docs/for-policy-authors.md")
                .section("## Lints")
                .lines()
                .filter(line -> line.matches("\\| \\[L[0-9].*"))
                .map(line -> line.substring(3, 6))
                .toList();
        assertThat(rows).containsExactlyElementsOf(RULES.stream().map(Lint::id).toList());
    }

    @Test
    void theIndexHasEveryLintOnce() {
        List<String> rows = Document.read("docs/lints/README.md")
                .prose()
                .lines()
                .filter(line -> line.startsWith("| ["))
                .map(line -> line.substring(3, line.indexOf(']')))
                .toList();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        Lints.all().stream().map(Lint::id).toList());
    }

    @Test
    void thePagesSayWhichOfThemTheLoaderChecks() {
        Set<String> inCode = new TreeSet<>();
        Project.below(LOADER, ".java")
                .forEach(file -> Pattern.compile("\"(L[0-9]{2})\"")
                        .matcher(Project.text(file))
                        .results()
                        .forEach(match -> inCode.add(match.group(1))));
        assertThat(inCode).hasSizeGreaterThan(15);
        assertThat(RULES.stream()
                        .filter(lint -> lint.checked().contains("load"))
                        .map(Lint::id))
                .containsExactlyElementsOf(inCode);
    }
}

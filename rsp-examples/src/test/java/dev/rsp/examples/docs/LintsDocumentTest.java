package dev.rsp.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table of lints has every lint, and says rightly which of them the loader checks. */
class LintsDocumentTest {

    private static final String LOADER = "rsp-drools/src/main/java/dev/rsp/drools/internal";

    private static final List<String[]> ROWS = Document.read("docs/for-policy-authors.md")
            .section("## Lints")
            .lines()
            .filter(line -> line.matches("\\| L[0-9].*"))
            .map(line -> line.substring(2, line.length() - 2).split(" \\| ", -1))
            .toList();

    @Test
    void everyLintHasOneRowWithAvoidPreferAndRationale() {
        assertThat(ROWS)
                .extracting(row -> row[0])
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24)
                        .mapToObj("L%02d"::formatted)
                        .toList());
        assertThat(ROWS).allSatisfy(row -> assertThat(row).hasSize(5).allMatch(cell -> !cell.isBlank()));
    }

    @Test
    void theTableSaysWhichLintsTheLoaderChecks() {
        Set<String> inCode = new TreeSet<>();
        Project.below(LOADER, ".java")
                .forEach(file -> Pattern.compile("\"(L[0-9]{2})\"")
                        .matcher(Project.text(file))
                        .results()
                        .forEach(match -> inCode.add(match.group(1))));
        assertThat(inCode).hasSizeGreaterThan(15);
        assertThat(ROWS.stream().filter(row -> row[4].startsWith("load")).map(row -> row[0]))
                .containsExactlyElementsOf(inCode);
    }
}

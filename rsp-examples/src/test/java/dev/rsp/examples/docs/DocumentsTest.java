package dev.rsp.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What documents quote is what it says it is. With {@code -Ddocs.write=true} the blocks are written anew instead, and with
 * {@code -Ddocs.only=tutorial} only documents whose names contain that are looked at.
 */
class DocumentsTest {

    private static final boolean WRITE = Boolean.getBoolean("docs.write");

    @TempDir
    private Path files;

    /** Takes some minutes: each of its steps compiles a policy anew. */
    private static final String LONG = "docs/tutorial.md";

    static List<String> documents() {
        String only = System.getProperty("docs.only", "");
        if (only.isEmpty()) {
            System.out.println(LONG + " is looked at only with -Ddocs.only=tutorial");
        }
        return Project.documents().stream()
                .filter(name -> name.contains(only) && (!only.isEmpty() || !name.equals(LONG)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyBlockIsWhatItsMarkerSays(String name) throws IOException {
        Document document = Document.read(name);
        String before = String.join("\n", document.lines()) + "\n";
        String after = document.with(new Contents(files)::of);
        if (WRITE && !after.equals(before)) {
            Files.writeString(Project.path(name), after);
        } else {
            assertThat(before)
                    .as("%s; ./mvnw … -Dtest=DocumentsTest -Ddocs.write=true writes it anew", name)
                    .isEqualTo(after);
        }
    }

    /** Each check has its page, and each page a check. */
    @Test
    void thePagesOfLintsAreWhatTheirSourceSays() throws IOException {
        Map<String, String> pages = LintPages.all();
        List<String> there = Project.below("docs/lints", ".md").toList();
        if (WRITE) {
            for (String left :
                    there.stream().filter(name -> !pages.containsKey(name)).toList()) {
                Files.delete(Project.path(left));
            }
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(Project.path(page.getKey()), page.getValue());
            }
        } else {
            assertThat(there).containsExactlyInAnyOrderElementsOf(pages.keySet());
            pages.forEach(
                    (name, text) -> assertThat(Project.text(name)).as(name).isEqualTo(text));
        }
    }

    @Test
    void thereIsADocumentForEachKindOfReader() {
        assertThat(Project.documents())
                .contains(
                        "README.md",
                        "docs/README.md",
                        "docs/for-application-developers.md",
                        "docs/for-policy-authors.md",
                        "docs/tutorial.md",
                        "docs/for-auditors.md",
                        "docs/command-line.md");
    }

    @Test
    void blocksStandAtTheLeftMarginSoThatNoneIsOverlooked() {
        for (String name : documents()) {
            Stream<String> indented = Document.read(name).prose().lines().filter(line -> line.matches(" +```.*|~~~.*"));
            assertThat(indented).as(name).isEmpty();
        }
    }
}

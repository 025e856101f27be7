package dev.rsp.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests of documents would notice what they are there to notice. */
class HarnessTest {

    private static final List<String> JAVA = List.of(
            "class X {",
            "    // tag::one",
            "    int a;",
            "    // tag::two",
            "    int b;",
            "    // end::one",
            "    int c;",
            "    // end::two");

    @TempDir
    private Path files;

    private List<String> content(String text) {
        Document document = Document.of("x.md", text);
        assertThat(document.blocks()).hasSize(1);
        return new Contents(files).of(document.blocks().get(0));
    }

    @Test
    void aBlockWithoutAMarkerIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content("Text\n\n```java\nint a;\n```\n"))
                .withMessageContaining("must be marked by a comment before it");
    }

    @Test
    void aMarkerFurtherUpDoesNotCount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content("<!-- text -->\nText\n```\nint a;\n```\n"))
                .withMessageContaining("must be marked");
    }

    @Test
    void whatPeopleTypeIsTakenAsItStands() {
        assertThat(content("<!-- text -->\n```sh\n./mvnw verify\n```\n")).containsExactly("./mvnw verify");
    }

    @Test
    void aCommandIsRunAndItsDigestsAreLeftOut() {
        assertThat(content("<!-- output: rsp packs -->\n```\nold\n```\n"))
                .startsWith("$ rsp packs")
                .anyMatch(line -> line.startsWith("anthropic-rsp@2.2"))
                .contains("  sha256:…");
    }

    @Test
    void anUnexpectedExitCodeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content("<!-- output: rsp show nothing@1 -->\n```\n```\n"))
                .withMessageContaining("must exit with (0), but was (64)");
        assertThat(content("<!-- output 64: rsp show nothing@1 -->\n```\n```\n"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void overlappingRegionsShowNoMarks() {
        assertThat(Region.select(JAVA, "one")).containsExactly("    int a;", "    int b;");
        assertThat(Region.select(JAVA, "two")).containsExactly("    int b;", "    int c;");
    }

    @Test
    void aMissingRegionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Region.of("mvnw#nothing"))
                .withMessageContaining("The region (mvnw#nothing) must be in the file");
    }

    @Test
    void entriesOfAYamlFileStandBelowTheirKeys() {
        List<String> yaml = List.of("a:", "  b/c: {}", "  d: {}", "e:", "  f:", "    g: 1", "h: 2");
        assertThat(Region.select(yaml, "entry=a/b/c+a/d")).containsExactly("a:", "  b/c: {}", "  d: {}");
        assertThat(Region.select(yaml, "entry=e/f")).containsExactly("e:", "  f:", "    g: 1");
        assertThat(Region.select(yaml, "entry=h")).containsExactly("h: 2");
        assertThat(Region.select(yaml, "entry=a/x")).isEmpty();
    }

    @Test
    void rulesCasesAndSectionsAreFoundByName() {
        List<String> drl = List.of("rule \"1 One\"", "end", "", "rule \"1/2 Two\"", "when", "end");
        assertThat(Region.select(drl, "rule=1/2")).containsExactly("rule \"1/2 Two\"", "when", "end");
        List<String> cases = List.of("- name: One", "  x: 1", "", "- name: \"Two: 2\"", "  x: 2");
        assertThat(Region.select(cases, "case=One")).containsExactly("- name: One", "  x: 1");
        assertThat(Region.select(cases, "case=Two: 2")).containsExactly("- name: \"Two: 2\"", "  x: 2");
        assertThat(Region.select(List.of("# T", "## A", "a", "", "## B"), "section=A"))
                .containsExactly("## A", "a");
    }

    @Test
    void anUnclosedBlockIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Document.of("x.md", "<!-- text -->\n```\nint a;\n"));
    }
}

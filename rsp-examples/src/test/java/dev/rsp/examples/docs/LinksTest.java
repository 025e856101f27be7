package dev.rsp.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every relative link of a document leads somewhere, and every document can be reached from the first one. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("]\\((?<target>[^)\\s]*)\\)");

    @Test
    void everyRelativeLinkResolves() {
        List<String> documents = Stream.of(
                        Project.documents().stream(),
                        Stream.of("CHANGELOG.md"),
                        Project.below("rsp-drools/src/main/packs", ".md"))
                .flatMap(each -> each)
                .toList();
        assertThat(documents).hasSizeGreaterThan(30);
        List<String> broken = new ArrayList<>();
        for (String document : documents) {
            links(document)
                    .filter(target -> !resolves(document, target))
                    .forEach(target -> broken.add(document + ": " + target));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void brokenLinksAreNoticed() {
        assertThat(resolves("README.md", "docs/decisions")).isTrue();
        assertThat(resolves("README.md", "docs/nothing.md")).isFalse();
        assertThat(resolves("docs/decisions/0002-dependencies.md", "#what-users-get"))
                .isTrue();
        assertThat(resolves("docs/decisions/0002-dependencies.md", "#what-nobody-gets"))
                .isFalse();
        assertThat(resolves("README.md", "https://example.org")).isTrue();
    }

    @Test
    void everyDocumentIsLinkedFromAnother() {
        List<String> linked = new ArrayList<>();
        for (String document : Project.documents()) {
            links(document).map(target -> target(document, target)).forEach(linked::add);
        }
        assertThat(linked).containsAll(Project.below("docs", ".md").toList());
    }

    private static Stream<String> links(String document) {
        return LINK.matcher(Document.read(document).prose()).results().map(link -> link.group(1));
    }

    private static String target(String document, String link) {
        Path from = Project.path(document);
        String file = link.replaceFirst("#.*", "");
        return Project.name(file.isEmpty() ? from : from.resolveSibling(file).normalize());
    }

    private static boolean resolves(String document, String link) {
        if (link.matches("[a-z]+:.*")) {
            return true;
        }
        Path file = Project.path(target(document, link));
        Matcher anchor = Pattern.compile(".*#(.+)").matcher(link);
        return Files.exists(file)
                && (!anchor.matches()
                        || Project.read(file)
                                .lines()
                                .anyMatch(line ->
                                        line.startsWith("#") && slug(line).equals(anchor.group(1))));
    }

    /** The anchor that a heading gets. */
    private static String slug(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 _-]", "")
                .replace(' ', '-');
    }
}

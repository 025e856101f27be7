package dev.rsp.drools.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.analysis.Lint;
import dev.rsp.drools.analysis.Lints;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page tells to avoid is found in the words of its example, and what it tells to prefer is not. */
class SnippetTest {

    @TempDir
    private Path folder;

    private static Stream<Snippet> snippets() {
        return Lints.all().stream().filter(Snippet::isOf).map(Snippet::new);
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void whatIsToBeAvoidedIsFoundAndWhatIsPreferredIsNot(Snippet snippet) {
        Lint lint = snippet.lint();
        List<PackProblem> avoided = snippet.found(lint.avoid(), folder.resolve("avoid"));
        assertThat(avoided).filteredOn(each -> each.id().equals(lint.id())).isNotEmpty();
        assertThat(avoided).extracting(PackProblem::toString).contains(lint.example());
        assertThat(snippet.found(lint.prefer(), folder.resolve("prefer")))
                .extracting(PackProblem::id)
                .doesNotContain(lint.id());
    }

    @Test
    void mostPagesHaveSuchTexts() {
        assertThat(snippets()).hasSizeGreaterThan(75);
    }
}

package dev.rsp.drools.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The one source of all checks is whole, and its examples are said somewhere. */
class LintsTest {

    private static final Set<String> CHECKED = Set.of("load", "tests", "lint", "review");

    @Test
    void everyLintHasAllItsTexts() {
        assertThat(Lints.all()).hasSizeGreaterThan(120).allSatisfy(lint -> {
            assertThat(List.of(lint.title(), lint.checks(), lint.avoid(), lint.prefer(), lint.rationale()))
                    .noneMatch(String::isBlank);
            assertThat(lint.checked()).isNotEmpty().isSubsetOf(CHECKED);
            assertThat(lint.example().isEmpty())
                    .as("%s without example", lint.id())
                    .isEqualTo(lint.checked().equals(List.of("review")));
        });
    }

    /** What stops a load is an error, and nothing else is but what is wrong with cases and lint.yaml. */
    @Test
    void severityGoesWithWhereItIsChecked() {
        assertThat(Lints.all()).allSatisfy(lint -> {
            boolean atLoad = lint.checked().contains("load");
            assertThat(lint.severity() == Severity.ERROR)
                    .as(lint.id())
                    .isEqualTo(atLoad
                            || lint.checked().equals(List.of("tests"))
                            || lint.id().equals("lint-entry"));
        });
    }

    /** Those that no page can show in a file are said, word by word, in another test. */
    @Test
    void everyExampleIsWhatIsSaid() throws IOException {
        StringBuilder tests = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                tests.append(Files.readString(file));
            }
        }
        List<Lint> words =
                Lints.all().stream().filter(lint -> lint.in().isEmpty()).toList();
        assertThat(words)
                .hasSizeGreaterThan(10)
                .allSatisfy(lint -> assertThat(tests)
                        .contains("[" + lint.id() + "] "
                                + lint.example().lines().findFirst().orElseThrow()));
    }

    @Test
    void theyAreFoundByTheirIds() {
        assertThat(Lints.of("L05").page()).isEqualTo("docs/lints/L05.md");
        assertThat(Lints.of("L05").isSuppressible()).isFalse();
        assertThat(Lints.of("L20").isSuppressible()).isTrue();
        assertThat(Lints.of("lint-unused").isSuppressible()).isFalse();
    }

    @Test
    void anUnknownIdIsRefused() {
        assertThatThrownBy(() -> Lints.of("case-nane"))
                .hasMessage("The lint must be one of docs/lints, but was (case-nane).\n  Maybe write case-name.");
    }
}

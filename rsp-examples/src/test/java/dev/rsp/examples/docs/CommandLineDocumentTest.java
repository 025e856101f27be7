package dev.rsp.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.examples.cli.DocumentedRun;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, option and exit code is documented, and nothing that is documented is gone. */
class CommandLineDocumentTest {

    private static final Document DOCUMENT = Document.read("docs/command-line.md");
    private static final String HELP = DocumentedRun.of("--help").out();

    static List<String> commands() {
        String list = HELP.substring(HELP.indexOf("Commands:"), HELP.indexOf("Exit codes"));
        return Pattern.compile("(?m)^  ([a-z-]+) ")
                .matcher(list)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void everyCommandHasASection() {
        assertThat(commands()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(DOCUMENT.prose().lines().filter(line -> line.startsWith("## `rsp ")))
                .containsExactlyInAnyOrderElementsOf(commands().stream()
                        .map(command -> "## `rsp " + command + "`")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionOfACommandIsInItsSection(String command) {
        Set<String> options = Pattern.compile("(?m)^ +(?:-[a-zA-Z], )?(--[a-z][a-z-]*)")
                .matcher(DocumentedRun.of(command, "--help").out())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        options.removeAll(List.of("--help", "--version"));
        Set<String> documented = found("--[a-z][a-z-]*", DOCUMENT.section("## `rsp " + command + "`"));
        documented.remove("--version");
        assertThat(documented).isEqualTo(options);
    }

    @Test
    void everyExitCodeIsInItsTable() {
        String list = HELP.substring(HELP.indexOf("Exit codes"));
        Set<String> codes =
                found("(?m)^ +[0-9]+(?= )", list).stream().map(String::strip).collect(Collectors.toSet());
        assertThat(codes).contains("0", "1", "2", "3", "4", "64");
        assertThat(found("(?m)^\\| [0-9]+(?= )", DOCUMENT.section("## Exit codes")))
                .extracting(cell -> cell.substring(2))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package dev.rsp.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The first command of the README is the one that the build runs. */
class QuickStartDocumentTest {

    private static final String MARKER = "output 1 as \"./mvnw -q -Dquick=start\": ";
    private static final String MAIN = "dev.rsp.examples.cli.Rsp";

    @Test
    void theReadmeShowsWhatTheQuickStartRuns() {
        List<String> commands = Pattern.compile("(?s)<execution>.*?</execution>")
                .matcher(Project.text("rsp-examples/pom.xml"))
                .results()
                .map(MatchResult::group)
                .filter(execution -> execution.contains("<argument>" + MAIN + "</argument>"))
                .map(QuickStartDocumentTest::command)
                .toList();
        assertThat(commands).hasSize(2);
        assertThat(Document.read("README.md").blocks())
                .extracting(Block::marker)
                .contains(MARKER + String.join(" && ", commands));
    }

    /** What stands after the main class; files that the build writes by their names. */
    private static String command(String execution) {
        return Pattern.compile("<argument>([^<]+)</argument>")
                .matcher(execution)
                .results()
                .map((MatchResult match) -> match.group(1)
                        .replace("${project.basedir}", "rsp-examples")
                        .replace("${project.build.directory}/", ""))
                .dropWhile(argument -> !argument.equals(MAIN))
                .skip(1)
                .collect(Collectors.joining(" ", "rsp ", ""));
    }
}

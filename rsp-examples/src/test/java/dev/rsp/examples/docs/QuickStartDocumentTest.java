package dev.rsp.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first command of the README is the one that the build runs. */
class QuickStartDocumentTest {

    private static final String MARKER = "output 1 as \"./mvnw -q -Dquick=start\": rsp ";

    @Test
    void theReadmeShowsWhatTheQuickStartRuns() {
        List<String> arguments = Pattern.compile("<argument>([^<]+)</argument>")
                .matcher(Project.text("rsp-examples/pom.xml"))
                .results()
                .map((MatchResult match) -> match.group(1).replace("${project.basedir}", "rsp-examples"))
                .dropWhile(argument -> !argument.equals("dev.rsp.examples.cli.Rsp"))
                .skip(1)
                .toList();
        assertThat(arguments).isNotEmpty();
        assertThat(Document.read("README.md").blocks())
                .extracting(Block::marker)
                .contains(MARKER + String.join(" ", arguments));
    }
}

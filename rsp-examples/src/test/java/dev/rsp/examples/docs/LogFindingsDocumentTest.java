package dev.rsp.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.eval.log.FindingCode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on logs says of each finding what it does, and of none that does not exist. */
class LogFindingsDocumentTest {

    private static final String PAGE = "docs/evaluation-logs.md";

    @Test
    void everyFindingHasARowWithItsSeverity() {
        List<String> described = Document.read(PAGE)
                .prose()
                .lines()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\| [a-z]+ \\|.*"))
                .map(line -> line.replaceFirst("^\\| `([A-Z_]+)` \\| ([a-z]+) \\|.*", "$1 $2"))
                .toList();
        List<String> codes = Stream.of(FindingCode.values())
                .map(code -> code + " " + code.severity().name().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(described).containsExactlyInAnyOrderElementsOf(codes);
    }
}

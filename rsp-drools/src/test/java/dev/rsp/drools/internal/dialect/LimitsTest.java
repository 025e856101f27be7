package dev.rsp.drools.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import dev.rsp.drools.PackException;
import dev.rsp.drools.PackProblem;
import dev.rsp.drools.RulePacks;
import dev.rsp.drools.internal.rule.Rule;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files too large, too deep or too odd: refused with a plain finding, in little memory. */
@Timeout(60)
class LimitsTest {

    private static final long LITTLE = 128L << 20;

    @TempDir
    private Path directory;

    /** The sentences of findings that these tests see. */
    static List<String> sentences() {
        return List.of(
                of(Sample.RULE + " ".repeat(300_000)),
                of("rule \"a\"\n".repeat(201)),
                tooMany(1001).toString());
    }

    private static String of(String text) {
        return Sample.read(text).text();
    }

    /** Reads, and sees that it takes little memory. */
    private static String read(String text) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        String findings = of(text);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(LITTLE);
        return findings;
    }

    private static String at(int line, String lint, String message, String cure) {
        return "%s %s%n  at %s:%d%n  %s%n"
                .formatted(lint, message, Checked.FILE, line, cure)
                .replace("\r", "");
    }

    @Test
    void tenMegabytesAreRefused() throws IOException {
        String large = Sample.RULE + " ".repeat(10 << 20);
        assertThat(read(large))
                .isEqualTo(at(
                        1,
                        "L19",
                        "The rules file (10485999 characters) must hold at most 262144 characters.",
                        "Maybe split the clause into folders of their own."));
        Path file = directory.resolve(TestPack.ROOT).resolve("9/rules.drl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, large);
        PackException refusal = catchThrowableOfType(PackException.class, () -> RulePacks.from(directory));
        assertThat(refusal).hasMessage("""
                The file (test-policy/1.0/9/rules.drl) must have at most 1048576 bytes, but was (more).
                  at test-policy/1.0/9/rules.drl:1
                  Maybe split it.""");
    }

    @Test
    void aHundredThousandRulesAreRefused() {
        assertThat(read(Sample.RULE.repeat(100_000))).startsWith("L19 The rules file (");
        assertThat(read("rule \"\"\n".repeat(30_000)))
                .isEqualTo(at(
                        201,
                        "L19",
                        "The rules file (201 rules) must hold at most 200 rules.",
                        "Maybe split the clause into folders of their own."));
    }

    private static List<PackProblem> tooMany(int count) {
        List<Rule> rules = Collections.nCopies(count, Sample.rules(Sample.RULE).get(0));
        List<PackProblem> problems = new ArrayList<>();
        RuleChecks.check(rules, Checked.context(rules, Map.of()), problems);
        return problems;
    }

    @Test
    void aThousandRulesInManyFilesAreTheMost() {
        List<PackProblem> problems = TestPack.problems(files(130));
        assertThat(tooMany(1000))
                .extracting(PackProblem::id)
                .doesNotContain("L19")
                .hasSizeLessThanOrEqualTo(1000);
        assertThat(problems)
                .filteredOn(problem -> problem.id().equals("L19"))
                .singleElement()
                .asString()
                .isEqualTo("""
                        The pack must hold at most 1000 rules, but was (1054).
                          at test-policy/1.0/f223/rules.drl:19
                          Maybe several of them differ in an id only; make a table of it.""");
    }

    private static SortedMap<String, byte[]> files(int folders) {
        SortedMap<String, byte[]> files = TestPack.files();
        for (int i = 100; i < 100 + folders; i++) {
            String clause = "c" + i;
            String rules = IntStream.rangeClosed(1, 8)
                    .mapToObj(rule -> Sample.RULE
                            .replace("\"9 ", "\"" + clause + "/" + rule + " ")
                            .replace("( 9 )", "( " + clause + " )"))
                    .collect(Collectors.joining());
            TestPack.folder(files, "f" + i, rules.getBytes(StandardCharsets.UTF_8));
        }
        return TestPack.listed(files);
    }

    @Test
    void threeThousandBracketsAreRefused() {
        String cure = "Maybe a closing bracket is missing.";
        String deep = at(6, "L03", "The nesting (9) must be at most 8 brackets deep.", cure);
        for (String bracket : List.of("(", "[", "{")) {
            assertThat(read(Sample.RULE.replace("$model )", bracket.repeat(3000) + "$model" + ")".repeat(3000) + " )")))
                    .isEqualTo(deep);
        }
        assertThat(read(Sample.RULE.replace("@clause( 9 )", "@clause( 9" + "(".repeat(3000) + ")".repeat(3000) + " )")))
                .isEqualTo(at(2, "L03", "The nesting (9) must be at most 8 brackets deep.", cure));
    }

    @Test
    void manySmallThingsAreRefusedToo() {
        String constraints = ", model == $model".repeat(10_000);
        assertThat(read(Sample.RULE.replace("model == $model", "model == $model" + constraints)))
                .startsWith("L19 The pattern (Baseline) must have at most 16 constraints, but had more.");
        assertThat(read(Sample.RULE.replace("assessment\" )", "assessment\"" + ", $model".repeat(10_000) + " )")))
                .startsWith("L19 The conclusion must have at most 16 arguments, but had more.");
        assertThat(read(Sample.RULE.replace("then", "    Ladder()\n".repeat(10_000) + "then")))
                .startsWith("L19 The rule (9 Something is so) must have at most 15 lines, but was (10009).");
        assertThat(read(Sample.RULE.replace("Baseline", "Baseline" + "e".repeat(200_000))))
                .startsWith(
                        "L19 The word (Baselineeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee…) must have at most 200 characters");
        assertThat(read("\"\"".repeat(100_000))).startsWith("L03 The rules file must hold only rules, but was (\"\").");
        assertThat(read("x\n".repeat(100_000)).lines()).hasSize(3);
        assertThat(read("'\n".repeat(100_000)).lines())
                .as("a hundred findings at most")
                .hasSize(300);
        assertThat(read("/* ".repeat(80_000))).startsWith("L03 The comment (/*) must end, but it did not.");
    }

    @Test
    void largeHarmlessFilesAreRead() {
        assertThat(read(Sample.RULE + "\n// nothing".repeat(20_000))).isEmpty();
        assertThat(read("/* nothing */\n".repeat(15_000) + Sample.RULE)).isEmpty();
        assertThat(read(Sample.RULE.replace("\n", "\r\n"))).isEmpty();
    }

    @Test
    void charactersThatNobodySeesAreRefused() {
        String cure = "Maybe it only looks like a letter, or came with the file's encoding; type it again.";
        assertThat(read("\uFEFF" + Sample.RULE))
                .isEqualTo(at(1, "L03", "The character (U+FEFF) must be printable ASCII outside comments.", cure));
        assertThat(read(Sample.RULE.replace("\n", "\r")))
                .isEqualTo(at(1, "L03", "The character (U+000D) must be printable ASCII outside comments.", cure));
        assertThat(read(Sample.RULE.replace("Model(", "Model\0(")))
                .isEqualTo(at(5, "L03", "The character (U+0000) must be printable ASCII outside comments.", cure));
        assertThat(read(Sample.RULE.replace("Model(", "Mode\u04CF(").replace("not", "n\u043Et")))
                .isEqualTo(at(5, "L03", "The character (U+04CF) must be printable ASCII outside comments.", cure)
                        + at(6, "L03", "The character (U+043E) must be printable ASCII outside comments.", cure));
        assertThat(read("// a comment\rthat ends for some\n" + Sample.RULE))
                .isEqualTo(at(
                        1,
                        "L03",
                        "The character (U+000D) must not stand in a comment.",
                        "Maybe remove it; it makes a comment look other than it is."));
        assertThat(read("// na\u00EFve \uD83D\uDE00\n" + Sample.RULE)).isEmpty();
    }

    @Test
    void theLoaderRefusesThemBeforeTheyAreRead() {
        for (String text : List.of("\uFEFF" + Sample.RULE, Sample.RULE.replace("\n", "\r"), "// \0\n" + Sample.RULE)) {
            assertThat(TestPack.problems(TestPack.with("9", text.getBytes(StandardCharsets.UTF_8))))
                    .extracting(PackProblem::id)
                    .contains("text-hidden")
                    .doesNotContain("L03");
        }
        assertThat(TestPack.problems(TestPack.with("9", Sample.RULE.getBytes(StandardCharsets.UTF_16))))
                .extracting(PackProblem::id)
                .contains("text-encoding");
    }
}

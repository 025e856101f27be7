package dev.rsp.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code rsp new} and {@code rsp new-clause} write. */
class NewCommandTest {

    private static final String TO_DO = """
            FAILED To do: what clause 1 concludes (1)
              at acme/1.0/1-first-clause/cases.yaml:1
              to do: write the rule of clause 1, say here what it concludes from which facts, add a case that it just misses, and remove this line
            """;

    @TempDir
    private Path directory;

    private DocumentedRun rsp(String command, String... options) {
        return DocumentedRun.of(List.of(command, directory.toString()), options);
    }

    private DocumentedRun acme() {
        return rsp("new", "--policy", "acme", "--version", "1.0");
    }

    @Test
    void aNewPackLoadsAtOnceAndOnlyItsCaseToDoFails() {
        DocumentedRun made = acme();
        assertThat(made.err()).isEmpty();
        assertThat(made.code()).isZero();
        assertThat(made.out()).isEqualTo("""
                new      acme/1.0/1-first-clause/cases.yaml
                new      acme/1.0/1-first-clause/clause.md
                new      acme/1.0/1-first-clause/rules.drl
                new      acme/1.0/clauses.yaml
                new      acme/1.0/policy.yaml
                new      acme/1.0/vocabulary.yaml
                new      acme/CHANGELOG.md
                new      acme/README.md
                """);
        assertThat(rsp("test").out()).isEqualTo(TO_DO + "acme@1.0: 1 cases, 1 failed; 6 clauses encoded, 0 not\n");
        DocumentedRun shown = DocumentedRun.of("show", "--packs", directory.toString(), "acme@1.0", "1");
        assertThat(shown.code()).isZero();
        assertThat(shown.out()).contains("To do: what clause 1 concludes");
    }

    @Test
    void onceItsLineIsRemovedTheCaseToDoPasses() throws IOException {
        acme();
        Path cases = directory.resolve("acme/1.0/1-first-clause/cases.yaml");
        Files.writeString(cases, Files.readString(cases).replaceAll("(?m)^  todo: .*\n", ""));
        assertThat(rsp("test").code()).isZero();
    }

    /** What stands as a comment above the rule is put into it as it is. */
    @Test
    void theCommentOfANewRuleShowsHowItHoldsAnActivity() throws IOException {
        acme();
        Path rules = directory.resolve("acme/1.0/1-first-clause/rules.drl");
        String text = Files.readString(rules);
        String gate = commented(text, "Gate(");
        String hold = commented(text, "insertLogical(");
        Files.writeString(
                rules,
                text.replaceAll("(?m)^//.*\n", "")
                        .replace("then\n", gate + "then\n")
                        .replaceFirst("(?m)^ *insertLogical.*\n", Matcher.quoteReplacement(hold)));
        replace("vocabulary.yaml", "requirements:\n.*\n", "gates:\n  release/general-deployment: {}\n");
        replace("policy.yaml", "summaries: \\[model]", "summaries: [model, gate]");
        replace("clauses.yaml", "gates: \\[]", "gates: [release]");
        replace("1-first-clause/cases.yaml", "  todo: .*\n", "");
        replace(
                "1-first-clause/cases.yaml",
                "requirement: .*\n",
                "gate-limit: {model: next, activity: general-deployment, effect: hold}\n");
        replace("1-first-clause/cases.yaml", "outcome: [a-z]+", "outcome: hold");
        DocumentedRun run = rsp("test");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("acme@1.0: 1 cases, 0 failed; 6 clauses encoded, 0 not\n");
    }

    private static String commented(String text, String what) {
        return text.lines()
                        .filter(line -> line.startsWith("//  ") && line.contains(what))
                        .findFirst()
                        .orElseThrow()
                        .substring(2)
                        .replaceFirst("^ +", "    ")
                + "\n";
    }

    private void replace(String name, String before, String after) throws IOException {
        Path file = directory.resolve("acme/1.0").resolve(name);
        String text = Files.readString(file);
        assertThat(text).containsPattern(before);
        Files.writeString(file, text.replaceFirst(before, Matcher.quoteReplacement(after)));
    }

    @Test
    void aNewClauseIsAddedToAPack() {
        acme();
        DocumentedRun made = rsp("new-clause", "2.1(a)", "--title", "Growth of compute", "--parameter", "growth");
        assertThat(made.err()).isEmpty();
        assertThat(made.out()).isEqualTo("""
                new      acme/1.0/2.1(a)-growth-of-compute/cases.yaml
                new      acme/1.0/2.1(a)-growth-of-compute/clause.md
                new      acme/1.0/2.1(a)-growth-of-compute/parameters.yaml
                new      acme/1.0/2.1(a)-growth-of-compute/rules.drl
                changed  acme/1.0/clauses.yaml
                changed  acme/1.0/vocabulary.yaml
                """);
        DocumentedRun tested = rsp("test");
        assertThat(tested.out())
                .startsWith(TO_DO + "FAILED To do: what clause 2.1(a) concludes (2.1(a))\n")
                .endsWith("\nacme@1.0: 2 cases, 2 failed; 7 clauses encoded, 0 not\n");
    }

    @Test
    void overABundledPolicyOnlyTheCaseToDoFails() throws IOException {
        DocumentedRun made = rsp("new", "--policy", "strict", "--version", "1.0", "--base", "anthropic-rsp@2.2");
        assertThat(made.err()).isEmpty();
        assertThat(Files.readString(directory.resolve("strict/1.0/policy.yaml")))
                .contains("base: anthropic-rsp@2.2\ntighten-only: true\n");
        assertThat(rsp("new-clause", "own.2").err()).isEmpty();
        assertThat(rsp("test").out())
                .startsWith("FAILED To do: what clause own.1 concludes (own.1)\n")
                .contains("FAILED To do: what clause own.2 concludes (own.2)\n")
                .containsPattern("strict@1\\.0: [0-9]+ cases, 2 failed; ");
    }

    @Test
    void aVersionOverAnotherOfTheSamePolicyMayLoosen() throws IOException {
        acme();
        DocumentedRun made = rsp("new", "--policy", "acme", "--version", "1.1", "--base", "acme@1.0");
        assertThat(made.err()).isEmpty();
        assertThat(made.out()).doesNotContain("README");
        assertThat(Files.readString(directory.resolve("acme/1.1/policy.yaml")))
                .contains("base: \"1.0\"\n")
                .doesNotContain("tighten-only");
    }

    @Test
    void nothingThatIsThereIsOverwrittenAndNothingElseWritten() throws IOException {
        acme();
        Files.delete(directory.resolve("acme/1.0/vocabulary.yaml"));
        Map<String, String> before = content();
        DocumentedRun again = acme();
        assertThat(again.code()).isEqualTo(Exit.USAGE);
        assertThat(again.err()).isEqualTo("""
                The file (acme/1.0/1-first-clause/cases.yaml) must not be there yet, but was; nothing is written.
                  Maybe choose another id, or add to the file by hand.
                """);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void whatWouldNotLoadIsNotWritten() throws IOException {
        acme();
        Path vocabulary = directory.resolve("acme/1.0/vocabulary.yaml");
        Files.writeString(
                vocabulary,
                Files.readString(vocabulary)
                        .replaceAll("requirements:\n  (.*): \\{says: (.*)}\n", "requirements: {$1: {says: $2}}\n"));
        Map<String, String> before = content();
        DocumentedRun added = rsp("new-clause", "2");
        assertThat(added.code()).isEqualTo(Exit.WRONG);
        assertThat(added.err()).contains("  at acme/1.0/vocabulary.yaml:").contains("  Maybe ");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void wordsThatCannotStandInFilesAreRefused() throws IOException {
        assertThat(rsp("new", "--policy", "Acme Corp", "--version", "1.0").code())
                .isEqualTo(Exit.USAGE);
        assertThat(rsp("new", "--policy", "acme", "--version", "../1").code()).isEqualTo(Exit.USAGE);
        assertThat(rsp("new", "--policy", "acme", "--version", "1", "--title", "a\"b")
                        .err())
                .startsWith("The title (--title) must be a few words");
        assertThat(rsp("new", "--policy", "acme", "--version", "1", "--base", "anthropic-rsp@2.22")
                        .err())
                .contains("Maybe write anthropic-rsp@2.2.");
        assertThat(content()).isEmpty();
        acme();
        assertThat(rsp("new-clause", "1").err()).startsWith("The clause (1) must be new to acme@1.0, but was there");
        assertThat(rsp("new-clause", "a b").code()).isEqualTo(Exit.USAGE);
        rsp("new", "--policy", "other", "--version", "1.0");
        assertThat(rsp("new-clause", "2").err())
                .startsWith("The pack (--pack) must be one of [acme@1.0, other@1.0], but was not given.");
        assertThat(rsp("new-clause", "2", "--pack", "other@1.0").code()).isZero();
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (var files = Files.walk(directory)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                content.put(directory.relativize(each).toString(), Files.readString(each));
            }
        }
        return content;
    }
}

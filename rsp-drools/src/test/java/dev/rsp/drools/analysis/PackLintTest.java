package dev.rsp.drools.analysis;

import static dev.rsp.drools.internal.load.PackFiles.lab;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.drools.internal.load.Overlays;
import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.drools.internal.pack.Opened;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in packs that load, in these words, and what may be left as it is. */
class PackLintTest {

    private static final String TODO = "\nTODO: what counts as growth?\n";

    @TempDir
    private Path folder;

    private List<LintFinding> findings(PackFiles files, String id) {
        return PackLint.of(RulePacks.from(files.writeTo(folder)), id).findings();
    }

    private void check(PackFiles files, String id, String expected) {
        assertThat(text(findings(files, id))).isEqualTo(expected.stripTrailing());
    }

    private static String text(List<LintFinding> findings) {
        return findings.stream()
                .map(each -> "[" + each.lint().id() + "] " + each.problem()
                        + (each.isSuppressed() ? "\n  suppressed: " + each.suppressed() : ""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void nothingIsFoundInAPackThatIsInOrder() {
        check(lab(), PackFiles.ID, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anthropic-rsp@2.0", "anthropic-rsp@2.1", "anthropic-rsp@2.2"})
    void nothingIsFoundInABundledPack(String id) {
        assertThat(text(PackLint.of(RulePacks.bundled(), id).findings())).isEmpty();
    }

    @Test
    void aRuleThatNoCaseFiresIsFound() {
        check(lab().replace("1-thresholds/cases.yaml", "status: crossed", "status: not-ruled-out"), PackFiles.ID, """
                [L20] The rule (1/1 A threshold found crossed is not shown below) must fire in a case, but was (silent in all of them).
                  at lab-policy/1.0/1-thresholds/rules.drl:1
                  Maybe add a case in which it fires, and a near miss.""");
    }

    @Test
    void anInheritedRuleThatNoLongerFiresIsFound() {
        PackFiles next = Overlays.next()
                .with(Overlays.AT + "1-thresholds/clause.md", lab().text("1-thresholds/clause.md"))
                .with(Overlays.AT + "1-thresholds/rules.drl", lab().text("1-thresholds/rules.drl"))
                .with(
                        Overlays.AT + "1-thresholds/cases.yaml",
                        lab().text("1-thresholds/cases.yaml").replace("status: crossed", "status: not-ruled-out"));
        assertThat(findings(next, Overlays.NEXT))
                .extracting(each -> each.lint().id(), each -> each.problem().file())
                .containsExactly(tuple("L20", "lab-policy/1.1/1-thresholds/rules.drl"));
    }

    @Test
    void aClauseThatNoCasePinsIsFound() {
        check(lab().replace("2-security/cases.yaml", "clause: \"2\"", "clause: \"1\""), PackFiles.ID, """
                [clause-untested] The clause (2) must be that of a case, but was (of none).
                  at lab-policy/1.0/2-security/rules.drl:1
                  Maybe add a case with clause: "2" to cases.yaml.""");
    }

    @Test
    void aWouldWithoutAWordIsFound() {
        PackFiles would = lab().replace(
                        "clauses.yaml",
                        "says: \"A model that grew",
                        "flag: conditional-would\n  says: \"A model that grew");
        check(would, PackFiles.ID, """
                [clause-reading] The clause (3) must be explained under "## How we read it", but was (a would without a word).
                  at lab-policy/1.0/3-growth/clause.md:1
                  Maybe say there why the would is a must.""");
        check(would.append("3-growth/clause.md", "\n## How we read it\n\nThe would is a must.\n"), PackFiles.ID, "");
    }

    @Test
    void whatIsLeftToDoIsFoundInEveryFile() {
        check(lab().append("clauses.yaml", "# TODO the annex\n").append("3-growth/clause.md", TODO), PackFiles.ID, """
                [text-todo] The file (clause.md) must have nothing left to do, but was (TODO: what counts as growth?).
                  at lab-policy/1.0/3-growth/clause.md:7
                  Maybe do it, or say it as a reading or under unread.
                [text-todo] The file (clauses.yaml) must have nothing left to do, but was (# TODO the annex).
                  at lab-policy/1.0/clauses.yaml:26
                  Maybe do it, or say it as a reading or under unread.""");
        check(lab().append("clauses.yaml", "# TODOS are words, too\n"), PackFiles.ID, "");
    }

    @Test
    void aNameThatTellsNothingIsFound() {
        PackFiles files =
                lab().replace("3-growth/cases.yaml", "name: Growth of 3.99x calls for nothing", "name: case two");
        check(files, PackFiles.ID, """
                [case-sentence] The case (case two) must have a sentence for a name, but was (case two).
                  at lab-policy/1.0/3-growth/cases.yaml:9
                  Maybe say what the clause does here, such as "Growth of 3.99x calls for nothing".""");
        check(
                lab().replace("3-growth/cases.yaml", "Growth of 3.99x calls for nothing", "4x is assessed"),
                PackFiles.ID,
                "");
    }

    @Test
    void whileThePackDoesNotLoadNothingElseIsSaid() {
        PackFiles wrong =
                lab().append("3-growth/clause.md", TODO).replace("policy.yaml", "status: partial", "status: done");
        List<LintFinding> findings = findings(wrong, PackFiles.ID);
        assertThat(findings).extracting(each -> each.lint().id()).containsExactly("policy-status");
        assertThat(findings.get(0).lint().severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void whatIsWrongWithCasesIsFound() {
        PackFiles wrong = lab().replace("3-growth/cases.yaml", "without: [ratio]", "without: [ration]");
        assertThat(findings(wrong, PackFiles.ID))
                .extracting(each -> each.lint().id())
                .containsExactly("case-without");
    }

    @Test
    void anUnknownPackIsRefused() {
        PackLint lint = PackLint.of(RulePacks.bundled(), "anthropic-rsp@2.3");
        assertThatThrownBy(lint::findings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2.2");
    }

    private static PackFiles suppressing(String entries) {
        return lab().append("3-growth/clause.md", TODO).with("lint.yaml", "suppress:\n" + entries.indent(2));
    }

    @Test
    void aFindingIsLeftAsItIsForAReason() {
        String expected = """
                [text-todo] The file (clause.md) must have nothing left to do, but was (TODO: what counts as growth?).
                  at lab-policy/1.0/3-growth/clause.md:7
                  Maybe do it, or say it as a reading or under unread.
                  suppressed: The lab was asked.""";
        check(
                suppressing("- {lint: text-todo, at: 3-growth/clause.md, reason: \"The lab was asked.\"}"),
                PackFiles.ID,
                expected);
        check(
                suppressing("- {lint: text-todo, at: clause.md, reason: \"The lab was asked.\"}"),
                PackFiles.ID,
                expected);
    }

    @Test
    void anEntryThatSuppressesNothingIsFound() {
        check(suppressing("""
                - {lint: text-todo, at: 3-growth/clause.md, reason: "The lab was asked."}
                - {lint: case-sentence, at: 3-growth/clause.md, reason: "So be it."}
                - {lint: text-todo, at: 2-security/clause.md, reason: "So be it."}"""), PackFiles.ID, """
                [text-todo] The file (clause.md) must have nothing left to do, but was (TODO: what counts as growth?).
                  at lab-policy/1.0/3-growth/clause.md:7
                  Maybe do it, or say it as a reading or under unread.
                  suppressed: The lab was asked.
                [lint-unused] The entry (case-sentence at 3-growth/clause.md) must suppress a finding, but was (unused).
                  at lab-policy/1.0/lint.yaml:3
                  Maybe what it was for was mended; remove it.
                [lint-unused] The entry (text-todo at 2-security/clause.md) must suppress a finding, but was (unused).
                  at lab-policy/1.0/lint.yaml:4
                  Maybe what it was for was mended; remove it.""");
    }

    @Test
    void errorsAndUnknownLintsCannotBeSuppressed() {
        String todo = """
                [text-todo] The file (clause.md) must have nothing left to do, but was (TODO: what counts as growth?).
                  at lab-policy/1.0/3-growth/clause.md:7
                  Maybe do it, or say it as a reading or under unread.
                """;
        check(suppressing("""
                - {lint: L05, at: 3-growth/rules.drl, reason: "It is ours."}
                - {lint: lint-unused, at: lint.yaml, reason: "It is ours."}
                - {lint: text-todos, at: 3-growth/clause.md, reason: "It is ours."}
                - {lint: text-todo, at: 3-growth/clause.md, reason: " "}"""), PackFiles.ID, todo + """
                [lint-entry] The key (suppress.lint) must be a warning or a note, but was (L05).
                  at lab-policy/1.0/lint.yaml:2
                  Maybe mend what it found; only warnings and notes can be left as they are.
                [lint-entry] The key (suppress.lint) must be a warning or a note, but was (lint-unused).
                  at lab-policy/1.0/lint.yaml:3
                  Maybe mend what it found; only warnings and notes can be left as they are.
                [lint-entry] The key (suppress.lint) must be a lint, but was (text-todos).
                  at lab-policy/1.0/lint.yaml:4
                  Maybe write text-todo.
                [yaml-value] The component (suppress.reason) must not be blank, but was ( ).
                  at lab-policy/1.0/lint.yaml:5
                  Maybe say in a few words what it stands for.""");
    }

    @Test
    void aFileOfSuppressionsThatCannotBeReadIsFound() {
        assertThat(findings(lab().with("lint.yaml", "suppress: all\n"), PackFiles.ID))
                .extracting(each -> each.lint().id())
                .containsExactly("yaml-type");
        assertThat(findings(lab().with("lint.yaml", "supress: []\n"), PackFiles.ID))
                .extracting(each -> each.lint().id())
                .containsExactly("yaml-missing-key", "yaml-unknown-key");
    }

    @Test
    void whatABaseSuppressesStaysSuppressedAboveIt() {
        PackFiles files = Overlays.next()
                .replace("1-thresholds/cases.yaml", "status: crossed", "status: not-ruled-out")
                .with(
                        "lint.yaml",
                        "suppress:\n  - {lint: L20, at: 1/1 A threshold found crossed is not shown below, reason: \"No case yet.\"}\n");
        assertThat(findings(files, Overlays.NEXT)).hasSize(1).allMatch(LintFinding::isSuppressed);
        assertThat(findings(files, PackFiles.ID)).hasSize(1).allMatch(LintFinding::isSuppressed);
    }

    @Test
    void suppressionsEnterNoDigest() {
        RulePack plain = RulePacks.from(lab().writeTo(folder.resolve("plain"))).pack(PackFiles.ID);
        RulePack with = RulePacks.from(lab().with("lint.yaml", "suppress: []\n").writeTo(folder.resolve("with")))
                .pack(PackFiles.ID);
        assertThat(with.digest()).isEqualTo(plain.digest());
        assertThat(parts(with)).isEqualTo(parts(plain));
    }

    private static List<?> parts(RulePack pack) {
        return Opened.of(pack).effective().parts();
    }

    @Test
    void findingsComeByFileAndLine() {
        List<PackProblem> problems =
                findings(suppressing("- {lint: L20, at: x, reason: \"So be it.\"}"), PackFiles.ID).stream()
                        .map(LintFinding::problem)
                        .toList();
        assertThat(problems).hasSize(2).isSorted();
    }
}

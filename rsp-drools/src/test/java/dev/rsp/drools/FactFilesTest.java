package dev.rsp.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Report;
import dev.rsp.fact.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of facts, as they are given to cases beside their own. */
class FactFilesTest {

    private static final String TWO = """
            - approval: {id: yes, subject: {ref: paper}, step: decide, person: a, role: lead, on: 2025-06-02}
            - report: {id: report, model: next, chain: release, about: next, on: 2025-06-01}
              as: paper
            """;

    private static RulePack pack;

    @BeforeAll
    static void load(@TempDir Path packs) {
        pack = RulePacks.from(PackFiles.lab().writeTo(packs)).pack(PackFiles.ID);
    }

    private static List<Fact> facts(String text) {
        return pack.facts("facts.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void factsComeInTheirOrderWithTheirReferencesResolved(@TempDir Path folder) throws IOException {
        List<Fact> facts = pack.facts(Files.writeString(folder.resolve("facts.yaml"), TWO));
        assertThat(facts).hasSize(2).hasExactlyElementsOfTypes(Approval.class, Report.class);
        assertThat(((Approval) facts.get(0)).subject()).isEqualTo(facts.get(1).ref());
        assertThat(facts(TWO)).isEqualTo(facts);
    }

    @Test
    void factsMayBeJson() {
        assertThat(facts("[{\"model-snapshot\": {\"id\": \"next\"}}]"))
                .isEqualTo(facts("- model-snapshot: {id: next}\n"));
    }

    @Test
    void whatIsNoListOfFactsIsRefusedInTheseWords() {
        Map<String, String> words = Map.of(
                "",
                "[yaml-empty] The file (facts.yaml) must hold a document, but was (empty).\n  at facts.yaml:1\n  Maybe it was not saved.",
                "[]",
                "[facts-empty] The file (facts.yaml) must hold a list of facts, but was (an empty list).\n  at facts.yaml:1\n  Maybe it is a file of cases, which goes without --facts.",
                "name: A launch\n",
                "[facts-empty] The file (facts.yaml) must hold a list of facts, but was (a mapping).\n  at facts.yaml:1\n  Maybe it is a file of cases, which goes without --facts.",
                "- report\n",
                "[yaml-type] The value (fact) must be a mapping, but was (report).\n  at facts.yaml:1\n  Maybe the indent of the lines is wrong.",
                "- reports: {id: next}\n",
                "[case-unknown] The fact (reports) must be one that the library or the pack knows, but was (unknown).\n  at facts.yaml:1\n  Maybe write report.");
        words.forEach((text, expected) -> assertThatThrownBy(() -> facts(text))
                .as(text)
                .isInstanceOfSatisfying(
                        PackException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> "[" + problem.id() + "] " + problem)
                                .containsExactly(expected)));
    }

    @Test
    void allProblemsComeAtOnce() {
        assertThatThrownBy(() -> facts("- reports: {id: next}\n- model-snapshot: {id: NEXT}\n"))
                .isInstanceOfSatisfying(
                        PackException.class, e -> assertThat(e.problems()).hasSize(2));
        assertThatThrownBy(() -> pack.facts("facts", new byte[(1 << 20) + 1])).isInstanceOf(PackException.class);
        assertThatThrownBy(() -> pack.facts(Path.of("none.yaml")))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("The file (none.yaml) must be readable, but was not.");
    }
}

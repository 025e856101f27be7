package dev.rsp.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.drools.internal.load.PackFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of cases to decide, as they are given to a pack. */
class CaseFilesTest {

    private static final String ONE = """
            name: A launch
            given:
              - model-snapshot: {id: next}
              - planned-activity: {model: next, activity: training, on: 2025-07-15}
            """;

    @TempDir
    private Path root;

    private static RulePack pack;

    @BeforeAll
    static void load(@TempDir Path packs) {
        pack = RulePacks.from(PackFiles.lab().writeTo(packs)).pack(PackFiles.ID);
    }

    @Test
    void aFileMayHoldOneCase() {
        List<CaseInfo> cases = pack.cases(file(ONE));
        assertThat(cases).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("A launch");
            assertThat(each.asOf()).isNull();
            assertThat(each.asIf()).isFalse();
            assertThat(each.facts().facts()).hasSize(2);
            assertThat(each.place()).isEqualTo(root.resolve("case.yaml") + ":1");
        });
    }

    @Test
    void casesMayComeOtherwiseThanInAFileAndAsJson() {
        String json = """
                {"name": "A launch", "given": [
                  {"model-snapshot": {"id": "next"}},
                  {"planned-activity": {"model": "next", "activity": "training", "on": "2025-07-15"}}]}
                """;
        List<CaseInfo> cases = pack.cases("request", json.getBytes(StandardCharsets.UTF_8));
        assertThat(cases).singleElement().satisfies(each -> {
            assertThat(each.place()).isEqualTo("request:1");
            assertThat(each.facts()).isEqualTo(pack.cases(file(ONE)).get(0).facts());
        });
        assertThatThrownBy(() -> pack.cases("request", new byte[(1 << 20) + 1]))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("at request:1");
    }

    @Test
    void aFileMayHoldAListOfCases() {
        String list = "- " + ONE.strip().replace("\n", "\n  ");
        List<CaseInfo> cases = pack.cases(file(list + "\n" + list + "\n  as-of: 2025-07-01\n  as-if: true\n"));
        assertThat(cases).extracting(CaseInfo::asOf).containsExactly(null, LocalDate.of(2025, 7, 1));
        assertThat(cases).extracting(CaseInfo::asIf).containsExactly(false, true);
    }

    @Test
    void aFileMayShareFactsAmongItsCases() {
        List<CaseInfo> cases = pack.cases(file("""
                shared:
                  launch:
                    - model-snapshot: {id: next}
                      as: model
                    - planned-activity: {model: next, activity: training, on: 2025-07-15}
                      as: plan
                cases:
                  - name: All
                    use: [launch]
                  - name: Without the plan
                    use: [launch]
                    without: [plan]
                """));
        assertThat(cases).extracting(each -> each.facts().facts().size()).containsExactly(2, 1);
    }

    @Test
    void referencesAreResolvedInAnyOrderAndNamesEnterNoDigest() {
        String text = """
                name: An approval of a report
                given:
                  - approval: {id: yes, subject: {ref: %1$s}, step: decide, person: a, role: lead, on: 2025-06-02}
                  - report: {id: report, model: next, chain: release, about: next, on: 2025-06-01}
                    as: %1$s
                """;
        CaseInfo one = pack.cases(file(text.formatted("paper"))).get(0);
        CaseInfo other = pack.cases(file(text.formatted("report"))).get(0);
        assertThat(one.facts()).isEqualTo(other.facts());
        assertThat(one.facts().facts()).hasSize(2);
    }

    /** A file that is refused, and the words. */
    record Refused(String name, String text, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Refused> refused() {
        return List.of(
                new Refused("nothing", "", """
                        [yaml-empty] The file (case.yaml) must hold a document, but was (empty).
                          at case.yaml:1
                          Maybe it was not saved."""),
                new Refused("a list of nothing", "[]\n", """
                        [case-empty] The file (case.yaml) must hold a list of cases, but was (an empty list).
                          at case.yaml:1
                          Maybe start each case with "- name:"."""),
                new Refused("a text", "launch\n", """
                        [case-empty] The file (case.yaml) must hold a list of cases, but was (launch).
                          at case.yaml:1
                          Maybe start each case with "- name:"."""),
                new Refused("no name and no facts", "as-of: 2025-07-01\n", """
                        [case-empty] The case (without name) must be given facts, but was (none).
                          at case.yaml:1
                          Maybe add given: with the model and its planned activity.
                        [yaml-missing-key] The key (case.name) must be given, but was (missing).
                          at case.yaml:1
                          Maybe add name: to it."""),
                new Refused("facts under another key", ONE.replace("given:", "facts:"), """
                        [case-empty] The case (A launch) must be given facts, but was (none).
                          at case.yaml:1
                          Maybe add given: with the model and its planned activity.
                        [yaml-unknown-key] The key (case.facts) must be one of as-if, as-of, clause, expect, given, name, todo, use, vacuous, without, but was (facts).
                          at case.yaml:2
                          Maybe remove it; nothing reads it."""),
                new Refused("a day that is none", ONE + "as-of: 2025-06-31\n", """
                        [yaml-value] The component (case.as-of) must be a day of the calendar, but was (2025-06-31).
                          at case.yaml:5
                          Maybe that month has fewer days."""),
                new Refused("shared facts of the pack", "name: A launch\nuse: [launch]\n", """
                        [case-use] The name (use: launch) must be one of the shared facts, but was (unknown).
                          at case.yaml:2
                          Maybe add it to shared-facts.yaml, or under shared: to this file."""),
                new Refused("a fact that nobody knows", ONE.replace("planned-activity", "planned-activities"), """
                        [case-unknown] The fact (planned-activities) must be one that the library or the pack knows, but was (unknown).
                          at case.yaml:4
                          Maybe write planned-activity."""),
                new Refused("two models in one line", ONE.replace("{id: next}", "{id: next, id: other}"), """
                        [yaml-duplicate-key] The key (id) must stand once, but was (a second one after line 3).
                          at case.yaml:3
                          Maybe one of them has another name."""),
                new Refused(
                        "a number without end",
                        ONE + "  - compute-ratio: {model: next, reference: next, ratio: NaN, method: m}\n",
                        """
                        [case-value] The component (compute-ratio.ratio) must be a finite number, but was (NaN).
                          at case.yaml:5
                          Maybe write it with digits and a point, such as 4 or 0.5."""),
                new Refused(
                        "a number with an octal look",
                        ONE + "  - report: {id: 010, model: Next, chain: c, about: x, on: 0o17}\n",
                        """
                        [case-value] The component (model-id.value) must hold only a-z, 0-9, '.' and '-', and start with a letter or digit, but was (Next).
                          at case.yaml:5
                          Maybe write next.
                        [case-value] The component (report.on) must be a day, but was (0o17).
                          at case.yaml:5
                          Maybe write it as 2025-05-22: year, month, day."""),
                new Refused("a flag in other words", ONE + "as-if: on\n", """
                        [yaml-value] The component (case.as-if) must be true or false, but was (on).
                          at case.yaml:5
                          Maybe write true or false without quotes."""),
                new Refused("a day out of range", ONE.replace("2025-07-15", "12025-07-15"), """
                        [case-value] The component (planned-activity.on) must be a day, but was (12025-07-15).
                          at case.yaml:4
                          Maybe write it as 2025-05-22: year, month, day."""),
                new Refused("a day before the first year", ONE.replace("2025-07-15", "0000-07-15"), """
                        [case-value] The component (planned-activity.on) must be a day, but was (0000-07-15).
                          at case.yaml:4
                          Maybe write it as 2025-05-22: year, month, day."""));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedInTheseWords(Refused refused) {
        assertThat(said(refused.text())).isEqualTo(refused.expected().stripTrailing());
    }

    private String said(String text) {
        try {
            return pack.cases(file(text)).toString();
        } catch (PackException e) {
            return e.problems().stream()
                    .map(problem -> "[" + problem.id() + "] " + problem)
                    .collect(Collectors.joining("\n"))
                    .replace(root + "/", "");
        }
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> pack.cases(Path.of("none.yaml")))
                .isInstanceOfSatisfying(
                        PackException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat("[" + problem.id() + "] " + problem)
                                        .isEqualTo("""
                                [case-read] The file (none.yaml) must be readable, but was not.
                                  at none.yaml:1
                                  Maybe the path is wrong; it is taken from the working directory.""")));
        assertThatThrownBy(() -> pack.cases(root)).hasMessageContaining("must be readable, but was not.");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> pack.cases(file("#".repeat((1 << 20) + 1))))
                .hasMessageContaining("must have at most 1048576 bytes, but was (1048577).");
    }

    @Test
    void aLongRowOfReferencesIsRefusedAndNotFollowedForEver() {
        StringBuilder row = new StringBuilder(ONE);
        for (int i = 0; i < 500; i++) {
            row.append(
                    "  - approval: {id: a%d, subject: {ref: f%d}, step: s, person: p, role: r, on: 2025-06-01}\n    as: f%d\n"
                            .formatted(i, i + 1, i));
        }
        row.append("  - report: {id: r, model: next, chain: c, about: next, on: 2025-06-01}\n    as: f500\n");
        assertThatThrownBy(() -> pack.cases(file(row.toString())))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("The fact (f100) must be at most 100 references away, but was (farther).");
    }

    @Test
    void aHundredReferencesInARowAreFollowed() {
        StringBuilder row = new StringBuilder(ONE);
        for (int i = 0; i < 99; i++) {
            row.append(
                    "  - approval: {id: a%d, subject: {ref: f%d}, step: s, person: p, role: r, on: 2025-06-01}\n    as: f%d\n"
                            .formatted(i, i + 1, i));
        }
        row.append("  - report: {id: r, model: next, chain: c, about: next, on: 2025-06-01}\n    as: f99\n");
        assertThat(pack.cases(file(row.toString())).get(0).facts().facts()).hasSize(102);
    }

    @Test
    void aFactThatCannotBeReadIsReadOnceHoweverManyReferToIt() {
        StringBuilder tree = new StringBuilder(ONE);
        for (int i = 0; i < 60; i++) {
            tree.append(
                    "  - supersession: {id: s%d, of: {ref: f%d}, by: {ref: f%d}, role: lead, on: 2025-06-01}\n    as: f%d\n"
                            .formatted(i, i + 1, i + 1, i));
        }
        tree.append("  - report: {id: r, model: next, chain: c, about: next, on: someday}\n    as: f60\n");
        assertThatThrownBy(() -> pack.cases(file(tree.toString())))
                .isInstanceOfSatisfying(
                        PackException.class, e -> assertThat(e.problems()).hasSize(1));
    }

    private Path file(String text) {
        try {
            return Files.writeString(root.resolve("case.yaml"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.ClauseRow;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.policy.Force;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled versions of Anthropic's policy: each held to its own cases and to what was written of it. */
class AnthropicRspTest {

    private static final String ID = "anthropic-rsp@2.2";
    private static final Map<String, Bundled> BUNDLED = Stream.of("2.0", "2.1", "2.2")
            .collect(Collectors.toMap(
                    Function.identity(), version -> Bundled.interpreted(Bundled.ROOT, "anthropic-rsp@" + version)));

    private static Bundled of(String version) {
        return Objects.requireNonNull(BUNDLED.get(version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1", "2.2"})
    void allItsCasesPassWithBothEvaluators(String version) {
        assertThat(Bundled.checked("anthropic-rsp@" + version).failing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2.0, 159, 164, 606", "2.1, 163, 169, 638", "2.2, 163, 169, 726"})
    void hasAsManyRulesClausesAndCasesAsWritten(String version, int rules, int clauses, int cases) {
        assertThat(of(version).pack().rules()).hasSize(rules);
        assertThat(of(version).pack().clauses()).hasSize(clauses);
        assertThat(of(version).cases()).hasSize(cases);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1", "2.2"})
    void everyFirmClauseThatBearsOnAGateIsEncoded(String version) {
        assertThat(of(version).pack().clauses().values())
                .filteredOn(row -> row.force() == Force.MUST && row.bearsOnGate())
                .hasSizeGreaterThan(40)
                .allMatch(ClauseRow::isEncoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1", "2.2"})
    void atMostFifteenPercentOfTheFirmClausesAreNotEncoded(String version) {
        List<ClauseRow> firm = of(version).pack().clauses().values().stream()
                .filter(row -> row.force() == Force.MUST)
                .toList();
        assertThat(firm).hasSizeGreaterThan(60);
        assertThat(firm.stream().filter(row -> !row.isEncoded()).count() * 100).isLessThanOrEqualTo(15L * firm.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1", "2.2"})
    void everyFolderSaysWhatItReadsAndWhatItLeavesOut(String version) {
        for (ClauseFolder folder : of(version).pack().folders()) {
            assertThat(folder.text())
                    .as(folder.name())
                    .startsWith("# ")
                    .contains("## What it says", "## How we read it", "we read |", "## Not encoded");
            assertThat(folder.rules()).as(folder.name()).hasSizeBetween(1, 8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "anthropic-rsp/2.0/3.1-preliminary-assessment, value: 4, value: 3.99",
        "anthropic-rsp/2.0/3.1-preliminary-assessment, value: 4, value: 4.01",
        "anthropic-rsp/2.0/3.1-preliminary-assessment, value: P6M, value: P5M30D",
        "anthropic-rsp/2.0/3.1-preliminary-assessment, value: P6M, value: P6M1D",
        "anthropic-rsp/2.0/4.3-annual-re-approval, value: P1Y, value: P11M30D",
        "anthropic-rsp/2.0/4.3-annual-re-approval, value: P1Y, value: P1Y1D",
        "anthropic-rsp/2.0/6.2-pretraining, value: 1, value: 0.99",
        "anthropic-rsp/2.0/6.2-pretraining, value: 1, value: 1.01",
        "rsp-evidence/0.1/1-stale-assessment, value: P12M, value: P11M30D",
        "rsp-evidence/0.1/1-stale-assessment, value: P12M, value: P12M1D"
    })
    void aCaseFailsWhenANumberMovesByOneStep(String folder, String before, String after, @TempDir Path root)
            throws IOException {
        Bundled.copyTo(root);
        Path file = root.resolve(folder).resolve("parameters.yaml");
        String text = Files.readString(file);
        assertThat(text).contains(before + "\n");
        Files.writeString(file, text.replace(before + "\n", after + "\n"));
        assertThat(Bundled.interpreted(root, ID).fails(folder)).isTrue();
    }

    @Test
    void aWrongExpectationFailsItsCaseOnly(@TempDir Path root) throws IOException {
        Bundled.copyTo(root);
        Path file = root.resolve("anthropic-rsp/2.0/6.2-pretraining/cases.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("effect: halt", "effect: hold"));
        assertThat(Bundled.interpreted(root, ID).failing())
                .extracting(PackCase::clause)
                .containsExactly("6.2(pretraining)");
    }
}

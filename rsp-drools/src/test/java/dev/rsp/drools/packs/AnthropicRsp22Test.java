package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.ClauseRow;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.policy.Force;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnthropicRsp22Test {

    private static final String ID = "anthropic-rsp@2.2";
    private static final Bundled BUNDLED = Bundled.interpreted(Bundled.ROOT, ID);

    /** True in every case there can be: somebody is always a subject. */
    private static final Set<String> NEVER_SILENT =
            Set.of("1/1 Every model in use meets the standards that apply by default");

    @Test
    void allItsCasesPassWithBothEvaluators() {
        assertThat(Bundled.checked(ID).failing()).isEmpty();
    }

    @Test
    void hasAsManyRulesClausesAndCasesAsWritten() {
        assertThat(BUNDLED.pack().rules()).hasSize(103);
        assertThat(BUNDLED.pack().clauses()).hasSize(98);
        assertThat(BUNDLED.cases()).hasSize(236);
    }

    @Test
    void everyFirmClauseThatBearsOnAGateIsEncoded() {
        assertThat(BUNDLED.pack().clauses().values())
                .filteredOn(row -> row.force() == Force.MUST && row.bearsOnGate())
                .allMatch(ClauseRow::isEncoded);
    }

    @Test
    void atMostFifteenPercentOfTheFirmClausesAreNotEncoded() {
        List<ClauseRow> firm = BUNDLED.pack().clauses().values().stream()
                .filter(row -> row.force() == Force.MUST)
                .toList();
        assertThat(firm.stream().filter(row -> !row.isEncoded()).count() * 100).isLessThanOrEqualTo(15L * firm.size());
    }

    @Test
    void everyFolderSaysWhatItReadsAndWhatItLeavesOut() {
        for (ClauseFolder folder : BUNDLED.pack().folders()) {
            assertThat(folder.text())
                    .as(folder.name())
                    .startsWith("# ")
                    .contains("## What it says", "## How we read it", "| we read |", "## Not encoded");
            assertThat(folder.rules()).as(folder.name()).hasSizeBetween(1, 8);
        }
    }

    @Test
    void everyRuleFiresInACaseOfItsClauseAndIsSilentInAnother() {
        Map<String, List<Set<String>>> firing = new HashMap<>();
        for (ClauseFolder folder : BUNDLED.pack().folders()) {
            for (PackCase each : BUNDLED.cases(folder)) {
                firing.computeIfAbsent(folder.name(), name -> new ArrayList<>()).add(BUNDLED.firing(each));
            }
        }
        for (ClauseFolder folder : BUNDLED.pack().folders()) {
            List<Set<String>> cases = firing.get(folder.name());
            for (Rule rule : folder.rules()) {
                assertThat(cases).as(rule.name()).anyMatch(names -> names.contains(rule.name()));
                if (!NEVER_SILENT.contains(rule.name())) {
                    assertThat(cases).as(rule.name()).anyMatch(names -> !names.contains(rule.name()));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "anthropic-rsp/2.2/3.1-preliminary-assessment, value: 4, value: 3.99",
        "anthropic-rsp/2.2/3.1-preliminary-assessment, value: 4, value: 4.01",
        "anthropic-rsp/2.2/3.1-preliminary-assessment, value: P6M, value: P5M30D",
        "anthropic-rsp/2.2/3.1-preliminary-assessment, value: P6M, value: P6M1D",
        "anthropic-rsp/2.2/4.3-annual-re-approval, value: P1Y, value: P11M30D",
        "anthropic-rsp/2.2/4.3-annual-re-approval, value: P1Y, value: P1Y1D",
        "anthropic-rsp/2.2/6.2-pretraining, value: 1, value: 0.99",
        "anthropic-rsp/2.2/6.2-pretraining, value: 1, value: 1.01",
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
        assertThat(Bundled.interpreted(root, ID).failing()).isNotEmpty();
    }

    @Test
    void aWrongExpectationFailsItsCaseOnly(@TempDir Path root) throws IOException {
        Bundled.copyTo(root);
        Path file = root.resolve("anthropic-rsp/2.2/6.2-pretraining/cases.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("effect: halt", "effect: hold"));
        assertThat(Bundled.interpreted(root, ID).failing())
                .extracting(PackCase::clause)
                .containsExactly("6.2(pretraining)");
    }
}

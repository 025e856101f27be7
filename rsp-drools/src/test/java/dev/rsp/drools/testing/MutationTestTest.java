package dev.rsp.drools.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.drools.CaseResult;
import dev.rsp.drools.PackException;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.drools.internal.load.PackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutationTestTest {

    private static final String FIRST = "1-thresholds/cases.yaml";
    private static final Map<String, MutantResult> LAB = new HashMap<>();

    @TempDir
    private static Path lab;

    @TempDir
    private Path directory;

    @BeforeAll
    static void run() {
        LAB.putAll(byId(MutationTest.of(pack(PackFiles.lab(), lab)).run()));
    }

    private static RulePack pack(PackFiles files, Path root) {
        return RulePacks.from(files.writeTo(root)).pack(PackFiles.ID);
    }

    private static Map<String, MutantResult> byId(MutationReport report) {
        assertThat(report.disagreements()).isEmpty();
        assertThat(report.failing()).isEmpty();
        return report.mutants().stream().collect(Collectors.toMap(MutantResult::id, Function.identity()));
    }

    /** A pack whose policy has cases of one kind only: all is well, and training may proceed. */
    private static PackFiles bare() {
        String cases = PackFiles.lab().text(FIRST);
        String below = cases.substring(cases.indexOf("- name: A threshold found below"));
        return PackFiles.lab()
                .with(FIRST, below)
                .with(
                        "2-security/cases.yaml",
                        below.replace("A threshold", "In 2 one").replace("\"1\"", "\"2\""))
                .with(
                        "3-growth/cases.yaml",
                        below.replace("A threshold", "In 3 one").replace("\"1\"", "\"3\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/1/delete-rule",
                "1/1/literal/1.1=DeterminationStatus.NOT_RULED_OUT",
                "parameter/growth/3.9",
                "parameter/growth/3"
            })
    void aMutantIsKilledByTheCaseThatIsAboutItAndSurvivesWithoutThatCase(String id) {
        assertThat(LAB.get(id).fate()).isEqualTo(Fate.KILLED);
        assertThat(LAB.get(id).by()).contains("cases.yaml:");
        MutationReport bare = MutationTest.of(pack(bare(), directory))
                .witnesses(0)
                .confirmed(0)
                .run();
        assertThat(byId(bare).get(id).fate()).isEqualTo(Fate.SURVIVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/2/drop-pattern/3",
                "2/3/literal/then.effect=Effect.HALT",
                "3/relation/2.2>",
                "2/3/drop-constraint/2.2",
                "1/2/relation/3.4!=",
                "1/2/literal/3.4=\"tester\"",
                "gates/security/training/may-be-dropped",
                "capability-threshold/cbrn-3/role-lead-may-become-tester"
            })
    void otherMutantsAreKilledToo(String id) {
        assertThat(LAB.get(id).fate()).isEqualTo(Fate.KILLED);
    }

    @Test
    void aMutantThatWouldNotLoadIsNeitherKilledNorASurvivor() {
        assertThat(LAB.get("1/force").fate()).isEqualTo(Fate.REFUSED);
        assertThat(LAB.get("1/force").by()).isEqualTo("L17");
        assertThat(LAB.get("3/drop-constraint/1.1").fate()).isEqualTo(Fate.REFUSED);
    }

    @Test
    void anEquivalentMutantSurvivesWithoutAWitness() {
        MutantResult onlyOneThreshold = LAB.get("1/2/drop-constraint/3.2");
        assertThat(onlyOneThreshold.fate()).isEqualTo(Fate.SURVIVED);
        assertThat(onlyOneThreshold.witness()).isEmpty();
        assertThat(onlyOneThreshold.text())
                .isEqualTo("rule \"1/2\", line 17: \"threshold == $threshold\" may be dropped and no case notices");
    }

    @Test
    void aWitnessIsACaseThatPassesAndKillsItsMutant() {
        List<MutantResult> told =
                LAB.values().stream().filter(each -> !each.witness().isEmpty()).toList();
        assertThat(told).hasSizeGreaterThan(3);
        String more = told.stream().map(MutantResult::witness).collect(Collectors.joining());
        RulePack pack = pack(PackFiles.lab().append(FIRST, "\n" + more), directory);
        assertThat(pack.test()).allMatch(CaseResult::passed);
        Map<String, MutantResult> again =
                byId(MutationTest.of(pack).witnesses(0).confirmed(0).run());
        assertThat(told)
                .allSatisfy(each ->
                        assertThat(again.get(each.id()).fate()).as(each.id()).isEqualTo(Fate.KILLED));
    }

    @Test
    void theSameSeedGivesTheSameReportWhateverTheThreads() {
        MutationTest test = MutationTest.of(pack(PackFiles.lab(), directory))
                .seed(7)
                .sample(30)
                .witnesses(20)
                .confirmed(0);
        assertThat(test.threads(1).run()).isEqualTo(test.threads(4).run());
    }

    @Test
    void whatThereIsNoTimeForIsReportedAsNotRun() {
        MutationReport report = MutationTest.of(pack(PackFiles.lab(), directory))
                .budget(Duration.ofNanos(1))
                .run();
        assertThat(report.count(Fate.NOT_RUN)).isEqualTo(report.mutants().size());
        assertThat(report.text()).contains("0 killed, 0 survived");
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        MutationReport report =
                MutationTest.of(pack(PackFiles.lab(), directory)).run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.confirmed()).isZero();
    }

    @Test
    void anInterruptEndsTheSearchForWitnesses() {
        Thread caller = Thread.currentThread();
        MutationReport report = MutationTest.of(pack(PackFiles.lab(), directory))
                .threads(1)
                .confirmed(0)
                .witnesses(1_000_000)
                .run((done, of) -> {
                    if (done == of) {
                        caller.interrupt();
                    }
                });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.survivors())
                .isNotEmpty()
                .allMatch(each -> each.witness().isEmpty());
    }

    @Test
    void anAcceptedSurvivorCarriesItsReasonAndOneThatNoLongerSurvivesIsStale() throws IOException {
        Path accepted = Files.writeString(directory.resolve("accepted.yaml"), """
                - mutant: 1/2/drop-constraint/3.2
                  because: The policy has one threshold only
                - mutant: 1/3/delete-rule
                  because: It was not tested once
                """);
        MutationReport report = MutationTest.of(pack(PackFiles.lab(), directory.resolve("packs")))
                .witnesses(0)
                .confirmed(0)
                .accepted(accepted)
                .run();
        assertThat(report.stale()).containsExactly("1/3/delete-rule");
        assertThat(byId(report).get("1/2/drop-constraint/3.2").accepted()).startsWith("The policy has one");
        assertThat(report.text()).contains("accepted, but no longer survives: 1/3/delete-rule");
    }

    @Test
    void aWrongFileOfAcceptedSurvivorsIsRefused() throws IOException {
        Path wrong = Files.writeString(directory.resolve("accepted.yaml"), "mutant: a\n");
        MutationTest test = MutationTest.of(pack(PackFiles.lab(), directory.resolve("packs")));
        assertThatThrownBy(() -> test.accepted(wrong))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("must be a list");
        assertThatThrownBy(() -> test.accepted(directory.resolve("none.yaml")))
                .hasMessageContaining("must be readable");
    }

    @Test
    void numbersOutOfBoundsAreRefused() {
        MutationTest test = MutationTest.of(pack(PackFiles.lab(), directory));
        assertThatThrownBy(() -> test.threads(0)).hasMessageContaining("must be at least 1");
        assertThatThrownBy(() -> test.sample(0)).hasMessageContaining("must be at least 1");
        assertThatThrownBy(() -> test.budget(Duration.ZERO)).hasMessageContaining("must be more than nothing");
        assertThatThrownBy(() -> test.witnesses(-1)).hasMessageContaining("tries");
    }
}

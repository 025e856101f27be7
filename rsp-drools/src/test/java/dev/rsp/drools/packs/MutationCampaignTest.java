package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.RulePacks;
import dev.rsp.drools.testing.Fate;
import dev.rsp.drools.testing.MutationReport;
import dev.rsp.drools.testing.MutationTest;
import dev.rsp.drools.testing.PackCoverage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the cases of the bundled packs pin of their rules; a sample of the mutants unless more are asked for. */
class MutationCampaignTest {

    private static final int MUTANTS = Integer.getInteger("rsp.mutants", 25);
    private static final long SEED = Long.getLong("rsp.seed", System.nanoTime());

    @Test
    void mostMutantsOfTheNewestVersionAreNoticed() {
        System.out.println("MutationCampaignTest: -Drsp.seed=" + SEED);
        MutationReport report = MutationTest.of(RulePacks.bundled().pack("anthropic-rsp@2.2"))
                .seed(SEED)
                .sample(MUTANTS)
                .witnesses(0)
                .confirmed(1)
                .run();
        assertThat(report.failing()).isEmpty();
        assertThat(report.disagreements()).isEmpty();
        assertThat(report.count(Fate.KILLED)).isPositive();
        if (MUTANTS > 3_000) {
            System.out.println(report.text());
            assertThat(report.score()).isGreaterThan(75);
        }
    }

    /** Each version in a campaign; the newest, on which all cases of the evidence pack can be run, otherwise. */
    static List<String> versions() {
        return MUTANTS > 3_000 ? List.of("2.0", "2.1", "2.2") : List.of("2.2");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyRuleConcludesSomethingInACaseOfItsClause(String version) {
        PackCoverage coverage = PackCoverage.of(RulePacks.bundled().pack("anthropic-rsp@" + version));
        assertThat(coverage.rules()).filteredOn(rule -> rule.firedInOwn() == 0).isEmpty();
        assertThat(coverage.percent()).isGreaterThan(89);
    }
}

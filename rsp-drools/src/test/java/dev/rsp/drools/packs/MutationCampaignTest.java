package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.drools.testing.Fate;
import dev.rsp.drools.testing.MutationReport;
import dev.rsp.drools.testing.MutationTest;
import dev.rsp.drools.testing.PackCoverage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the cases of the bundled packs pin of their rules; a sample of the mutants unless more are asked for. */
class MutationCampaignTest {

    private static final int MUTANTS = Integer.getInteger("rsp.mutants", 25);
    private static final boolean WHOLE = MUTANTS > 4_000;
    private static final long SEED = Long.getLong("rsp.seed", System.nanoTime());

    /** Each version in a campaign; the newest, on which all cases of the evidence pack can be run, otherwise. */
    static List<String> versions() {
        return WHOLE ? List.of("2.0", "2.1", "2.2") : List.of("2.2");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aCaseNoticesMostMutantsAndEveryOtherIsAcceptedForAReason(String version) {
        System.out.println("MutationCampaignTest: -Drsp.seed=" + SEED);
        MutationReport report = MutationTest.of(pack(version))
                .seed(SEED)
                .sample(MUTANTS)
                .accepted(Path.of("src/test/resources/dev/rsp/drools/packs/accepted-" + version + ".yaml"))
                .witnesses(0)
                .confirmed(1)
                .run();
        assertThat(report.failing()).isEmpty();
        assertThat(report.disagreements()).isEmpty();
        assertThat(report.count(Fate.KILLED)).isPositive();
        assertThat(report.survivors())
                .filteredOn(each -> each.accepted().isEmpty())
                .isEmpty();
        if (WHOLE) {
            System.out.println(report.text());
            assertThat(report.stale()).isEmpty();
            assertThat(report.score()).isGreaterThanOrEqualTo(90);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyRuleConcludesSomethingInACaseOfItsClause(String version) {
        PackCoverage coverage = PackCoverage.of(pack(version));
        assertThat(coverage.rules()).filteredOn(rule -> rule.firedInOwn() == 0).isEmpty();
        assertThat(coverage.percent()).isGreaterThanOrEqualTo(95);
    }

    private static RulePack pack(String version) {
        return RulePacks.bundled().pack("anthropic-rsp@" + version);
    }
}

package dev.rsp.examples.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Missing;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.OpenItem;
import dev.rsp.drools.CaseInfo;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The held release of the README: eleven criteria, two decisions of four approvals, and a follow-up are open. */
class MissingOfTheReleaseTest {

    private static final Path CASE = Path.of("src/main/resources/dev/rsp/examples/opus-4/before-activation.yaml");

    @Test
    void findsEverythingThatIsMissingAndSaysThatItIsComplete() {
        RulePack pack = RulePacks.bundled().pack("anthropic-rsp@2.2");
        CaseInfo held = pack.cases(CASE).get(0);
        ModelActivity release = new ModelActivity(ModelId.of("claude-opus-4"), Activity.GENERAL_DEPLOYMENT);
        Missing missing = pack.engine().missing(held.facts(), Objects.requireNonNull(held.asOf()), release);
        long start = System.nanoTime();
        assertThat(pack.engine().missing(held.facts(), held.asOf(), release)).isEqualTo(missing);
        System.out.printf("%sin %d ms%n", missing.checklist(), (System.nanoTime() - start) / 1_000_000);
        assertThat(missing.complete()).isTrue();
        assertThat(missing.ways()).hasSize(1);
        assertThat(missing.items())
                .filteredOn(MissingOfTheReleaseTest::isCriterion)
                .hasSize(12);
        assertThat(missing.items())
                .filteredOn(each -> each.absence().type().equals("chain-complete"))
                .hasSize(2);
        assertThat(missing.items()).hasSize(15);
    }

    private static boolean isCriterion(OpenItem item) {
        return item.absence().type().equals("safeguard-assessment");
    }
}

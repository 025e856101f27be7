package dev.rsp.drools.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.load.PackLimits;
import dev.rsp.drools.internal.load.PackLoader;
import dev.rsp.drools.internal.load.PackStore;
import dev.rsp.drools.internal.load.PackTree;
import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.model.Activity;
import dev.rsp.policy.Force;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which activities count as gated: only what a rule may hold is ever said to proceed. */
class GateTableTest {

    private static final EffectivePack PACK = new PackLoader(
                    new PackStore(PackTree.ofDirectory(Path.of("src/main/packs"), PackLimits.STANDARD), null),
                    TypeCatalog.standard())
            .load(PackId.parse("anthropic-rsp@2.2"));

    private static final Rule LIMIT = PACK.rules().stream()
            .filter(rule -> rule.name().startsWith("6.2(pretraining)/1"))
            .findFirst()
            .orElseThrow();

    @Test
    void aRuleThatLimitsWhatItReadsMakesAGate() {
        assertThat(table(LIMIT).isGated(Activity.TRAINING)).isTrue();
        assertThat(table(LIMIT).isGated(Activity.GENERAL_DEPLOYMENT)).isFalse();
    }

    @Test
    void aRuleThatReadsAGateAndLimitsNothingMakesNone() {
        Concluding requirement = new Concluding(
                "Requirement",
                List.of(LIMIT.conclusion().arguments().get(0), new Operand.Text("checkpoint-duties")),
                LIMIT.conclusion().place());
        Rule idle =
                new Rule(LIMIT.name(), LIMIT.clause(), LIMIT.force(), LIMIT.conditions(), requirement, LIMIT.place());
        assertThat(table(idle).isGated(Activity.TRAINING)).isFalse();
    }

    @Test
    void aRuleThatIsNotFirmMakesNone() {
        Rule aim = new Rule(
                LIMIT.name(), LIMIT.clause(), Force.AIM, LIMIT.conditions(), LIMIT.conclusion(), LIMIT.place());
        assertThat(table(aim).isGated(Activity.TRAINING)).isFalse();
    }

    private static GateTable table(Rule only) {
        return new GateTable(new EffectivePack(
                PACK.identity(),
                PACK.vocabulary(),
                PACK.clauses(),
                PACK.parameters(),
                PACK.folders(),
                PACK.types(),
                List.of(List.of(only)),
                PACK.digest(),
                PACK.parts(),
                PACK.sharedCases(),
                PACK.changedCases(),
                PACK.overlay()));
    }
}

package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.internal.decide.DecisionMaker;
import dev.rsp.drools.internal.decide.Evaluators;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the build compiled decides as what is compiled now; that each version has the same classes is tested elsewhere. */
class CompiledAheadCasesTest {

    @Test
    void everyCaseIsDecidedInTheSameBytes() {
        Bundled bundled = Bundled.interpreted(Bundled.ROOT, "anthropic-rsp@2.2");
        EffectivePack pack = bundled.pack();
        PolicyEngine ahead = new DecisionMaker(pack, Evaluators.ofBundled(pack, false)).asIf();
        PolicyEngine compiled = new DecisionMaker(pack, Evaluators.of(pack, false)).asIf();
        assertThat(bundled.cases()).hasSizeGreaterThan(400);
        for (PackCase each : bundled.cases()) {
            PolicyCase facts = PolicyCase.of(each.given());
            LocalDate day = Objects.requireNonNull(each.asOf());
            assertThat(ahead.decide(facts, day).toJson())
                    .as(each.name())
                    .isEqualTo(compiled.decide(facts, day).toJson());
        }
    }
}

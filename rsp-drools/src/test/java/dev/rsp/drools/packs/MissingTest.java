package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Decision;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.Missing;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.OpenItem;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.internal.pack.PackCase;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is missing, over every gate of every case of the pack. */
class MissingTest {

    private static final Bundled BUNDLED = Bundled.interpreted(Path.of("src/main/packs"), "anthropic-rsp@2.2");

    @Test
    void everyWayIsMinimalAndNoneHoldsAnother() {
        Map<String, Integer> seen = new TreeMap<>();
        int most = 0;
        for (PackCase each : BUNDLED.cases()) {
            PolicyEngine engine = each.asIf() ? BUNDLED.engine().asIf() : BUNDLED.engine();
            PolicyCase facts = PolicyCase.of(each.given());
            Decision decision = engine.decide(facts, Objects.requireNonNull(each.asOf()));
            for (GateOutcome gate : decision.gates()) {
                if (decision.policy().hypothetical()
                        || decision.gates().size() > 3
                        || decision.questions().stream().anyMatch(q -> q.clause() == null && q.role() == null)) {
                    continue;
                }
                Missing missing =
                        engine.missing(facts, decision.asOf(), new ModelActivity(gate.model(), gate.activity()));
                String name = each.name() + "\n" + missing.checklist();
                most = Math.max(most, missing.evaluations());
                if (gate.mayProceed()) {
                    assertThat(missing.ways()).as(name).containsExactly(List.of());
                }
                for (List<OpenItem> way : missing.ways()) {
                    Set<OpenItem> items = new HashSet<>(way);
                    assertThat(missing.ways())
                            .as(name)
                            .filteredOn(other -> items.containsAll(other))
                            .containsExactly(way);
                }
                assertThat(missing.ways().isEmpty()).as(name).isEqualTo(missing.remaining() != Outcome.PROCEED);
                seen.merge(
                        gate.outcome() + " " + missing.ways().size() + " ways " + missing.complete(), 1, Integer::sum);
                if (seen.size() < 8 || missing.ways().size() > 3) {
                    System.out.println(name);
                }
            }
        }
        System.out.println(seen + ", at most " + most + " decisions");
    }
}

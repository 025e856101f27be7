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

/** What is missing, over the gates of every sixth case of the pack, those of its bases as if it were in force. */
class MissingTest {

    private static final Bundled BUNDLED = Bundled.interpreted(Path.of("src/main/packs"), "anthropic-rsp@2.2");
    private static final PolicyEngine ENGINE = BUNDLED.engine().asIf();

    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void everyWayIsMinimalAndNoneHoldsAnother() {
        List<PackCase> cases = BUNDLED.cases();
        for (int i = 0; i < cases.size(); i += 6) {
            PackCase each = cases.get(i);
            PolicyCase facts = PolicyCase.of(each.given());
            Decision decision = ENGINE.decide(facts, Objects.requireNonNull(each.asOf()));
            if (decision.gates().size() <= 3) {
                decision.gates().forEach(gate -> check(each.name(), facts, decision, gate));
            }
        }
        System.out.println(seen);
        assertThat(seen.getOrDefault("nothing", 0)).isGreaterThan(30);
        assertThat(seen.getOrDefault("one way", 0)).isGreaterThan(12);
        assertThat(seen.getOrDefault("several ways", 0)).isGreaterThan(6);
        assertThat(seen.getOrDefault("no way", 0)).isGreaterThan(8);
    }

    private void check(String name, PolicyCase facts, Decision decision, GateOutcome gate) {
        Missing missing = ENGINE.missing(facts, decision.asOf(), new ModelActivity(gate.model(), gate.activity()));
        String text = name + "\n" + missing.checklist();
        assertThat(gate.mayProceed()).as(text).isEqualTo(missing.ways().equals(List.of(List.of())));
        for (List<OpenItem> way : missing.ways()) {
            Set<OpenItem> items = new HashSet<>(way);
            assertThat(missing.ways()).as(text).filteredOn(items::containsAll).containsExactly(way);
        }
        assertThat(missing.ways().isEmpty()).as(text).isEqualTo(missing.remaining() != Outcome.PROCEED);
        seen.merge(kind(missing), 1, Integer::sum);
        seen.merge(missing.complete() ? "complete" : "not complete", 1, Integer::sum);
    }

    private static String kind(Missing missing) {
        if (missing.ways().isEmpty()) {
            return "no way";
        }
        return missing.items().isEmpty() ? "nothing" : missing.ways().size() == 1 ? "one way" : "several ways";
    }
}

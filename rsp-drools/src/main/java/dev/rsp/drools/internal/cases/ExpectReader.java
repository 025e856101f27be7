package dev.rsp.drools.internal.cases;

import dev.rsp.decision.Outcome;
import dev.rsp.drools.internal.facts.FactCodec;
import dev.rsp.drools.internal.facts.Named;
import dev.rsp.drools.internal.pack.PackCase.Expected;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Require;
import dev.rsp.fact.Schema;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.requirement.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what a case expects. */
final class ExpectReader {

    private static final String UNGATED = "ungated";

    private final FactCodec codec;
    private final Problems problems;

    ExpectReader(FactCodec codec, Problems problems) {
        this.codec = codec;
        this.problems = problems;
    }

    Expected read(YamlNode node) {
        List<Record> conclusions = new ArrayList<>();
        Map<String, String> gates = new TreeMap<>();
        for (Named entry : codec.list("expect", node)) {
            if (entry.type().equals("gate")) {
                gate(entry, gates);
            } else {
                Record conclusion = codec.read(entry, Origin.CONCLUSION, name -> null);
                if (conclusion != null) {
                    conclusions.add(conclusion);
                }
            }
        }
        return new Expected(List.copyOf(conclusions), Map.copyOf(gates));
    }

    private void gate(Named entry, Map<String, String> gates) {
        YamlMap map = YamlMap.of("gate", entry.components(), problems);
        ModelId model = map.required("model", ModelId.class);
        Activity activity = map.required("activity", Activity.class);
        String outcome = map.required("outcome", String.class);
        map.end();
        if (outcome != null) {
            checkOutcome(outcome, map);
        }
        if (model != null && activity != null && outcome != null) {
            String gate = model + "/" + Schema.text(activity);
            String before = gates.putIfAbsent(gate, outcome);
            if (before != null) {
                String cure = "Maybe another model or activity was meant.";
                problems.add(
                        "case-gate",
                        entry.place(),
                        Require.refusal("gate (" + gate + ")", "be expected once", "also " + before, cure));
            }
        }
    }

    private void checkOutcome(String outcome, YamlMap map) {
        List<String> known = new ArrayList<>(List.of(UNGATED));
        known.addAll(Schema.constants(Outcome.class).keySet());
        if (!known.contains(outcome)) {
            problems.add(
                    "case-outcome",
                    map.place("outcome"),
                    Require.refusal(
                            "key (gate.outcome)",
                            "be one of " + String.join(", ", known),
                            outcome,
                            Nearest.cure(outcome, known, "Maybe hold.")));
        }
    }
}

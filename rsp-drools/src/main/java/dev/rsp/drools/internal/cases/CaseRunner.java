package dev.rsp.drools.internal.cases;

import dev.rsp.decision.Concluded;
import dev.rsp.decision.Decision;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.pack.PackCase.Expected;
import dev.rsp.fact.Canonical;
import dev.rsp.fact.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Runs a case and says in what its decision differs from what was expected. */
public final class CaseRunner {

    private CaseRunner() {}

    /**
     * Runs a case.
     *
     * @param each a case with a day and with what it expects
     * @param engine decides it
     * @return what differs, one line each; empty when the case passes
     */
    public static List<String> run(PackCase each, PolicyEngine engine) {
        Expected expected = each.expect();
        if (expected == null || each.asOf() == null || each.clause() == null) {
            return List.of("a case of a pack has clause, as-of and expect");
        }
        Decision decision;
        try {
            decision = (each.asIf() ? engine.asIf() : engine)
                    .decide(PolicyCase.of(each.given()), Objects.requireNonNull(each.asOf()));
        } catch (RuntimeException e) {
            return List.of("no decision: " + e.getMessage());
        }
        List<String> differences = new ArrayList<>();
        conclusions(expected, decision, each.clause(), differences);
        gates(expected, decision, differences);
        return differences;
    }

    private static void conclusions(Expected expected, Decision decision, String clause, List<String> differences) {
        SortedSet<String> wanted = new TreeSet<>();
        expected.conclusions().forEach(each -> wanted.add(text(each)));
        SortedSet<String> actual = new TreeSet<>();
        for (Concluded each : decision.conclusions()) {
            if (isOf(each, clause)) {
                actual.add(text((Record) each.conclusion()));
            }
        }
        wanted.stream().filter(each -> !actual.contains(each)).forEach(each -> differences.add("expected " + each));
        actual.stream().filter(each -> !wanted.contains(each)).forEach(each -> differences.add("not expected " + each));
    }

    private static boolean isOf(Concluded each, String clause) {
        return each.justifications().stream().anyMatch(justification -> {
            String cited = justification.clause().clause().value();
            return cited.equals(clause) || cited.endsWith(":" + clause);
        });
    }

    private static void gates(Expected expected, Decision decision, List<String> differences) {
        SortedMap<String, String> actual = new TreeMap<>();
        for (GateOutcome gate : decision.gates()) {
            String outcome = gate.outcome() == null
                    ? "ungated"
                    : gate.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
            actual.put(gate.model() + "/" + Schema.text(gate.activity()), outcome);
        }
        if (!actual.equals(new TreeMap<>(expected.gates()))) {
            differences.add("gates: expected " + new TreeMap<>(expected.gates()) + ", but were " + actual);
        }
    }

    private static String text(Record conclusion) {
        Map<String, Object> values = Canonical.value(conclusion);
        return Schema.of(conclusion).name() + " " + values;
    }
}

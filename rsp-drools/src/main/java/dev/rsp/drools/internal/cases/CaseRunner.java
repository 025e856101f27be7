package dev.rsp.drools.internal.cases;

import dev.rsp.decision.Concluded;
import dev.rsp.decision.Decision;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.pack.PackCase.Expected;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.fact.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs cases of a pack and says in what their decisions differ from what was expected. */
public final class CaseRunner {

    private static final String UNGATED = "ungated";

    private final EffectivePack pack;
    private final PolicyEngine engine;
    private final Touch touch;

    /**
     * A runner.
     *
     * @param pack the pack that the cases are of
     * @param engine decides them
     */
    public CaseRunner(EffectivePack pack, PolicyEngine engine) {
        this.pack = pack;
        this.engine = engine;
        this.touch = new Touch(pack);
    }

    /**
     * Runs a case.
     *
     * @param each a case with a clause, a day and what it expects
     * @return what differs, one line each; empty when the case passes
     */
    public List<String> run(PackCase each) {
        List<String> differences = decide(each);
        PackCase inherited = each.instead();
        if (inherited != null && decide(inherited).isEmpty()) {
            differences.add("The case (" + each.name()
                    + ") must have another answer than in the base to be restated, but has the same."
                    + " Maybe remove it from changed-cases.");
        }
        return differences;
    }

    private List<String> decide(PackCase each) {
        List<String> differences = new ArrayList<>();
        if (!each.todo().isEmpty()) {
            differences.add("to do: " + each.todo());
        }
        String clause = each.clause();
        LocalDate asOf = each.asOf();
        Expected expected = each.expect();
        if (clause == null || asOf == null || expected == null) {
            differences.add("a case of a pack has clause, as-of and expect");
            return differences;
        }
        try {
            Decision decision = (each.asIf() ? engine.asIf() : engine).decide(PolicyCase.of(each.given()), asOf);
            conclusions(expected, decision, clause, differences);
            differences.addAll(ExpectedIds.unknown(each, expected.conclusions(), pack.vocabulary()));
            gates(expected, decision, differences);
            meaning(each, decision, clause, differences);
        } catch (RuntimeException e) {
            differences.add("no decision: " + e.getMessage());
        }
        return differences;
    }

    private static void conclusions(Expected expected, Decision decision, String clause, List<String> differences) {
        List<String> wanted = Shown.sorted(expected.conclusions().stream());
        List<String> actual = Shown.sorted(ByClause.of(decision, clause).map(each -> (Record) each.conclusion()));
        wanted.stream()
                .filter(each -> !actual.contains(each))
                .forEach(each -> differences.add("expected, but not concluded by clause " + clause + ": " + each));
        actual.stream()
                .filter(each -> !wanted.contains(each))
                .forEach(each -> differences.add("concluded by clause " + clause + ", but not expected: " + each));
    }

    private static void gates(Expected expected, Decision decision, List<String> differences) {
        SortedMap<String, String> actual = new TreeMap<>();
        for (GateOutcome gate : decision.gates()) {
            String outcome = gate.outcome() == null ? UNGATED : Schema.text(gate.outcome());
            actual.put(gate.model() + "/" + Schema.text(gate.activity()), outcome);
        }
        SortedMap<String, String> both = new TreeMap<>(actual);
        both.putAll(expected.gates());
        both.keySet().forEach(gate -> {
            String wanted = expected.gates().getOrDefault(gate, "left out");
            String was = actual.getOrDefault(gate, "not planned");
            if (!wanted.equals(was)) {
                String cure = actual.containsKey(gate) ? "" : Nearest.cure(gate, actual.keySet(), "");
                differences.add("gate " + gate + ": expected " + wanted + ", but was " + was
                        + (cure.isEmpty() ? "" : ". " + cure));
            }
        });
    }

    /** A case that meets no pattern of its clause passes whatever the rules say. */
    private void meaning(PackCase each, Decision decision, String clause, List<String> differences) {
        List<Record> records = Stream.concat(
                        each.given().stream().map(Record.class::cast),
                        decision.conclusions().stream()
                                .map(Concluded::conclusion)
                                .map(Record.class::cast))
                .collect(Collectors.toList());
        boolean met = ByClause.of(decision, clause).findAny().isPresent() || touch.isMet(clause, records);
        if (!met && each.vacuous().isEmpty()) {
            differences.add(
                    "The case (" + each.name() + ") met no pattern of clause (" + clause
                            + "), so it proves nothing. Maybe add the fact the clause speaks about, or say under vacuous: why there is none.");
        } else if (met && !each.vacuous().isEmpty()) {
            differences.add("The case (" + each.name() + ") met a pattern of clause (" + clause
                    + "), so it is not vacuous. Maybe remove vacuous.");
        }
    }
}

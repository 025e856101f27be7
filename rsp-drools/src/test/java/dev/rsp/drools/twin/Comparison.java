package dev.rsp.drools.twin;

import dev.rsp.decision.Decision;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Cases decided by an engine and by the twin. */
record Comparison(PolicyEngine engine) {

    /** One thing on which the two differ. */
    record Difference(String what, String key, String engine, String twin) {

        boolean is(String kind, String byEngine, String byTwin) {
            return what.equals(kind) && engine.equals(byEngine) && twin.equals(byTwin);
        }

        @Override
        public String toString() {
            return "%s of %s: engine %s, twin %s".formatted(what, key, engine, twin);
        }
    }

    /** Where the two differ on a case; empty where they agree. */
    List<Difference> of(List<Fact> facts, LocalDate day) {
        return of(engine.decide(PolicyCase.of(facts), day), Twin.decide(facts, day));
    }

    static List<Difference> of(Decision decision, Twin.Answer twin) {
        List<Difference> found = new ArrayList<>();
        Map<String, Object> gates = new TreeMap<>();
        Map<String, Object> thresholds = new TreeMap<>();
        Map<String, Object> conditions = new TreeMap<>();
        Map<String, Object> expected = new TreeMap<>();
        decision.thresholds().forEach(each -> thresholds.put(each.model() + " " + each.threshold(), each.status()));
        for (GateOutcome gate : decision.gates()) {
            String key = gate.model() + " " + gate.activity();
            gates.put(key, String.valueOf(gate.outcome()));
            if (gate.outcome() == Outcome.PROCEED_RESTRICTED && twin.gates().get(key) == gate.outcome()) {
                conditions.put(key, new TreeSet<>(gate.conditions()));
                expected.put(key, twin.conditions().get(key));
            }
        }
        compare("outcome", gates, twin.gates(), found);
        compare("standing", thresholds, twin.thresholds(), found);
        compare("conditions", conditions, expected, found);
        return found;
    }

    private static void compare(String what, Map<String, ?> engine, Map<String, ?> twin, List<Difference> found) {
        Set<String> keys = new TreeSet<>(engine.keySet());
        keys.addAll(twin.keySet());
        for (String key : keys) {
            Difference pair = new Difference(what, key, String.valueOf(engine.get(key)), String.valueOf(twin.get(key)));
            if (!pair.engine().equals(pair.twin())) {
                found.add(pair);
            }
        }
    }

    /** Leaves out facts for as long as the two still answer so differently on the same thing. */
    List<Fact> shrunk(List<Fact> facts, LocalDate day, Difference difference) {
        List<Fact> rest = new ArrayList<>(facts);
        boolean again = true;
        while (again) {
            again = false;
            for (Fact fact : List.copyOf(rest)) {
                List<Fact> fewer = new ArrayList<>(rest);
                fewer.remove(fact);
                if (differs(fewer, day, difference)) {
                    rest = fewer;
                    again = true;
                }
            }
        }
        return rest;
    }

    private boolean differs(List<Fact> facts, LocalDate day, Difference difference) {
        try {
            return of(facts, day).contains(difference);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** The ids in a printed set. */
    static Set<String> names(String set) {
        Set<String> names =
                new TreeSet<>(List.of(set.replaceAll("[\\[\\] ]", "").split(",", -1)));
        names.remove("");
        return names;
    }

    /** Facts in words, their digests shortened. */
    static String text(List<Fact> facts) {
        return facts.stream()
                .map(fact -> "  " + fact.ref() + " " + fact)
                .sorted()
                .collect(Collectors.joining("\n"))
                .replaceAll("(sha256:[0-9a-f]{6})[0-9a-f]{58}", "$1");
    }
}

package dev.rsp.drools.internal.decide;

import dev.rsp.decision.Decision;
import dev.rsp.decision.GivenFact;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Fact;
import dev.rsp.fact.Schema;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.Justification;
import dev.rsp.requirement.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Takes a stored decision apart, so that it can be made again. */
public final class Rechecking {

    private Rechecking() {}

    /**
     * The facts of a stored decision.
     *
     * @throws IllegalArgumentException if a fact has an unknown type, or is not what its digest says
     */
    public static PolicyCase facts(Decision stored, TypeCatalog types) {
        List<Fact> facts = new ArrayList<>();
        for (GivenFact given : stored.facts()) {
            Fact fact = fact(given, types);
            if (!fact.ref().equals(given.id())) {
                throw new IllegalArgumentException(
                        "The fact (%s %s) must have the digest (%s), but was (%s).\n  Maybe its values were edited after the decision."
                                .formatted(given.type(), given.key(), given.id(), fact.ref()));
            }
            facts.add(fact);
        }
        return PolicyCase.of(facts);
    }

    private static Fact fact(GivenFact given, TypeCatalog types) {
        Schema schema = types.all().stream()
                .filter(type -> type.origin() == Origin.FACT)
                .map(RuleType::schema)
                .filter(each -> each.name().equals(given.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The fact type (%s) must be registered, but was not.\n  Maybe open the packs with PackOptions.facts(…) as the decision was made."
                                .formatted(given.type())));
        Map<String, Object> values = new LinkedHashMap<>();
        for (Schema.Component component : schema.components()) {
            Object value = given.value().get(component.name());
            if (value instanceof List<?> list) {
                values.put(
                        component.name(),
                        list.stream()
                                .map(each -> Schema.parse(component.elementType(), String.valueOf(each)))
                                .toList());
            } else if (value != null) {
                values.put(component.name(), Schema.parse(component, String.valueOf(value)));
            }
        }
        return (Fact) schema.create(values);
    }

    /** Where two decisions differ, part by part, a short text for each; empty when they are the same bytes. */
    public static List<String> differences(Decision stored, Decision made) {
        String json = made.toJson();
        if (stored.toJson().equals(json)) {
            return List.of();
        }
        Decision again = Decision.parse(json); // read back as the other was, so that values compare and print alike
        List<String> differences = new ArrayList<>();
        compare("policy", stored.policy(), again.policy(), differences);
        compare("engine", stored.engine(), again.engine(), differences);
        compare("factsDigest", stored.factsDigest(), again.factsDigest(), differences);
        compare("summaries", stored.summaries(), again.summaries(), differences);
        compare("gates", stored.gates(), again.gates(), differences);
        compare("thresholds", stored.thresholds(), again.thresholds(), differences);
        compareConclusions(stored, again, differences);
        compareAll("questions", stored.questions(), again.questions(), differences);
        compareAll("escapesUsed", stored.escapesUsed(), again.escapesUsed(), differences);
        compareAll("missing", stored.missing(), again.missing(), differences);
        compareAll("unusedFacts", stored.unusedFacts(), again.unusedFacts(), differences);
        compareAll("setAside", stored.setAside(), again.setAside(), differences);
        compareAll("notEncoded", stored.notEncoded(), again.notEncoded(), differences);
        compareAll("readings", stored.readings(), again.readings(), differences);
        if (differences.isEmpty()) {
            differences.add("bytes: the same parts are written differently");
        }
        return differences;
    }

    private static void compare(String part, Object stored, Object again, List<String> differences) {
        if (!Objects.equals(stored, again)) {
            differences.add("%s: stored %s, now %s".formatted(part, stored, again));
        }
    }

    private static void compareConclusions(Decision stored, Decision again, List<String> differences) {
        Map<Conclusion, List<Justification>> before = justifications(stored);
        Map<Conclusion, List<Justification>> now = justifications(again);
        compareAll("conclusions", List.copyOf(before.keySet()), List.copyOf(now.keySet()), differences);
        before.forEach((conclusion, justifications) -> {
            List<Justification> others = now.get(conclusion);
            if (others != null && !others.equals(justifications)) {
                differences.add("conclusions: %s is justified otherwise now".formatted(conclusion));
            }
        });
    }

    private static Map<Conclusion, List<Justification>> justifications(Decision decision) {
        Map<Conclusion, List<Justification>> all = new LinkedHashMap<>();
        decision.conclusions().forEach(each -> all.put(each.conclusion(), each.justifications()));
        return all;
    }

    private static void compareAll(String part, List<?> stored, List<?> again, List<String> differences) {
        Set<?> before = new HashSet<>(stored);
        Set<?> now = new HashSet<>(again);
        stored.stream()
                .filter(each -> !now.contains(each))
                .forEach(each -> differences.add(part + ": only stored " + each));
        again.stream()
                .filter(each -> !before.contains(each))
                .forEach(each -> differences.add(part + ": only now " + each));
    }
}

package dev.rsp.decision;

import dev.rsp.fact.FactRef;
import dev.rsp.requirement.Cited;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts of a decision as people know them: type and key, and what they say. */
final class FactNames {

    private static final List<String> TOLD = List.of(
            "model",
            "reference",
            "threshold",
            "criterion",
            "about",
            "line",
            "reading",
            "value",
            "limit",
            "question",
            "status",
            "verdict",
            "answer",
            "ratio",
            "by",
            "role",
            "on");

    private final Map<String, GivenFact> byId = new HashMap<>();

    FactNames(Decision decision) {
        decision.facts().forEach(fact -> byId.put(fact.id().value(), fact));
    }

    /** Type and key, such as {@code interim-measure blocking}; the reference itself where the fact is not known. */
    String name(FactRef ref) {
        GivenFact fact = byId.get(ref.value());
        return fact == null ? ref.value() : fact.type() + " " + fact.key();
    }

    @Nullable
    GivenFact find(String ref) {
        return byId.get(ref);
    }

    /** What a fact says, such as {@code determination det-1 (opus-4, cbrn-3, not-ruled-out, ceo-rso, 2025-05-20)}. */
    String told(Cited cited) {
        GivenFact fact = byId.get(cited.id());
        List<String> said = new ArrayList<>();
        for (String name : TOLD) {
            Object value = cited.value().get(name);
            if (value != null) {
                said.add(value.toString());
            }
        }
        String name = fact == null ? cited.type() : cited.type() + " " + fact.key();
        return said.isEmpty() ? name : name + " (" + String.join(", ", said) + ")";
    }
}

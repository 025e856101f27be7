package dev.rsp.decision;

import dev.rsp.requirement.Cited;
import dev.rsp.requirement.Justification;
import dev.rsp.requirement.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rules behind the outcomes, from the limits down to the facts, one line for each rule. */
final class Reasons {

    private static final int NAMED = 4;

    private final Map<String, Concluded> byId;
    private final Map<String, Line> byRule = new LinkedHashMap<>();

    Reasons(Decision decision) {
        byId = decision.conclusions().stream().collect(Collectors.toMap(Concluded::id, each -> each));
        Deque<String> next = new ArrayDeque<>();
        decision.gates().stream().filter(gate -> !gate.mayProceed()).forEach(gate -> next.addAll(gate.because()));
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty()) {
            Concluded each = byId.get(next.removeFirst());
            if (each != null && seen.add(each.id())) {
                each.justifications().forEach(justification -> follow(justification, next));
            }
        }
    }

    List<String> lines() {
        return byRule.values().stream().map(Line::text).toList();
    }

    private void follow(Justification justification, Deque<String> next) {
        Line line = byRule.computeIfAbsent(justification.rule(), rule -> new Line(justification));
        line.matches++;
        for (Cited cited : justification.because()) {
            if (cited.origin() == Origin.CONCLUSION) {
                next.add(cited.id());
            } else if (cited.origin() == Origin.FACT) {
                line.facts.add(shown(cited));
            }
        }
        justification.absent().forEach(absence -> line.absent.add(absence.type()));
    }

    private static String shown(Cited fact) {
        List<String> texts = new ArrayList<>();
        texts.add(fact.type());
        for (String name :
                List.of("id", "model", "threshold", "criterion", "question", "status", "verdict", "answer")) {
            if (fact.value().get(name) instanceof String text && texts.size() < 5) {
                texts.add(text);
            }
        }
        return String.join(" ", texts);
    }

    /** What one rule contributed. */
    private static final class Line {

        private final Justification first;
        private final Set<String> facts = new TreeSet<>();
        private final Set<String> absent = new TreeSet<>();
        private int matches;

        private Line(Justification first) {
            this.first = first;
        }

        private String text() {
            StringBuilder text = new StringBuilder(first.rule());
            if (matches > 1) {
                text.append(" (").append(matches).append(" times)");
            }
            if (!facts.isEmpty()) {
                text.append(": ").append(facts.stream().limit(NAMED).collect(Collectors.joining("; ")));
                text.append(facts.size() > NAMED ? "; …" : "");
            }
            if (!absent.isEmpty()) {
                text.append(facts.isEmpty() ? ": no " : ", no ").append(String.join(", no ", absent));
            }
            return text.toString();
        }
    }
}

package dev.rsp.decision;

import dev.rsp.fact.Canonical;
import dev.rsp.fact.Schema;
import dev.rsp.requirement.Absence;
import dev.rsp.requirement.Cited;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.Justification;
import dev.rsp.requirement.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Conclusions as a tree of reasons, down to the facts and to what was not found. */
final class Derivation {

    private final Map<String, Concluded> byId = new HashMap<>();
    private final Map<String, GivenFact> facts = new HashMap<>();
    private final Map<String, OpenQuestion> questions = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    Derivation(Decision decision) {
        decision.conclusions().forEach(each -> byId.put(each.id(), each));
        decision.facts().forEach(each -> facts.put(each.id().value(), each));
        decision.questions().forEach(each -> questions.put(each.id(), each));
    }

    String text(GateOutcome gate) {
        lines.add(gate.toString());
        for (String id : gate.because()) {
            Concluded each = byId.get(id);
            OpenQuestion question = questions.get(id);
            if (each != null) {
                tell(each, 1);
            } else if (question != null) {
                add(
                        1,
                        "to be answered: " + question.question()
                                + (question.role() == null ? "" : ", by " + question.role()));
            }
        }
        if (gate.because().isEmpty()) {
            add(1, gate.gated() ? "nothing stands against it" : "no gate of the policy bears on it");
        }
        return text();
    }

    String text(Conclusion conclusion) {
        Concluded each = byId.get(Canonical.id((Record) conclusion));
        if (each == null) {
            throw new IllegalArgumentException(
                    "The conclusion (%s) must be one of the decision, but was not concluded.\n  Maybe ask why a rule did not fire."
                            .formatted(conclusion));
        }
        tell(each, 0);
        return text();
    }

    private String text() {
        return String.join("\n", lines) + "\n";
    }

    private void tell(Concluded each, int depth) {
        String shown = each.kind() + " " + values((Record) each.conclusion());
        if (!told.add(each.id())) {
            add(depth, shown + " (as above)");
            return;
        }
        add(depth, shown);
        for (Justification reason : each.justifications()) {
            add(depth + 1, "by " + reason.clause().clause() + " " + reason.force() + ": " + sentence(reason));
            reason.because().forEach(cited -> because(cited, depth + 2));
            reason.absent().forEach(absence -> add(depth + 2, "no " + absence(absence)));
        }
    }

    /** The name of a rule without the number of its clause. */
    private static String sentence(Justification reason) {
        return reason.rule().substring(reason.rule().indexOf(' ') + 1);
    }

    private void because(Cited cited, int depth) {
        Concluded deeper = byId.get(cited.id());
        if (cited.origin() == Origin.CONCLUSION && deeper != null) {
            tell(deeper, depth);
        } else if (cited.origin() != Origin.TABLE) {
            String sources = cited.sources().stream().map(this::fact).collect(Collectors.joining("; "));
            String values = cited.value().entrySet().stream()
                    .map(value -> String.valueOf(value.getValue()))
                    .collect(Collectors.joining(" "));
            add(depth, cited.type() + " " + values + (sources.isEmpty() ? "" : "  from " + sources));
        }
    }

    private String fact(String id) {
        GivenFact fact = facts.get(id);
        return fact == null ? id : fact.type() + " " + fact.key();
    }

    private static String absence(Absence absence) {
        return absence.type() + " with "
                + absence.values().entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String values(Record record) {
        return Schema.of(record).values(record).values().stream()
                .map(Schema::text)
                .collect(Collectors.joining(" "));
    }

    private void add(int depth, String text) {
        lines.add("  ".repeat(depth) + text);
    }
}

package dev.rsp.decision;

import dev.rsp.fact.Topic;
import dev.rsp.requirement.ActivityCondition;
import dev.rsp.requirement.Cited;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.GateLimit;
import dev.rsp.requirement.Justification;
import dev.rsp.requirement.NotDetermined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The outcomes, each with what it means and the rules that decide it; activities with the same reasons stand together. */
final class GateText {

    private static final int NAMED = 6;

    private final Decision decision;
    private final FactNames names;

    GateText(Decision decision, FactNames names) {
        this.decision = decision;
        this.names = names;
    }

    List<String> lines() {
        Map<List<String>, List<String>> byReasons = new LinkedHashMap<>();
        for (GateOutcome gate : decision.gates()) {
            byReasons
                    .computeIfAbsent(reasons(gate), reasons -> new ArrayList<>())
                    .add(gate.toString());
        }
        List<String> lines = new ArrayList<>();
        byReasons.forEach((reasons, gates) -> {
            lines.addAll(gates);
            reasons.forEach(reason -> lines.add("  " + reason));
        });
        return lines;
    }

    private List<String> reasons(GateOutcome gate) {
        Outcome outcome = gate.outcome();
        if (outcome == null) {
            return List.of("that is no permission");
        }
        return switch (outcome) {
            case PROCEED ->
                List.of("under what is encoded of %s@%s: %s of its %s clauses that bear on a gate"
                        .formatted(
                                decision.policy().id(),
                                decision.policy().version(),
                                decision.policy().encodedGateClauses(),
                                decision.policy().gateClauses()));
            case PROCEED_RESTRICTED -> restricted(gate);
            case NOT_DETERMINED -> waiting(gate);
            case HOLD -> limited("must not begin or go further:", gate);
            case HALT -> limited("must stop:", gate);
        };
    }

    private List<String> limited(String meaning, GateOutcome gate) {
        return cut(meaning, rules(gate, GateLimit.class).distinct().toList());
    }

    private List<String> waiting(GateOutcome gate) {
        Stream<String> engine = decision.questions().stream()
                .filter(each -> gate.because().contains(each.id()))
                .map(each -> each.question() + QuestionText.asked(each));
        return cut(
                "not known whether it may:",
                Stream.concat(rules(gate, NotDetermined.class), engine)
                        .distinct()
                        .toList());
    }

    private List<String> restricted(GateOutcome gate) {
        List<String> lines = new ArrayList<>();
        lines.add("may proceed only under:");
        gate.conditions().forEach(condition -> lines.add("  " + condition(gate, condition)));
        Outcome without = withoutEscapes(gate);
        if (without != null) {
            lines.add("without these escapes: " + without);
        }
        return lines;
    }

    /** Clause, judges and last day of a condition, as far as the facts it rests on tell them. */
    private String condition(GateOutcome gate, Topic condition) {
        TreeSet<String> clauses = new TreeSet<>();
        TreeSet<String> judges = new TreeSet<>();
        TreeSet<String> ends = new TreeSet<>();
        justifications(gate, ActivityCondition.class)
                .filter(each -> supports(each, condition))
                .forEach(each -> {
                    clauses.add(each.clause().clause().value());
                    each.because().stream()
                            .flatMap(cited -> cited.sources().stream())
                            .map(names::find)
                            .filter(java.util.Objects::nonNull)
                            .forEach(fact -> tell(fact, judges, ends));
                });
        return condition
                + (clauses.isEmpty() ? "" : " (" + String.join(", ", clauses) + ")")
                + (judges.isEmpty() ? "" : ", approved by " + String.join(" and ", judges))
                + (ends.isEmpty() ? "" : ", until " + ends.first());
    }

    private static boolean supports(Justification justification, Topic condition) {
        return justification.because().stream()
                .map(Cited::value)
                .anyMatch(value -> value.containsValue(condition.value()));
    }

    private static void tell(GivenFact fact, TreeSet<String> judges, TreeSet<String> ends) {
        if (fact.type().equals("approval")) {
            judges.add(fact.value().get("role") + " " + fact.value().get("person"));
        }
        if (fact.value().get("until") instanceof String until) {
            ends.add(until);
        }
    }

    private @Nullable Outcome withoutEscapes(GateOutcome gate) {
        return decision.escapesUsed().stream()
                .flatMap(use -> use.withoutIt().stream())
                .filter(each -> each.model().equals(gate.model()) && each.activity() == gate.activity())
                .findFirst()
                .map(ActivityOutcome::outcome)
                .orElse(null);
    }

    private Stream<String> rules(GateOutcome gate, Class<? extends Conclusion> type) {
        return justifications(gate, type).map(each -> "clause " + Reasons.shown(decision, each));
    }

    private Stream<Justification> justifications(GateOutcome gate, Class<? extends Conclusion> type) {
        return decision.conclusions().stream()
                .filter(each ->
                        type.isInstance(each.conclusion()) && gate.because().contains(each.id()))
                .flatMap(each -> each.justifications().stream());
    }

    private static List<String> cut(String title, List<String> all) {
        List<String> lines = new ArrayList<>(List.of(title));
        lines.addAll(Few.lines(all, NAMED, "  "));
        return lines;
    }
}

package dev.rsp.decision;

import dev.rsp.fact.Schema;
import dev.rsp.fact.Topic;
import dev.rsp.requirement.Breach;
import dev.rsp.requirement.Duty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A decision as text for people: at most about sixty lines, whatever the size of the case. */
final class DecisionText {

    private static final int SECTION = 14;

    private final Decision decision;
    private final List<String> lines = new ArrayList<>();

    DecisionText(Decision decision) {
        this.decision = decision;
    }

    String text() {
        header();
        decision.gates().forEach(this::gate);
        thresholds();
        section("Why", new Reasons(decision).lines());
        section("Missing (not minimised)", new Lacking(decision.missing()).lines());
        section("To be answered", questions());
        section("Duties", duties());
        section("Escapes", escapes());
        section(
                "Set aside",
                decision.setAside().stream()
                        .map(each -> name(each) + ": " + each.reason())
                        .toList());
        footer();
        return String.join("\n", lines) + "\n";
    }

    private void header() {
        PolicyStamp policy = decision.policy();
        lines.add("%s@%s as of %s%s"
                .formatted(
                        policy.id(),
                        policy.version(),
                        decision.asOf(),
                        policy.hypothetical() ? "  HYPOTHETICAL: this version was not in force that day" : ""));
    }

    private void gate(GateOutcome gate) {
        lines.add("  " + gate);
        if (gate.mayProceed()) {
            lines.add("    under what is encoded of " + decision.policy().encoded());
        }
        if (gate.outcome() == Outcome.PROCEED_RESTRICTED) {
            lines.add("    may proceed only under: "
                    + gate.conditions().stream().map(Topic::value).collect(Collectors.joining(", ")));
            withoutEscapes(gate);
        }
    }

    private void withoutEscapes(GateOutcome gate) {
        decision.escapesUsed().stream()
                .flatMap(use -> use.withoutIt().stream())
                .filter(each -> each.model().equals(gate.model()) && each.activity() == gate.activity())
                .findFirst()
                .ifPresent(each -> lines.add("    without these escapes: " + each.outcome()));
    }

    private void thresholds() {
        List<String> texts = decision.thresholds().stream()
                .map(each -> "%s %s %s".formatted(each.model(), each.threshold(), each.status()))
                .toList();
        section("Thresholds", texts);
    }

    private List<String> questions() {
        return decision.questions().stream()
                .map(each -> "%s: needs decision by %s%s; waiting: %s"
                        .formatted(
                                each.question(),
                                each.role() == null
                                        ? "whoever assesses"
                                        : each.role().value(),
                                each.clause() == null
                                        ? ""
                                        : " (" + each.clause().clause() + ")",
                                each.affects().stream()
                                        .map(ModelActivity::toString)
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    private List<String> duties() {
        List<String> texts = new ArrayList<>();
        for (Breach breach : decision.breaches()) {
            texts.add("OVERDUE since %s: %s of %s (%s)"
                    .formatted(breach.due(), breach.id(), breach.model(), breach.about()));
        }
        for (Duty duty : decision.duties()) {
            texts.add("by %s: %s of %s (%s), owed by %s"
                    .formatted(duty.due(), duty.id(), duty.model(), duty.about(), duty.owner()));
        }
        return texts;
    }

    private List<String> escapes() {
        return decision.escapesUsed().stream()
                .map(use -> "without %s: %s"
                        .formatted(
                                use.facts().stream().map(this::name).collect(Collectors.joining(", ")),
                                use.withoutIt().stream()
                                        .map(each -> "%s %s %s"
                                                .formatted(each.model(), Schema.text(each.activity()), each.outcome()))
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    private void footer() {
        lines.add(
                "Unofficial reading, not endorsed by the publisher and not legal advice. Encoding %s, status %s, %d clauses that bear on a gate have no rule."
                        .formatted(
                                decision.policy().encoding(),
                                decision.policy().status(),
                                decision.notEncoded().size()));
        lines.add("pack %s  facts %s".formatted(decision.policy().digest(), decision.factsDigest()));
    }

    private void section(String title, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        lines.add(title);
        texts.stream().limit(SECTION).forEach(text -> lines.add("  " + text));
        if (texts.size() > SECTION) {
            lines.add("  … and %d more".formatted(texts.size() - SECTION));
        }
    }

    private String name(SetAside each) {
        return name(each.fact());
    }

    private String name(dev.rsp.fact.FactRef ref) {
        return decision.facts().stream()
                .filter(fact -> fact.id().equals(ref))
                .findFirst()
                .map(fact -> fact.type() + " " + fact.key())
                .orElse(ref.value());
    }
}

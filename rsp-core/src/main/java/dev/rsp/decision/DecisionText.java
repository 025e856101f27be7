package dev.rsp.decision;

import dev.rsp.fact.Schema;
import dev.rsp.requirement.Breach;
import dev.rsp.requirement.Cited;
import dev.rsp.requirement.Duty;
import dev.rsp.requirement.RequirementOpen;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decision as text for people: what may go on and what decides it, the evidence behind it, what is missing and who has
 * to see to it. Long sections are cut and say so.
 */
final class DecisionText {

    private static final int SECTION = 20;
    private static final int SHORT = 6;

    private final Decision decision;
    private final FactNames names;
    private final List<String> lines = new ArrayList<>();

    DecisionText(Decision decision) {
        this.decision = decision;
        this.names = new FactNames(decision);
    }

    String text() {
        header();
        lines.addAll(new GateText(decision, names).lines());
        section("Thresholds", SHORT, thresholds());
        Reasons reasons = new Reasons(decision, names);
        entries("Evidence found", reasons.evidence());
        entries("Why, from the limits down", reasons.rules());
        entries(
                "Missing, by who has to see to it (not all of it may be needed)",
                new Lacking(decision.missing()).entries());
        section("To be answered", SHORT, QuestionText.lines(decision));
        section("Duties", SHORT, duties());
        section("Required and not shown done, though no activity waits for it", SHORT, open());
        section("Escapes", SHORT, escapes());
        section("Set aside", SHORT, setAside());
        section("Given, and read by no rule", SHORT, unused());
        section("Not encoded, though it bears on a gate", SHORT, notEncoded());
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

    /** For each model the thresholds by where it stands, the worst first. */
    private List<String> thresholds() {
        TreeMap<String, TreeMap<ThresholdStanding, TreeSet<String>>> byModel = new TreeMap<>();
        for (ThresholdStatus each : decision.thresholds()) {
            byModel.computeIfAbsent(each.model().value(), model -> new TreeMap<>())
                    .computeIfAbsent(each.status(), status -> new TreeSet<>())
                    .add(each.threshold().value());
        }
        List<String> texts = new ArrayList<>();
        byModel.forEach((model, standings) -> texts.add(model + ": "
                + standings.entrySet().stream()
                        .map(each -> each.getKey() + " " + String.join(", ", each.getValue()))
                        .collect(Collectors.joining("; "))));
        return texts;
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

    /** For each model what is open of that on which nothing hangs. */
    private List<String> open() {
        Set<String> read = decision.conclusions().stream()
                .flatMap(each -> each.justifications().stream())
                .flatMap(each -> each.because().stream())
                .map(Cited::id)
                .collect(Collectors.toSet());
        TreeMap<String, TreeSet<String>> byModel = new TreeMap<>();
        for (Concluded each : decision.conclusions()) {
            if (each.conclusion() instanceof RequirementOpen open && !read.contains(each.id())) {
                byModel.computeIfAbsent(open.model().value(), model -> new TreeSet<>())
                        .add(open.id().value());
            }
        }
        List<String> texts = new ArrayList<>();
        byModel.forEach((model, ids) -> texts.add(model + ": " + Few.joined(List.copyOf(ids), SHORT)));
        return texts;
    }

    private List<String> escapes() {
        return decision.escapesUsed().stream()
                .map(use -> "without %s: %s"
                        .formatted(
                                use.facts().stream().map(names::name).collect(Collectors.joining(", ")),
                                use.withoutIt().stream()
                                        .map(DecisionText::outcome)
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    private static String outcome(ActivityOutcome each) {
        return "%s %s %s"
                .formatted(
                        each.model(),
                        Schema.text(each.activity()),
                        each.outcome() == null ? "no gate in this policy" : each.outcome());
    }

    private List<String> setAside() {
        return decision.setAside().stream()
                .map(each -> names.name(each.fact()) + ": " + each.reason())
                .toList();
    }

    private List<String> unused() {
        List<String> all =
                decision.unusedFacts().stream().map(names::name).sorted().toList();
        return all.isEmpty() ? List.of() : List.of(Few.joined(all, SHORT));
    }

    private List<String> notEncoded() {
        return decision.notEncoded().stream()
                .map(each -> "%s, %s: %s".formatted(each.clause().clause(), each.reason(), each.note()))
                .toList();
    }

    private void footer() {
        PolicyStamp policy = decision.policy();
        List<String> readings = decision.readings().stream().map(Reading::id).toList();
        if (!readings.isEmpty()) {
            lines.add("Rests on %s of ours: %s (rsp show %s@%s --readings)"
                    .formatted(
                            readings.size() == 1 ? "1 reading" : readings.size() + " readings",
                            Few.joined(readings, SHORT),
                            policy.id(),
                            policy.version()));
        }
        lines.add("Unofficial reading of %s@%s (encoding %s), not endorsed by the publisher and not legal advice.%s"
                .formatted(
                        policy.id(),
                        policy.version(),
                        policy.encoding(),
                        policy.status().equals("partial") ? " Not all of the source is encoded." : ""));
        lines.add("pack %s  facts %s".formatted(policy.digest(), decision.factsDigest()));
    }

    private void section(String title, int most, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        lines.add(title);
        lines.addAll(Few.lines(texts, most, "  "));
    }

    /** A section of entries of several lines, cut between entries. */
    private void entries(String title, List<List<String>> entries) {
        int shown = 0;
        int count = 0;
        while (shown < entries.size() && count + entries.get(shown).size() <= SECTION) {
            count += entries.get(shown).size();
            shown++;
        }
        int all = shown == 0 ? Math.min(1, entries.size()) : shown;
        Stream<String> texts = entries.stream().limit(all).flatMap(List::stream);
        section(title, Integer.MAX_VALUE, texts.toList());
        if (all < entries.size()) {
            lines.add("  " + Few.more(entries.size() - all));
        }
    }
}

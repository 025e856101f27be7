package dev.rsp.decision;

import dev.rsp.fact.Schema;
import dev.rsp.requirement.Conclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A difference as text for people. */
final class DiffText {

    private static final int SECTION = 20;
    private static final int NAMED = 4;

    private final DecisionDiff diff;
    private final List<String> lines = new ArrayList<>();

    DiffText(DecisionDiff diff) {
        this.diff = diff;
    }

    String text() {
        lines.add(diff.from().equals(diff.to()) ? "On " + diff.to() : "From " + diff.from() + " to " + diff.to());
        if (diff.isEmpty()) {
            lines.add("  nothing became different");
        }
        diff.gates().forEach(each -> lines.add("  " + each));
        diff.thresholds().forEach(each -> lines.add("  " + each));
        section("raised", diff.raised());
        section("cleared", diff.cleared());
        section(
                "for other reasons",
                diff.changed().stream().map(ConclusionChange::after).toList());
        facts("because of", less(diff.added(), diff.removed()));
        facts("because these were corrected", same(diff.added(), diff.removed()));
        facts("because these are gone", less(diff.removed(), diff.added()));
        return String.join("\n", lines) + "\n";
    }

    /** Conclusions of one kind and model on one line, each with the clauses that say so. */
    private void section(String title, List<Concluded> conclusions) {
        Map<String, List<String>> byKind = new TreeMap<>();
        for (Concluded each : conclusions) {
            String kind = each.kind() + " of " + each.conclusion().model() + " ("
                    + each.justifications().stream()
                            .map(reason -> reason.clause().clause().value())
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ")";
            byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(rest(each.conclusion()));
        }
        List<String> texts = new ArrayList<>();
        byKind.forEach((kind, rest) -> {
            String named = named(rest);
            texts.add(named.isEmpty() ? kind : kind + ": " + named);
        });
        add(title, texts);
    }

    private static String rest(Conclusion conclusion) {
        Record record = (Record) conclusion;
        return Schema.of(record).values(record).entrySet().stream()
                .filter(each -> !each.getKey().equals("model"))
                .map(each -> Schema.text(each.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String named(List<String> all) {
        return Few.joined(all.stream().filter(text -> !text.isEmpty()).sorted().toList(), NAMED);
    }

    /** Facts of one type on one line. */
    private void facts(String title, List<GivenFact> facts) {
        Map<String, List<String>> byType = new TreeMap<>();
        facts.forEach(each ->
                byType.computeIfAbsent(each.type(), key -> new ArrayList<>()).add(each.key()));
        List<String> texts = new ArrayList<>();
        byType.forEach((type, keys) -> texts.add(type + " " + named(keys)));
        add(title, texts);
    }

    /** Facts in place of others with the same key. */
    private static List<GivenFact> same(List<GivenFact> facts, List<GivenFact> others) {
        return facts.stream().filter(each -> isAmong(each, others)).toList();
    }

    private static List<GivenFact> less(List<GivenFact> facts, List<GivenFact> others) {
        return facts.stream().filter(each -> !isAmong(each, others)).toList();
    }

    private static boolean isAmong(GivenFact fact, List<GivenFact> others) {
        return others.stream()
                .anyMatch(each -> each.type().equals(fact.type()) && each.key().equals(fact.key()));
    }

    private void add(String title, List<String> texts) {
        if (!texts.isEmpty()) {
            lines.add("  " + title);
            lines.addAll(Few.lines(texts, SECTION, "    "));
        }
    }
}

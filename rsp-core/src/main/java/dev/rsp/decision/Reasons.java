package dev.rsp.decision;

import dev.rsp.requirement.Absence;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What stands behind the rules that decide the outcomes: the facts found, and the rules from there up, each once. */
final class Reasons {

    private final Decision decision;
    private final FactNames names;
    private final Map<String, Concluded> byId;
    private final Set<String> deciding = new TreeSet<>();
    private final Map<String, Entry> byRule = new LinkedHashMap<>();
    private final Map<String, Set<String>> found = new TreeMap<>();

    Reasons(Decision decision, FactNames names) {
        this.decision = decision;
        this.names = names;
        byId = decision.conclusions().stream().collect(Collectors.toMap(Concluded::id, each -> each));
        decision.gates().stream().filter(gate -> !gate.mayProceed()).forEach(gate -> deciding.addAll(gate.because()));
        Deque<String> next = new ArrayDeque<>(deciding);
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty()) {
            Concluded each = byId.get(next.removeFirst());
            if (each != null && seen.add(each.id())) {
                each.justifications().forEach(justification -> follow(each.id(), justification, next));
            }
        }
    }

    /** One entry for each fact that a rule found: the fact, then indented the rules that read it. */
    List<List<String>> evidence() {
        List<List<String>> entries = new ArrayList<>();
        found.forEach((fact, rules) -> {
            List<String> lines = new ArrayList<>(List.of(fact));
            rules.forEach(rule -> lines.add("  " + rule));
            entries.add(lines);
        });
        return entries;
    }

    /** One entry for each rule behind the deciding ones: its sentence, then indented what it did not find. */
    List<List<String>> rules() {
        return byRule.values().stream().map(Entry::lines).toList();
    }

    /** The clause of a rule and its sentence; a clause of the evidence pack carries the pack's name. */
    static String shown(Decision decision, Justification justification) {
        String clause = justification.clause().clause().value();
        String pack = justification.clause().policy().value();
        boolean ours = !pack.equals(decision.policy().id().value()) && !clause.startsWith(pack);
        String rule = justification.rule();
        int space = rule.indexOf(' ');
        boolean numbered = space > 0 && clause.endsWith(rule.substring(0, space).replaceFirst("/[0-9]+$", ""));
        return (ours ? pack + ":" : "") + clause + ": " + (numbered ? rule.substring(space + 1) : rule);
    }

    private void follow(String conclusion, Justification justification, Deque<String> next) {
        String shown = shown(decision, justification);
        for (Cited cited : justification.because()) {
            if (cited.origin() == Origin.CONCLUSION) {
                next.add(cited.id());
            } else if (cited.origin() == Origin.FACT) {
                found.computeIfAbsent(names.told(cited), fact -> new TreeSet<>())
                        .add(shown);
            }
        }
        if (!deciding.contains(conclusion)) {
            Entry entry = byRule.computeIfAbsent(justification.rule(), rule -> new Entry(shown));
            entry.matches++;
            justification.absent().forEach(entry::lacks);
        }
    }

    /** What one rule contributed. */
    private static final class Entry {

        private static final int NAMED = 4;

        private final String sentence;
        private final Map<String, Set<String>> notFound = new TreeMap<>();
        private int matches;

        private Entry(String sentence) {
            this.sentence = sentence;
        }

        private void lacks(Absence absence) {
            notFound.computeIfAbsent(absence.type(), type -> new TreeSet<>()).add(Lacking.topic(absence));
        }

        private List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(matches > 1 ? sentence + " (" + matches + " times)" : sentence);
            notFound.forEach((type, topics) -> lines.add("  no " + type + some(topics)));
            return lines;
        }

        private static String some(Set<String> topics) {
            List<String> named = topics.stream().filter(each -> !each.isEmpty()).toList();
            return named.isEmpty() ? "" : ": " + Few.joined(named, NAMED);
        }
    }
}

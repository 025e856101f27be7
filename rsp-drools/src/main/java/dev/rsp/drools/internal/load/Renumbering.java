package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Require;
import dev.rsp.policy.ClauseId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gives the clauses of a base the numbers they have in the version above it. */
final class Renumbering {

    private final PolicyFile file;
    private final Map<String, String> numbers;
    private final Set<PackId> sealed;
    private final Problems problems;

    /**
     * A renumbering.
     *
     * @param file the policy.yaml that gives the numbers
     * @param sealed packs whose clauses keep their numbers: the evidence pack
     * @param problems where problems go
     */
    Renumbering(PolicyFile file, Set<PackId> sealed, Problems problems) {
        this.file = file;
        this.numbers = file.renumbered();
        this.sealed = Set.copyOf(sealed);
        this.problems = problems;
    }

    /** Renumbers the rows of clauses.yaml, the rules they name, and the clauses that remedies name. */
    void apply(Draft draft) {
        if (numbers.isEmpty()) {
            return;
        }
        check(draft.clauses);
        Map<String, RawEntry> renumbered = new LinkedHashMap<>();
        draft.clauses.forEach((id, entry) -> {
            boolean own = !sealed.contains(entry.pack());
            renumbered.put(own ? numbers.getOrDefault(id, id) : id, own ? mapped(entry, "rules") : entry);
        });
        draft.clauses.clear();
        draft.clauses.putAll(renumbered);
        draft.section(Sections.REMEDIES)
                .replaceAll((id, entry) -> sealed.contains(entry.pack()) ? entry : mapped(entry, "clause"));
    }

    private void check(Map<String, RawEntry> clauses) {
        Set<String> taken = new HashSet<>(clauses.keySet());
        taken.removeAll(numbers.keySet());
        numbers.forEach((old, now) -> {
            RawEntry row = clauses.get(old);
            if (row == null) {
                String cure = Nearest.cure(old, clauses.keySet(), "Maybe the base removed it already.");
                refuse("overlay-absent", old, "be in the base to be renumbered", "absent", cure);
            } else if (sealed.contains(row.pack())) {
                String must = "keep the number that the evidence pack " + row.pack() + " gives it";
                refuse("overlay-evidence", old, must, now, "Maybe leave it out of renumbered.");
            } else if (!taken.add(now)) {
                String cure = "Maybe the clause that has it now is to be removed or renumbered as well.";
                refuse("overlay-again", old, "get a number that no other clause has", now, cure);
            }
        });
    }

    private void refuse(String id, String clause, String must, String actual, String cure) {
        problems.add(id, file.place("renumbered"), Require.refusal("clause (" + clause + ")", must, actual, cure));
    }

    private RawEntry mapped(RawEntry entry, String key) {
        return new RawEntry(mapped(entry.value(), key, numbers), entry.key(), entry.pack());
    }

    /** Numbers given before, and these after them. */
    static SortedMap<String, String> after(Map<String, String> before, Map<String, String> now) {
        TreeMap<String, String> all = new TreeMap<>(now);
        before.forEach((old, number) -> all.put(old, now.getOrDefault(number, number)));
        return all;
    }

    /** A rule with the number of its clause in this version, in its name too. */
    static Rule apply(Map<String, String> numbers, Rule rule) {
        String now = numbers.get(rule.clause().value());
        return now == null
                ? rule
                : new Rule(
                        text(rule.name(), numbers),
                        new ClauseId(now),
                        rule.force(),
                        rule.conditions(),
                        rule.conclusion(),
                        rule.place());
    }

    private static YamlNode mapped(YamlNode node, String key, Map<String, String> numbers) {
        YamlNode.Entry entry =
                node instanceof YamlNode.Mapping mapping ? mapping.entries().get(key) : null;
        if (entry == null) {
            return node;
        }
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>(((YamlNode.Mapping) node).entries());
        entries.put(key, new YamlNode.Entry(mapped(entry.value(), numbers), entry.key()));
        return new YamlNode.Mapping(entries, node.place());
    }

    private static YamlNode mapped(YamlNode node, Map<String, String> numbers) {
        if (node instanceof YamlNode.Sequence list) {
            return new YamlNode.Sequence(
                    list.items().stream().map(item -> mapped(item, numbers)).toList(), list.place());
        }
        return node instanceof YamlNode.Scalar scalar
                ? new YamlNode.Scalar(text(scalar.text(), numbers), scalar.place())
                : node;
    }

    /** A clause, or the name of a rule, which starts with one and a space or slash. */
    private static String text(String text, Map<String, String> numbers) {
        String clause = text.split("[ /]", 2)[0];
        return numbers.getOrDefault(clause, clause) + text.substring(clause.length());
    }
}

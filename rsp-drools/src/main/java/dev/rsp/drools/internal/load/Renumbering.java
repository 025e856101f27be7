package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.policy.ClauseId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives the clauses of a base the numbers they have in the version above it. */
final class Renumbering {

    private Renumbering() {}

    /** Renumbers the rows of clauses.yaml, the rules they name, and the clauses that remedies name. */
    static void apply(Map<String, String> numbers, Draft draft) {
        if (numbers.isEmpty()) {
            return;
        }
        Map<String, RawEntry> renumbered = new LinkedHashMap<>();
        draft.clauses.forEach((id, entry) -> renumbered.put(
                numbers.getOrDefault(id, id),
                new RawEntry(mapped(entry.value(), "rules", numbers), entry.key(), entry.pack())));
        draft.clauses.clear();
        draft.clauses.putAll(renumbered);
        draft.section(Sections.REMEDIES)
                .replaceAll((id, entry) ->
                        new RawEntry(mapped(entry.value(), "clause", numbers), entry.key(), entry.pack()));
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

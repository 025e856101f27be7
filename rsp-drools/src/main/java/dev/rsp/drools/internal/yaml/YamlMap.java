package dev.rsp.drools.internal.yaml;

import dev.rsp.drools.internal.rule.Place;
import dev.rsp.fact.Refusal;
import dev.rsp.fact.Require;
import dev.rsp.fact.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A mapping as its reader asks for it: what is missing, mistyped or never asked for becomes a problem. */
public final class YamlMap {

    private final String subject;
    private final YamlNode.Mapping node;
    private final Problems problems;
    private final TreeSet<String> asked = new TreeSet<>();
    private boolean silent;

    private YamlMap(String subject, YamlNode.Mapping node, Problems problems) {
        this.subject = subject;
        this.node = node;
        this.problems = problems;
    }

    /**
     * The accessors of a mapping.
     *
     * @param subject what it describes, such as {@code roles/ceo}
     * @param node the mapping; anything else is a problem and read as empty
     * @param problems where problems go
     */
    public static YamlMap of(String subject, YamlNode node, Problems problems) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new YamlMap(subject, mapping, problems);
        }
        problems.add("yaml-type", node.place(), mistyped(subject, "be a mapping", node));
        YamlMap empty = new YamlMap(subject, new YamlNode.Mapping(Map.of(), node.place()), problems);
        empty.silent = true;
        return empty;
    }

    /** The mapping itself. */
    public YamlNode.Mapping node() {
        return node;
    }

    /** Where the mapping starts. */
    public Place place() {
        return node.place();
    }

    /** Where a key stands, or the mapping when it has no such key. */
    public Place place(String key) {
        YamlNode.Entry entry = node.entries().get(key);
        return entry == null ? node.place() : entry.key();
    }

    /** Whether there is a key; asks for it. */
    public boolean has(String key) {
        asked.add(key);
        return node.entries().containsKey(key);
    }

    /** The value of a key, or null without a problem. */
    public @Nullable YamlNode find(String key) {
        asked.add(key);
        YamlNode.Entry entry = node.entries().get(key);
        return entry == null ? null : entry.value();
    }

    /** The value of a key; null with a problem. */
    public @Nullable YamlNode get(String key) {
        YamlNode value = find(key);
        if (value == null && !silent) {
            problems.add(
                    "yaml-missing-key",
                    node.place(),
                    Require.refusal(
                            "key (" + subject + "." + key + ")",
                            "be given",
                            "missing",
                            "Maybe add " + key + ": to it."));
        }
        return value;
    }

    /** The typed value of a key that must be there; null with a problem. */
    public <T> @Nullable T required(String key, Class<T> type) {
        YamlNode value = get(key);
        return value == null ? null : typed(key, value, type);
    }

    /** The typed value of a key that may be absent; null when absent or with a problem. */
    public <T> @Nullable T optional(String key, Class<T> type) {
        YamlNode value = find(key);
        return value == null ? null : typed(key, value, type);
    }

    /** The text of a key, or the empty text. */
    public String text(String key) {
        String text = optional(key, String.class);
        return text == null ? "" : text;
    }

    /** Whether a key says true; absent means false. */
    public boolean flag(String key) {
        YamlNode value = find(key);
        return value != null && Boolean.TRUE.equals(typed(key, value, boolean.class));
    }

    /** The typed values of a list that may be absent. */
    public <T> List<T> list(String key, Class<T> type) {
        YamlNode value = find(key);
        List<T> values = new ArrayList<>();
        for (YamlNode item : items(key, value)) {
            T one = typed(key, item, type);
            if (one != null) {
                values.add(one);
            }
        }
        return List.copyOf(values);
    }

    private List<YamlNode> items(String key, @Nullable YamlNode value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        problems.add("yaml-type", value.place(), mistyped(subject + "." + key, "be a list", value));
        return List.of();
    }

    /** The entries of a mapping under a key that may be absent. */
    public Map<String, YamlNode.Entry> entries(String key) {
        YamlNode value = find(key);
        return value == null
                ? Map.of()
                : of(subject + "." + key, value, problems).all();
    }

    /** All entries; asks for each. */
    public Map<String, YamlNode.Entry> all() {
        asked.addAll(node.entries().keySet());
        return node.entries();
    }

    /** Reports every key that was never asked for. */
    public void end() {
        Map<String, YamlNode.Entry> unknown = new LinkedHashMap<>(node.entries());
        unknown.keySet().removeAll(asked);
        unknown.forEach((key, entry) -> problems.add("yaml-unknown-key", entry.key(), unknown(key)));
    }

    private Refusal unknown(String key) {
        return Require.refusal(
                "key (" + subject + "." + key + ")",
                "be one of " + String.join(", ", asked),
                key,
                Nearest.cure(key, asked, "Maybe remove it; nothing reads it."));
    }

    @SuppressWarnings("unchecked") // Schema.parse makes values of the component's type
    private <T> @Nullable T typed(String key, YamlNode value, Class<T> type) {
        if (!(value instanceof YamlNode.Scalar scalar)) {
            problems.add("yaml-type", value.place(), mistyped(subject + "." + key, "be one value", value));
            return null;
        }
        try {
            return (T) Schema.parse(new Schema.Component(key, type, type, "", subject), scalar.text());
        } catch (IllegalArgumentException e) {
            problems.add("yaml-value", scalar.place(), refusal(e));
            return null;
        }
    }

    private static Refusal mistyped(String subject, String expectation, YamlNode node) {
        return Require.refusal(
                "value (" + subject + ")", expectation, node.kind(), "Maybe the indent of the lines is wrong.");
    }

    /** What an exception of a constructor says. */
    public static Refusal refusal(IllegalArgumentException e) {
        return e instanceof Refusal refusal
                ? refusal
                : new Refusal(String.valueOf(e.getMessage()), "Maybe the value was mistyped.");
    }
}

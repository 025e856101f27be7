package dev.rsp.drools.internal.facts;

import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Require;
import dev.rsp.fact.Schema;
import dev.rsp.requirement.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads records from mappings whose keys are their components. */
public final class FactCodec {

    private final TypeCatalog types;
    private final Problems problems;

    /**
     * A codec.
     *
     * @param types the types it knows
     * @param problems where problems go
     */
    public FactCodec(TypeCatalog types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /**
     * Splits a list of {@code {fact-name: {…}, as: NAME}}; what is no such entry is left out with a problem.
     *
     * @param subject what the list is, for messages
     * @param node the list
     */
    public List<Named> list(String subject, YamlNode node) {
        if (!(node instanceof YamlNode.Sequence list)) {
            problems.add(
                    "yaml-type",
                    node.place(),
                    Require.refusal(
                            "value (" + subject + ")",
                            "be a list of facts",
                            node.kind(),
                            "Maybe a dash is missing before the fact."));
            return List.of();
        }
        List<Named> entries = new ArrayList<>();
        for (YamlNode item : list.items()) {
            Named entry = named(item);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return List.copyOf(entries);
    }

    /** Splits {@code {fact-name: {…}, as: NAME}}; null with a problem. */
    private @Nullable Named named(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            YamlMap.of("fact", node, problems);
            return null;
        }
        Map<String, YamlNode.Entry> rest = new LinkedHashMap<>(mapping.entries());
        YamlNode.Entry as = rest.remove("as");
        if (rest.size() != 1) {
            problems.add(
                    "case-fact",
                    mapping.place(),
                    Require.refusal(
                            "fact",
                            "have one name, and as: if others refer to it",
                            rest.keySet(),
                            "Maybe a dash is missing before the next fact."));
            return null;
        }
        String name = rest.keySet().iterator().next();
        YamlNode.Entry entry = java.util.Objects.requireNonNull(rest.get(name));
        return new Named(name, entry.value(), as == null ? null : name(as.value()), entry.key());
    }

    private @Nullable String name(YamlNode as) {
        if (as instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        problems.add(
                "case-as",
                as.place(),
                Require.refusal("name (as)", "be one word", as.kind(), "Maybe write as: crossed, without brackets."));
        return null;
    }

    /**
     * Makes a record.
     *
     * @param named the entry
     * @param origin what it must be: a fact or a conclusion
     * @param refs gives the reference of a name; null when there is none
     * @return the record, or null with a problem
     */
    public @Nullable Record read(Named named, Origin origin, Function<String, @Nullable FactRef> refs) {
        Schema schema = schema(named, origin);
        if (schema == null) {
            return null;
        }
        YamlMap map = YamlMap.of(named.type(), named.components(), problems);
        Map<String, Object> values = new LinkedHashMap<>();
        boolean complete = true;
        for (Schema.Component component : schema.components()) {
            YamlNode node = component.hasDefault() ? map.find(component.name()) : map.get(component.name());
            Object value = node == null ? null : value(component, node, refs);
            if (value != null) {
                values.put(component.name(), value);
            }
            complete &= value != null || (node == null && component.hasDefault());
        }
        map.end();
        return complete ? create(schema, values, named) : null;
    }

    private @Nullable Record create(Schema schema, Map<String, Object> values, Named named) {
        try {
            return schema.create(values);
        } catch (IllegalArgumentException e) {
            problems.add("case-fact", named.place(), YamlMap.refusal(e));
            return null;
        }
    }

    private @Nullable Schema schema(Named entry, Origin origin) {
        Schema other = null;
        List<String> known = new ArrayList<>();
        for (RuleType type : types.all()) {
            boolean named = type.schema().name().equals(entry.type());
            if (named && type.origin() == origin) {
                return type.schema();
            }
            other = named ? type.schema() : other;
            if (type.origin() == origin) {
                known.add(type.schema().name());
            }
        }
        boolean fact = origin == Origin.FACT;
        String there = fact ? "Maybe it belongs under expect." : "Maybe it belongs under given.";
        String guide = "Maybe see the list of facts in the guide for policy authors.";
        problems.add(
                "case-unknown",
                entry.place(),
                Require.refusal(
                        (fact ? "fact (" : "conclusion (") + entry.type() + ")",
                        "be one that the library or the pack knows",
                        "unknown",
                        other == null ? Nearest.cure(entry.type(), known, guide) : there));
        return null;
    }

    private @Nullable Object value(
            Schema.Component component, YamlNode node, Function<String, @Nullable FactRef> refs) {
        if (component.isSet()) {
            return set(component, node, refs);
        }
        return component.type() == FactRef.class && node instanceof YamlNode.Mapping
                ? reference(component, node, refs)
                : scalar(component, component.type(), node);
    }

    private @Nullable Object set(Schema.Component component, YamlNode node, Function<String, @Nullable FactRef> refs) {
        if (!(node instanceof YamlNode.Sequence list)) {
            problems.add(
                    "case-value",
                    node.place(),
                    Require.refusal(
                            "component (" + component.qualifiedName() + ")",
                            "be a list",
                            node.kind(),
                            "Maybe write it in brackets: [a, b]."));
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (YamlNode item : list.items()) {
            Object value = component.elementType() == FactRef.class && item instanceof YamlNode.Mapping
                    ? reference(component, item, refs)
                    : scalar(component, component.elementType(), item);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private @Nullable Object reference(
            Schema.Component component, YamlNode node, Function<String, @Nullable FactRef> refs) {
        YamlMap map = YamlMap.of(component.qualifiedName(), node, problems);
        String name = map.required("ref", String.class);
        map.end();
        return name == null ? null : refs.apply(name);
    }

    private @Nullable Object scalar(Schema.Component component, Class<?> type, YamlNode node) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            problems.add(
                    "case-value",
                    node.place(),
                    Require.refusal(
                            "component (" + component.qualifiedName() + ")",
                            "be one value",
                            node.kind(),
                            "Maybe the indent of the lines is wrong."));
            return null;
        }
        try {
            return Schema.parse(
                    new Schema.Component(component.name(), type, type, "", component.owner()), scalar.text());
        } catch (IllegalArgumentException e) {
            problems.add("case-value", scalar.place(), YamlMap.refusal(e));
            return null;
        }
    }
}

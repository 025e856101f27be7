package dev.rsp.drools.internal.rule;

import dev.rsp.fact.Fact;
import dev.rsp.fact.Schema;
import dev.rsp.requirement.Origin;
import dev.rsp.requirement.RuleTypes;
import dev.rsp.summary.Summarizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The record and enum types that rules of a pack may name, by simple name. */
public final class TypeCatalog {

    private final Map<String, RuleType> types;
    private final Map<Class<?>, RuleType> byClass = new LinkedHashMap<>();
    private final Map<String, Class<? extends Enum<?>>> enums = new TreeMap<>();
    private final List<Summarizer<?, ?>> summarizers;

    private TypeCatalog(Map<String, RuleType> types, List<Summarizer<?, ?>> summarizers) {
        this.types = types;
        this.summarizers = List.copyOf(summarizers);
        types.values().forEach(this::index);
    }

    /** The types that every pack has. */
    public static TypeCatalog standard() {
        Map<String, RuleType> types = new LinkedHashMap<>();
        for (Origin origin : Origin.values()) {
            add(types, RuleTypes.of(origin), origin);
        }
        return new TypeCatalog(types, List.of());
    }

    /**
     * This catalog and an application's own fact types.
     *
     * @param own the record classes
     * @throws IllegalArgumentException when one is no record that rules can see, or has a name that another type has
     */
    public TypeCatalog with(Collection<Class<? extends Fact>> own) {
        Map<String, RuleType> all = new LinkedHashMap<>(types);
        for (Class<? extends Fact> type : own) {
            OwnTypes.check(type, all.values());
            add(all, List.of(type.asSubclass(Record.class)), Origin.FACT);
        }
        return new TypeCatalog(all, summarizers);
    }

    /**
     * This catalog and the summaries that an application works out itself.
     *
     * @param own what makes them
     * @throws IllegalArgumentException when one makes what rules cannot see, or of what they cannot see
     */
    public TypeCatalog summing(Collection<Summarizer<?, ?>> own) {
        Map<String, RuleType> all = new LinkedHashMap<>(types);
        for (Summarizer<?, ?> each : own) {
            OwnSummaries.check(each, all.values());
            add(all, List.of(each.summary()), Origin.SUMMARY);
        }
        List<Summarizer<?, ?>> together = new ArrayList<>(summarizers);
        together.addAll(own);
        return new TypeCatalog(all, together);
    }

    /** What makes the summaries of the application, in the order in which it registered them. */
    public List<Summarizer<?, ?>> summarizers() {
        return summarizers;
    }

    /** What makes the summaries of a type, or null where that is not of the application. */
    public @Nullable Summarizer<?, ?> summarizer(Class<?> summary) {
        return summarizers.stream()
                .filter(each -> each.summary() == summary)
                .findFirst()
                .orElse(null);
    }

    /** The type of a simple name, or null. */
    public @Nullable RuleType find(String name) {
        return types.get(name);
    }

    /**
     * The type of a simple name that a checked rule uses.
     *
     * @throws IllegalArgumentException when there is none
     */
    public RuleType get(String name) {
        RuleType type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("The type (%s) must be one of %s.".formatted(name, types.keySet()));
        }
        return type;
    }

    /**
     * The type of a record.
     *
     * @throws IllegalArgumentException when rules do not know its class
     */
    public RuleType of(Record fact) {
        RuleType type = byClass.get(fact.getClass());
        return type == null ? get(fact.getClass().getSimpleName()) : type;
    }

    /** The enum of a simple name, or null. */
    public @Nullable Class<? extends Enum<?>> findEnum(String name) {
        return enums.get(name);
    }

    /** All types, facts first, then summaries, tables, parameters, the clock and conclusions. */
    public Collection<RuleType> all() {
        return List.copyOf(types.values());
    }

    /** All enums that components of these types use, by simple name. */
    public Map<String, Class<? extends Enum<?>>> enums() {
        return Map.copyOf(enums);
    }

    private void index(RuleType type) {
        byClass.put(type.schema().type(), type);
        for (Schema.Component component : type.schema().components()) {
            if (component.type().isEnum()) {
                @SuppressWarnings("unchecked") // isEnum() says so
                Class<? extends Enum<?>> constant = (Class<? extends Enum<?>>) component.type();
                enums.put(constant.getSimpleName(), constant);
            }
        }
    }

    private static void add(Map<String, RuleType> types, List<Class<? extends Record>> classes, Origin origin) {
        for (Class<? extends Record> type : classes) {
            types.put(type.getSimpleName(), new RuleType(type.getSimpleName(), Schema.of(type), origin));
        }
    }
}

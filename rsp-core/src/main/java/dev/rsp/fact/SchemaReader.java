package dev.rsp.fact;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a class of records once and refuses what rules cannot see. */
final class SchemaReader {

    private static final Set<Class<?>> PLAIN = Set.of(
            FactRef.class, BigDecimal.class, long.class, boolean.class, LocalDate.class, Period.class, String.class);
    private static final List<Class<?>> KINDS =
            List.of(Fact.class, Table.class, Summary.class, Parameter.class, Clock.class);

    private final Class<? extends Record> type;
    private final String name;

    private SchemaReader(Class<? extends Record> type) {
        this.type = type;
        this.name = Kebab.of(type);
    }

    /** What was read. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Reading(
            Class<? extends Record> type,
            String name,
            List<Schema.Component> components,
            Map<String, Integer> indexes,
            MethodHandle[] accessors,
            int[] sorted,
            List<String> key,
            List<String> topic,
            String dated,
            String until,
            PolaritySource polarity) {

        int index(String component) {
            Integer index = indexes.get(component);
            if (index == null) {
                String must = "be one of " + String.join(", ", indexes.keySet());
                throw Require.refusal(
                        "component (" + name + "." + Shown.value(component) + ")",
                        must,
                        component,
                        "Maybe write " + Nearest.of(component, indexes.keySet()) + ".");
            }
            return index;
        }
    }

    static Reading read(Class<? extends Record> type) {
        return new SchemaReader(type).read();
    }

    private Reading read() {
        refuseTwoKinds();
        List<Schema.Component> components = components();
        Map<String, Integer> indexes = new LinkedHashMap<>();
        components.forEach(component -> indexes.put(component.name(), indexes.size()));
        TypeReader facts = new TypeReader(name, components, annotation());
        List<String> key = facts.key(type);
        return new Reading(
                type,
                name,
                components,
                indexes,
                Arrays.stream(type.getRecordComponents()).map(Handles::accessor).toArray(MethodHandle[]::new),
                indexes.keySet().stream().sorted().mapToInt(indexes::get).toArray(),
                key,
                facts.topic(key),
                facts.dated(),
                facts.until(),
                facts.polarity());
    }

    private void refuseTwoKinds() {
        List<String> kinds = KINDS.stream()
                .filter(kind -> kind.isAssignableFrom(type))
                .map(Class::getSimpleName)
                .toList();
        if (kinds.size() > 1) {
            throw Require.refusal(
                    "type (" + name + ")",
                    "be one of Fact, Table, Summary, Parameter and Clock only",
                    String.join(", ", kinds),
                    "Maybe leave all but one away; what a rule may do with a type depends on it.");
        }
    }

    private @Nullable FactType annotation() {
        FactType annotation = type.getAnnotation(FactType.class);
        if (annotation == null && (Fact.class.isAssignableFrom(type) || Summary.class.isAssignableFrom(type))) {
            throw Require.refusal(
                    "type (" + name + ")",
                    "carry @FactType",
                    "bare",
                    "Maybe add @FactType(key = \"id\") to the record.");
        }
        return annotation;
    }

    private List<Schema.Component> components() {
        List<Schema.Component> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.add(component(component));
        }
        return List.copyOf(components);
    }

    private Schema.Component component(RecordComponent component) {
        Class<?> element = elementType(component);
        ComponentNames.check(component.getName(), name);
        Default given = component.getAnnotation(Default.class);
        Schema.Component read = new Schema.Component(
                component.getName(), component.getType(), element, given == null ? "" : given.value(), name);
        if (given != null) {
            Schema.parse(read, given.value());
        }
        return read;
    }

    private Class<?> elementType(RecordComponent component) {
        Class<?> declared = component.getType();
        if (declared.isEnum() || PLAIN.contains(declared) || isSimpleId(declared)) {
            return declared;
        }
        return declared == SortedSet.class ? setElement(component) : refuse(component);
    }

    private Class<?> setElement(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[0] instanceof Class<?> element
                        && (element == FactRef.class || isSimpleId(element))
                ? element
                : refuse(component);
    }

    private Class<?> refuse(RecordComponent component) {
        throw Require.refusal(
                "component (" + name + "." + component.getName() + ")",
                "be an id, FactRef, enum, BigDecimal, long, boolean, LocalDate, Period, String or SortedSet of ids",
                component.getGenericType().getTypeName(),
                "Maybe use BigDecimal for a number, and an id for a name.");
    }

    private static boolean isSimpleId(Class<?> type) {
        return TextForm.isId(type)
                && Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toList()
                        .equals(List.of(String.class));
    }
}

package dev.rsp.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes records from typed values. */
record RecordMaker(Schema schema) {

    Record make(Map<String, ?> values) {
        refuseUnknown(values.keySet());
        List<Object> arguments = new ArrayList<>();
        for (Schema.Component component : schema.components()) {
            arguments.add(argument(component, values.get(component.name())));
        }
        return (Record) Handles.call(Handles.constructor(schema.type()), arguments.toArray());
    }

    private void refuseUnknown(Set<String> names) {
        names.forEach(schema::component);
    }

    private static Object argument(Schema.Component component, @Nullable Object value) {
        if (value == null && component.hasDefault()) {
            return Schema.parse(component, component.defaultText());
        }
        if (value == null) {
            throw Require.refused(
                    component.qualifiedName(), "be given", "missing", "Maybe add " + component.name() + ": to it.");
        }
        return component.isSet() ? set(component, value) : typed(component, component.type(), value);
    }

    private static SortedSet<Object> set(Schema.Component component, Object value) {
        SortedSet<Object> elements = new TreeSet<>();
        if (!(value instanceof Collection<?> collection)) {
            throw mistyped(component, "be a list of " + Kebab.of(component.elementType()), value);
        }
        for (Object element : collection) {
            elements.add(typed(component, component.elementType(), element));
        }
        return elements;
    }

    private static Object typed(Schema.Component component, Class<?> type, Object value) {
        if (boxed(type).isInstance(value)) {
            return value;
        }
        throw mistyped(component, "be of type " + Kebab.of(type), value);
    }

    /** Long and boolean are the only primitives among components. */
    private static Class<?> boxed(Class<?> type) {
        return type == long.class ? Long.class : type == boolean.class ? Boolean.class : type;
    }

    private static Refusal mistyped(Schema.Component component, String expectation, Object value) {
        String actual = value.getClass().getSimpleName() + " " + value;
        return Require.refused(
                component.qualifiedName(), expectation, actual, "Maybe read it with Schema.parse first.");
    }
}

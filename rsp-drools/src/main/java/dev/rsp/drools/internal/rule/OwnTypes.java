package dev.rsp.drools.internal.rule;

import dev.rsp.fact.Refusal;
import dev.rsp.fact.Require;
import dev.rsp.fact.Schema;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Refuses fact types of an application that rules could not see, or that rules and cases would take for others. */
final class OwnTypes {

    /** The simple names of classes that only compiled rules use. */
    private static final Set<String> RESERVED = Set.of("Reached");

    private OwnTypes() {}

    /** Checks a type against those that are known before it. */
    static void check(Class<?> type, Collection<RuleType> known) {
        if (!type.isRecord()) {
            throw refused(
                    type, "be a record", "a class", "Maybe write it as a record with ids, numbers, days and enums.");
        }
        Schema schema = Schema.of(type.asSubclass(Record.class));
        Map<String, Class<?>> names = new HashMap<>();
        for (RuleType other : known) {
            classes(other.schema()).forEach(each -> names.put(each.getSimpleName(), each));
            if (other.schema().name().equals(schema.name())) {
                throw named(type, other.schema().type());
            }
        }
        for (Class<?> each : classes(schema)) {
            checkPublic(each);
            Class<?> other = names.getOrDefault(each.getSimpleName(), each);
            if (other != each || RESERVED.contains(each.getSimpleName())) {
                throw named(each, other);
            }
        }
    }

    /** The record, and the classes of ids and enums that it holds. */
    private static Set<Class<?>> classes(Schema schema) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        classes.add(schema.type());
        for (Schema.Component component : schema.components()) {
            if (component.elementType().isEnum() || component.elementType().isRecord()) {
                classes.add(component.elementType());
            }
        }
        return classes;
    }

    private static void checkPublic(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (!Modifier.isPublic(each.getModifiers()) || each.isLocalClass()) {
                String must = "be public, as every class around it";
                throw refused(type, must, each.getSimpleName() + " is not", "Maybe move it to a file of its own.");
            }
        }
    }

    private static Refusal named(Class<?> type, Class<?> other) {
        String actual = other == type ? "one of the library" : "that of " + other.getName();
        String cure = "Maybe rename it; rules and cases know types by their simple names.";
        return refused(type, "have a simple name of its own", actual, cure);
    }

    private static Refusal refused(Class<?> type, String must, String actual, String cure) {
        return Require.refusal("type (" + type.getName() + ")", must, actual, cure);
    }
}

package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Schema;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What compiled rules can see of the types that they may name: constructors, methods and constants. */
final class Shape {

    private final SortedMap<String, String> classes = new TreeMap<>();

    private Shape() {}

    /** The digest of the shape of all types, of the ids and enums in them, and of the calendar. */
    static String of(TypeCatalog types) {
        Shape shape = new Shape();
        shape.add(Reached.class);
        types.all().forEach(type -> {
            shape.add(type.schema().type());
            type.schema().components().forEach(shape::add);
        });
        return Sha256.of(String.join("", shape.classes.values()));
    }

    private void add(Schema.Component component) {
        Class<?> element = component.elementType();
        if (element.isRecord() || element.isEnum()) {
            add(element);
        }
    }

    private void add(Class<?> type) {
        classes.computeIfAbsent(type.getName(), name -> name + "\n" + lines(type));
    }

    private static String lines(Class<?> type) {
        Stream<String> members = Stream.<Executable[]>of(type.getConstructors(), type.getMethods())
                .flatMap(Arrays::stream)
                .filter(member -> !isOfJdk(member.getDeclaringClass()))
                .map(Executable::toGenericString)
                .sorted();
        return Stream.concat(members, constants(type))
                .map(line -> "  " + line + "\n")
                .collect(Collectors.joining());
    }

    /** What records and enums inherit, of which newer JDKs have more. */
    private static boolean isOfJdk(Class<?> type) {
        return type.getName().startsWith("java.");
    }

    /** In their order, in which they compare. */
    private static Stream<String> constants(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name())
                : Stream.empty();
    }
}

package dev.rsp.drools.internal.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The names that the text of one lowered rule uses: classes it imports and variables its patterns bind. */
final class Names {

    private final SortedSet<String> imports = new TreeSet<>();
    private final Map<Integer, Map<String, String>> variables = new TreeMap<>();

    /** Imports a class and gives the name to write. */
    String imported(Class<?> type) {
        String name = type.getCanonicalName();
        if (name == null) {
            throw new IllegalArgumentException("The type (%s) must have a name.".formatted(type));
        }
        imports.add(name);
        return type.getSimpleName();
    }

    /** The variable that a condition binds to an expression over its components. */
    String bound(int condition, String expression) {
        Map<String, String> own = variables.computeIfAbsent(condition, i -> new LinkedHashMap<>());
        return own.computeIfAbsent(expression, e -> "$v" + condition + "x" + own.size());
    }

    /** The bindings that a condition's pattern must hold, in the order in which they were asked for. */
    List<String> bindings(int condition) {
        return variables.getOrDefault(condition, Map.of()).entrySet().stream()
                .map(binding -> binding.getValue() + " : " + binding.getKey())
                .toList();
    }

    SortedSet<String> imports() {
        return imports;
    }
}

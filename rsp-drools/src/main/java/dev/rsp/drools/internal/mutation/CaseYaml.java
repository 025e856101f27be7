package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.fact.CanonicalJson;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A case as cases.yaml has it, facts that others refer to by a name of their own. */
final class CaseYaml {

    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9-]*[a-z0-9]");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off");

    private final PackCase content;
    private final Map<FactRef, String> names = new LinkedHashMap<>();

    private CaseYaml(PackCase content) {
        this.content = content;
        Set<Object> referred = new HashSet<>();
        content.given()
                .forEach(fact -> Schema.of((Record) fact)
                        .values((Record) fact)
                        .values()
                        .forEach(value -> refer(value, referred)));
        content.given().stream()
                .filter(fact -> referred.contains(fact.ref()))
                .forEach(fact -> names.put(fact.ref(), "fact-" + (names.size() + 1)));
    }

    private static void refer(Object value, Set<Object> referred) {
        if (value instanceof SortedSet<?> set) {
            referred.addAll(set);
        } else {
            referred.add(value);
        }
    }

    static String of(PackCase content) {
        return new CaseYaml(content).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder("- name: " + quoted(content.name()) + "\n");
        text.append("  clause: ")
                .append(quoted(Objects.requireNonNull(content.clause())))
                .append('\n');
        text.append("  as-of: ").append(content.asOf()).append('\n');
        text.append(content.asIf() ? "  as-if: true\n" : "");
        text.append("  given:\n");
        content.given().forEach(fact -> text.append(line(fact)));
        PackCase.Expected expected = Objects.requireNonNull(content.expect());
        text.append("  expect:\n");
        expected.conclusions().forEach(each -> text.append(line(each)).append('\n'));
        new TreeMap<>(expected.gates()).forEach((gate, outcome) -> {
            int slash = gate.lastIndexOf('/');
            text.append("    - gate: {model: %s, activity: %s, outcome: %s}\n"
                    .formatted(quoted(gate.substring(0, slash)), gate.substring(slash + 1), outcome));
        });
        return text.toString();
    }

    private String line(Fact fact) {
        String name = names.get(fact.ref());
        return line((Record) fact) + "\n" + (name == null ? "" : "      as: " + name + "\n");
    }

    private String line(Record record) {
        Schema schema = Schema.of(record);
        return schema.components().stream()
                .map(each -> each.name() + ": " + value(schema.value(record, each.name())))
                .collect(Collectors.joining(", ", "    - " + schema.name() + ": {", "}"));
    }

    private String value(Object value) {
        if (value instanceof SortedSet<?> set) {
            return set.stream().map(this::value).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof FactRef ref && names.containsKey(ref)) {
            return "{ref: " + names.get(ref) + "}";
        }
        boolean bare = value instanceof Number || value instanceof Boolean || value instanceof LocalDate;
        return bare ? Schema.text(value) : quoted(Schema.text(value));
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() && !WORDS.contains(text) ? text : CanonicalJson.write(text);
    }
}

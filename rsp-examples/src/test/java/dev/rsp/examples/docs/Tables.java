package dev.rsp.examples.docs;

import dev.rsp.decision.Outcome;
import dev.rsp.drools.analysis.Lints;
import dev.rsp.eval.stats.LineVerdict;
import dev.rsp.eval.stats.Weakness;
import dev.rsp.fact.PolarityRule;
import dev.rsp.fact.Schema;
import dev.rsp.policy.Force;
import dev.rsp.requirement.Origin;
import dev.rsp.requirement.RuleTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables of documents that are read off the types, so that they cannot be out of date. */
final class Tables {

    private static final Map<String, String> PACKAGES =
            RuleTypes.all().stream().collect(Collectors.toMap(Class::getSimpleName, Class::getPackageName));

    private Tables() {}

    /** The lines of the table of a name: {@code facts}, {@code types ORIGIN}, {@code outcomes}, {@code lints} or
     * {@code values ENUM}. */
    static List<String> named(String name) {
        String[] words = name.split(" ");
        return switch (words[0]) {
            case "facts" -> facts();
            case "types" -> types(Origin.valueOf(words[1]));
            case "conclusions" -> conclusions();
            case "outcomes" -> outcomes();
            case "values" -> values(words[1]);
            case "lints" -> lints();
            default -> throw new IllegalArgumentException("The table (%s) must be known.".formatted(name));
        };
    }

    private static List<String> lints() {
        List<List<String>> rows = Lints.all().stream()
                .filter(lint -> lint.id().matches("L[0-9]{2}"))
                .map(lint -> List.of(
                        "[%1$s](lints/%1$s.md)".formatted(lint.id()),
                        lint.title(),
                        lint.checks(),
                        String.join(", ", lint.checked())))
                .toList();
        return table(List.of("Lint", "Says", "In full", "Checked"), rows);
    }

    private static List<String> facts() {
        List<List<String>> rows = new ArrayList<>();
        for (Class<? extends Record> type : RuleTypes.of(Origin.FACT)) {
            Schema schema = Schema.of(type);
            String where = PACKAGES.get(type.getSimpleName()).replace("dev.rsp.", "");
            rows.add(List.of(
                    "`" + schema.name() + "` (" + where + ")",
                    components(schema),
                    String.join(", ", schema.key()),
                    polarity(schema),
                    Javadoc.of(type)));
        }
        return table(List.of("Fact (package)", "Components", "Key", "Polarity", "Means"), rows);
    }

    private static String polarity(Schema schema) {
        if (schema.polarityRule() == PolarityRule.BY_QUESTION) {
            return "by question, as the policy says";
        }
        if (schema.polarityRule() == PolarityRule.FIXED) {
            return Schema.text(schema.fixedPolarity());
        }
        return Arrays.stream(schema.component(schema.polarityComponent()).type().getEnumConstants())
                .collect(Collectors.groupingBy(
                        constant -> Schema.text(schema.polarityOf((Enum<?>) constant)),
                        java.util.TreeMap::new,
                        Collectors.mapping(Schema::text, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + ": " + entry.getKey())
                .sorted((one, other) -> Boolean.compare(one.endsWith("adverse"), other.endsWith("adverse")))
                .collect(Collectors.joining("; "));
    }

    private static String components(Schema schema) {
        return schema.components().stream()
                .map(each -> each.name() + (each.isSet() ? "[]" : "") + (each.hasDefault() ? "?" : ""))
                .collect(Collectors.joining(", "));
    }

    private static List<String> types(Origin origin) {
        List<List<String>> rows = new ArrayList<>();
        for (Class<? extends Record> type : RuleTypes.of(origin)) {
            rows.add(List.of("`" + type.getSimpleName() + "`", components(Schema.of(type)), Javadoc.of(type)));
        }
        return table(List.of("Type", "Components", "Means"), rows);
    }

    private static List<String> conclusions() {
        List<List<String>> rows = new ArrayList<>();
        for (Class<? extends Record> type : RuleTypes.of(Origin.CONCLUSION)) {
            String shortfall = RuleTypes.conclusion(type).shortfall() ? "yes" : "";
            rows.add(List.of(
                    "`" + type.getSimpleName() + "`", components(Schema.of(type)), shortfall, Javadoc.of(type)));
        }
        return table(List.of("Conclusion", "Arguments, in this order", "Shortfall", "Says"), rows);
    }

    private static List<String> outcomes() {
        List<List<String>> rows = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            rows.add(List.of("`" + outcome + "`", Javadoc.of(outcome), outcome == Outcome.PROCEED ? "true" : "false"));
        }
        rows.add(List.of("none: `gated()` is false", "No gate of the policy bears on the activity.", "false"));
        return table(List.of("Outcome", "Means", "`mayProceed()`"), rows);
    }

    private static List<String> values(String name) {
        try {
            List<List<String>> rows = new ArrayList<>();
            for (Object constant : Class.forName(name).getEnumConstants()) {
                String written = isWrittenInFiles(constant) ? Schema.text(constant) : ((Enum<?>) constant).name();
                rows.add(List.of("`" + written + "`", Javadoc.of((Enum<?>) constant)));
            }
            return table(List.of("Value", "Means"), rows);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    private static boolean isWrittenInFiles(Object constant) {
        return !(constant instanceof Force || constant instanceof LineVerdict || constant instanceof Weakness);
    }

    static List<String> table(List<String> head, List<List<String>> rows) {
        List<String> rule = head.stream().map(title -> "---").toList();
        return Stream.concat(Stream.of(head, rule), rows.stream())
                .map(cells -> "| " + String.join(" | ", cells) + " |")
                .toList();
    }
}

package dev.rsp.examples.cli;

import dev.rsp.fact.CanonicalJson;
import dev.rsp.fact.Fact;
import dev.rsp.fact.Schema;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Facts as a file of them, one on each line. */
final class FactYaml {

    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9-]*[a-z0-9]");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off");

    private FactYaml() {}

    /** The facts, with a comment before each of some lines; what stands in a comment may come from anywhere. */
    static String of(List<String> comments, List<Fact> facts) {
        String head =
                comments.stream().map(each -> "# " + Clean.text(each) + "\n").collect(Collectors.joining());
        return head + facts.stream().map(FactYaml::line).collect(Collectors.joining());
    }

    private static String line(Fact fact) {
        Schema schema = Schema.of((Record) fact);
        return schema.components().stream()
                .map(each -> each.name() + ": " + value(schema.value((Record) fact, each.name())))
                .collect(Collectors.joining(", ", "- " + schema.name() + ": {", "}\n"));
    }

    private static String value(Object value) {
        if (value instanceof SortedSet<?> set) {
            return set.stream().map(FactYaml::value).collect(Collectors.joining(", ", "[", "]"));
        }
        String text = Schema.text(value);
        boolean bare = value instanceof Number
                || value instanceof Boolean
                || value instanceof java.time.LocalDate
                || (PLAIN.matcher(text).matches() && !WORDS.contains(text));
        return bare ? text : CanonicalJson.write(text);
    }
}

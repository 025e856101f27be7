package dev.rsp.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The auditors' page speaks of every field of a decision, and names only tests and lints that exist. */
class DecisionDocumentTest {

    private static final Document DOCUMENT = Document.read("docs/for-auditors.md");
    private static final JsonNode SCHEMA =
            JsonMapper.shared().readTree(Project.text("rsp-core/src/main/resources/rsp/schemas/decision-1.json"));

    @Test
    void everyFieldHasARow() {
        List<String> rows = DOCUMENT.section("## What a decision contains")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(SCHEMA.get("properties").propertyNames());
    }

    @Test
    void everyFieldOfAFieldIsNamed() {
        String section = DOCUMENT.section("## What a decision contains");
        for (String name : SCHEMA.get("properties").propertyNames()) {
            Set<String> inner = new TreeSet<>();
            inner(SCHEMA.get("properties").get(name), inner);
            String row = section.lines()
                    .filter(line -> line.startsWith("| `" + name + "`"))
                    .findFirst()
                    .orElseThrow();
            assertThat(inner).as(name).allMatch(each -> row.contains("`" + each + "`"));
        }
    }

    /** The names of the properties of the objects that a field holds, one level of lists below it. */
    private static void inner(JsonNode schema, Set<String> names) {
        JsonNode resolved = resolved(schema);
        JsonNode items = resolved.get("items");
        JsonNode of = items == null ? resolved : resolved(items);
        if (of.get("properties") != null) {
            names.addAll(of.get("properties").propertyNames());
        }
    }

    private static JsonNode resolved(JsonNode schema) {
        JsonNode ref = schema.get("$ref");
        return ref == null ? schema : SCHEMA.at(ref.asString().substring(1));
    }

    @Test
    void everyReasonForSettingAFactAsideHasARow() {
        String comment = Project.text("rsp-core/src/main/java/dev/rsp/decision/SetAside.java");
        List<String> reasons = found("\\{@code ([a-z ]+)}", comment);
        assertThat(reasons).hasSizeGreaterThan(5);
        assertThat(found("(?m)^\\| `([a-z ]+)` \\|", DOCUMENT.section("## Facts that count, and facts set aside")))
                .containsExactlyElementsOf(reasons);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void everyLawHasARowAndSomethingThatEnforcesIt() {
        List<String> laws = DOCUMENT.section("## The eleven laws")
                .lines()
                .filter(line -> line.matches("\\| [0-9]+ \\|.*"))
                .toList();
        assertThat(laws).hasSize(11).allMatch(row -> row.contains("`"));
    }

    @Test
    void everyTestThatIsNamedExists() {
        Set<String> known = new TreeSet<>();
        for (String module : List.of("rsp-core", "rsp-drools", "rsp-examples")) {
            Project.below(module + "/src", ".java")
                    .forEach(file -> known.add(file.replaceFirst(".*/", "").replace(".java", "")));
        }
        List<String> named = found("`([A-Z][A-Za-z0-9]+Test)`", DOCUMENT.prose());
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(known).containsAll(named);
    }
}

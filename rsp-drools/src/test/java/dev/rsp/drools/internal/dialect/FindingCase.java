package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Rules that get a finding, and the nearest ones that do not.
 *
 * <p>A file of cases, named by the finding, has a heading for each, and below it {@code refused}, {@code findings} word by
 * word, and {@code accepted}; where it matters {@code folder}, in which the rules stand, and {@code clauses}, the force that
 * clauses.yaml gives. Text that is not a whole file of rules is the conditions of one, and after {@code =>} what it
 * concludes. {@code {U+202E}} stands for a character that nobody could see.
 *
 * @param lint the id of the finding
 * @param name what is wrong
 * @param sections the texts of the case by their names
 */
record FindingCase(String lint, String name, Map<String, String> sections) {

    private static final List<String> LINTS = List.of(
            "L02", "L03", "L04", "L05", "L06", "L07", "L08", "L09", "L10", "L11", "L12", "L13", "L14", "L15", "L16",
            "L17", "L18", "L19", "L21", "L23", "L24");
    private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]{4,6})}");
    private static final String USUAL = "Requirement( $model, \"comprehensive-assessment\" )";

    static List<FindingCase> all() {
        List<FindingCase> all = new ArrayList<>();
        for (String lint : LINTS) {
            String[] parts = TestPack.resource("findings/" + lint + ".txt").split("(?m)^## ", -1);
            for (int i = 1; i < parts.length; i++) {
                all.add(parse(lint, parts[i]));
            }
        }
        return all;
    }

    private static FindingCase parse(String lint, String part) {
        Map<String, String> sections = new LinkedHashMap<>();
        String[] texts = part.split("(?m)^=== ", -1);
        for (int i = 1; i < texts.length; i++) {
            String[] halves = texts[i].split("\n", 2);
            sections.put(halves[0].strip(), halves[1].strip() + "\n");
        }
        return new FindingCase(lint, texts[0].strip(), sections);
    }

    /** What the checks say of the rules with the finding. */
    Checked refused() {
        String folder = sections.getOrDefault("folder", "3.1").strip();
        return Checked.of(TestPack.ROOT + folder + "/rules.drl", rules("refused"), others(), forces());
    }

    /** What the checks say of the nearest rules without it. */
    Checked accepted() {
        return Checked.beside(rules("accepted"), others());
    }

    /** What they should say. */
    String findings() {
        return sections.getOrDefault("findings", "");
    }

    private String rules(String section) {
        String text = CHARACTER
                .matcher(sections.getOrDefault(section, ""))
                .replaceAll(hex -> Character.toString(Integer.parseInt(hex.group(1), 16)));
        return text.contains("rule \"") ? text : rule(text);
    }

    private static String rule(String lines) {
        String[] halves = lines.split("=> ", 2);
        return """
                rule "9 Something is so"
                    @clause( 9 )
                    @force( MUST )
                when
                %sthen
                    insertLogical( new %s );
                end
                """.formatted(halves[0].indent(4), halves.length == 2 ? halves[1].strip() : USUAL);
    }

    private Map<String, String> forces() {
        Map<String, String> forces = new LinkedHashMap<>();
        sections.getOrDefault("clauses", "").lines().forEach(line -> {
            String[] halves = line.split(" ", 2);
            forces.put(halves[0], halves[1]);
        });
        return forces;
    }

    /** Escapes are checked over the whole pack, so their cases stand alone. */
    private List<Rule> others() {
        return lint.equals("L18") ? List.of() : Checked.packRules();
    }

    @Override
    public String toString() {
        return lint + " " + name;
    }
}

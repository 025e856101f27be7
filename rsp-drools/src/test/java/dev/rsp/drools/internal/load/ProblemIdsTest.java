package dev.rsp.drools.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.analysis.Lint;
import dev.rsp.drools.analysis.Lints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem that the code can find stands in a test, word for word. */
class ProblemIdsTest {

    private static final Path MAIN = Path.of("src/main/java/dev/rsp/drools");
    private static final Path TEST = Path.of("src/test/java/dev/rsp/drools");

    private static final List<String> PACKAGES =
            List.of("internal/yaml", "internal/load", "internal/facts", "internal/cases", "analysis");

    /** Checked by people alone. */
    private static final Set<String> REVIEWED = Set.of("L01");

    /** The first argument of what makes a problem: the whole id. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?:problems\\.add|found\\.add|misplaced\\.add|stop|refuse|new PackProblem)\\(\\s*\"((?:[a-z]+-[a-z-]+|L[0-9]{2}))\"");

    /** An id that is chosen before. */
    private static final Pattern CHOSEN = Pattern.compile("[?:] \"([a-z]+-[a-z]+)\"");

    /** An id put together from the key or section it is about. */
    private static final Pattern REFUSED = Pattern.compile("(?<![.\\w])refuse\\(\\s*\"([a-z]+)\"");

    private static final Pattern STATED =
            Pattern.compile("^\\s*\"*\\[([a-z]+-[a-z-]+|L[0-9]{2})] The ", Pattern.MULTILINE);

    @Test
    void everyProblemIsStatedInATest() throws IOException {
        Set<String> stated = new TreeSet<>();
        for (Path test : javaFiles(TEST)) {
            stated.addAll(all(STATED, Files.readString(test)));
        }
        assertThat(stated).containsAll(found());
    }

    @Test
    void theProblemsAreFoundInTheCode() throws IOException {
        assertThat(found())
                .hasSizeGreaterThan(80)
                .contains(
                        "yaml-null",
                        "overlay-again",
                        "overlay-evidence",
                        "clause-force",
                        "vocabulary-chains",
                        "vocabulary-remedies",
                        "lint-unused",
                        "case-read");
    }

    /** Every id that the code can report has its text in the one source of them, and nothing else has. */
    @Test
    void theSourceOfTheirPagesHasTheseAndNoOthers() throws IOException {
        Set<String> all = new TreeSet<>(found());
        for (Path file : javaFiles(MAIN.resolve("internal/dialect"))) {
            all.addAll(all(Pattern.compile("\"(L[0-9]{2})\""), Files.readString(file)));
        }
        all.addAll(REVIEWED);
        assertThat(Lints.all()).extracting(Lint::id).containsExactlyInAnyOrderElementsOf(all);
    }

    private static Set<String> found() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String name : PACKAGES) {
            for (Path file : javaFiles(MAIN.resolve(name))) {
                found.addAll(in(file));
            }
        }
        found.addAll(in(MAIN.resolve("LoadedPack.java")));
        return found;
    }

    private static Set<String> in(Path file) throws IOException {
        String code = Files.readString(file);
        Set<String> ids = all(WHOLE, code);
        ids.addAll(all(CHOSEN, code).stream()
                .filter(id -> code.contains("\"" + id + "\" :") || code.contains(": \"" + id + "\","))
                .toList());
        String name = String.valueOf(file.getFileName());
        if (name.equals("ClauseReader.java") || name.equals("ParameterReader.java")) {
            String prefix = name.startsWith("Clause") ? "clause-" : "parameter-";
            all(REFUSED, code).forEach(key -> ids.add(prefix + key));
        } else if (name.equals("PolicyFileReader.java")) {
            all(Pattern.compile("packId\\(\"([a-z]+)\""), code).forEach(key -> ids.add("policy-" + key));
        } else {
            sections(code).forEach(section -> ids.add("vocabulary-" + section));
        }
        return ids;
    }

    /** The sections of which a reader refuses rows. */
    private static Set<String> sections(String code) {
        Set<String> sections = new TreeSet<>();
        if (code.contains("refuse(row, \"name a clause of clauses.yaml\"")) {
            sections.add(Sections.REMEDIES); // refused by a method that is handed the row
        }
        for (String method : code.split("\n    }\n")) {
            if (method.contains("rows.refuse(") || method.contains("rows.split(") || method.contains("rows.pair(")) {
                Matcher section = Pattern.compile("Sections\\.([A-Z_]+)").matcher(method);
                while (section.find()) {
                    sections.add(section(section.group(1)));
                }
            }
        }
        return sections;
    }

    private static String section(String constant) {
        try {
            return (String) Sections.class.getDeclaredField(constant).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> all = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}

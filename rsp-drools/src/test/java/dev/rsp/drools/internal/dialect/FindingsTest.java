package dev.rsp.drools.internal.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.PackProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the checks of rules say, word by word, and the nearest rules of which they say nothing. */
class FindingsTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/rsp/drools/internal");
    private static final Pattern ID = Pattern.compile("\"(L[0-9]{2})\"");
    private static final Pattern MESSAGE = Pattern.compile("\"(The (?:[^\"\\\\]|\\\\.)*)\"");

    private static List<FindingCase> cases() {
        return FindingCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void rulesGetTheirFindingAndTheNearestDoNot(FindingCase each) {
        assertThat(each.refused().text()).isEqualTo(each.findings());
        assertThat(each.refused().problems()).extracting(PackProblem::id).containsOnly(each.lint());
        assertThat(each.accepted().text()).isEmpty();
        assertThat(each.accepted().rules()).isNotEmpty();
    }

    @Test
    void everyFindingHasCases() throws IOException {
        TreeSet<String> inCode = new TreeSet<>();
        for (String text : sources("dialect", "load")) {
            ID.matcher(text).results().forEach(id -> inCode.add(id.group(1)));
        }
        TreeSet<String> inCases =
                cases().stream().map(FindingCase::lint).collect(Collectors.toCollection(TreeSet::new));
        inCases.add("L22"); // below
        assertThat(inCases).isEqualTo(inCode);
    }

    /** Every sentence of the code is the sentence of a case, so that no finding is without one. */
    @Test
    void everySentenceHasACase() throws IOException {
        List<String> said =
                new ArrayList<>(cases().stream().map(FindingCase::findings).toList());
        said.addAll(LimitsTest.sentences());
        said.addAll(ParserAgreementTest.sentences());
        List<String> unsaid = new ArrayList<>();
        for (String text : sources("dialect")) {
            MESSAGE.matcher(text).results().map(each -> each.group(1)).forEach(sentence -> {
                Pattern form = form(sentence);
                if (said.stream().noneMatch(each -> form.matcher(each).find())) {
                    unsaid.add(sentence);
                }
            });
        }
        assertThat(unsaid).isEmpty();
    }

    private static Pattern form(String sentence) {
        String plain = sentence.replace("\\\\", "\\").replace("\\\"", "\"");
        return Pattern.compile(Stream.of(plain.split("%(?:[0-9]\\$)?0?4?[sdX]", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^\\n]*")));
    }

    private static List<String> sources(String... packages) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String name : packages) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(name))) {
                for (Path file : files.sorted().toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }

    @Test
    void allFindingsOfAFileComeAtOnce() {
        String text = cases().stream()
                .filter(each -> each.lint().equals("L07") || each.lint().equals("L10"))
                .map(each -> each.sections().get("refused"))
                .filter(each -> each.startsWith("rule"))
                .collect(Collectors.joining("\n"));
        assertThat(text.lines().filter(line -> line.startsWith("rule"))).hasSize(8);
        assertThat(Checked.beside(text, List.of()).problems())
                .extracting(PackProblem::id)
                .hasSize(8)
                .containsOnly("L10");
    }

    @Test
    void allFindingsOfCheckedRulesComeAtOnce() {
        assertThat(Checked.beside("""
                        rule "9 Something is so"
                            @clause( 9 )
                            @force( AIM )
                        when
                            Modell( $other : id )
                            Baseline( $model : model, $unused : reference )
                            not Determination( status == DeterminationStatus.CROSSED )
                            exists Gate( kind == "training", model == $model, underWay == $other )
                        then
                            insertLogical( new Requirement( $model, "unknown" ) );
                        end
                        """, List.of()).problems())
                .extracting(problem -> problem.id() + ":" + problem.line())
                .containsExactly("L17:1", "L03:5", "L15:6", "L12:7", "L06:8", "L16:8", "L06:10");
    }

    /** A clause that bears on a gate and asks for judgement needs a rule that asks for it. */
    @Test
    void aClauseLeftToJudgementIsAskedFor() {
        assertThat(withClause("judgement-only, note: who could say").toString()).isEqualTo("""
                The clause (5) must have a rule that asks for its judgement, but was (none).
                  at test-policy/1.0/clauses.yaml:50
                  Maybe add a question and a rule that concludes NotDetermined.""");
        assertThat(withClause("organisational, note: an office is set up")).isNull();
    }

    private static PackProblem withClause(String reason) {
        SortedMap<String, byte[]> files = TestPack.files();
        String row = "\"5\":\n  force: MUST\n  gates: [assessment]\n  says: of the test\n  not-encoded: {reason: "
                + reason + "}\n";
        String clauses = TestPack.ROOT + "clauses.yaml";
        TestPack.put(files, clauses, new String(files.get(clauses), UTF_8) + row);
        return TestPack.problems(files).stream()
                .filter(problem -> problem.id().equals("L22"))
                .findFirst()
                .orElse(null);
    }

    @Test
    void theTestPackLoads() {
        assertThat(TestPack.problems(TestPack.files())).isEmpty();
        assertThat(Map.copyOf(TestPack.files())).hasSizeGreaterThan(10);
    }
}

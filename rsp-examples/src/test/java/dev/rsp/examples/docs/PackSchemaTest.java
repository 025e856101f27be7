package dev.rsp.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of files of packs accept every file that there is, and refuse what the loader refuses. */
class PackSchemaTest {

    private static final String SCHEMAS = "rsp-drools/src/main/resources/rsp/schemas/pack/";
    private static final String LAKESIDE = "rsp-examples/src/main/resources/dev/rsp/examples/own-policy/lakeside/1.0/";
    private static final List<String> ROOTS =
            List.of("rsp-drools/src/main/packs", "rsp-examples/src/main/resources/dev/rsp/examples");
    private static final String REFERENCE = "# yaml-language-server: $schema=";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();

    private static final String EXAMPLES = "rsp-examples/src/main/resources/dev/rsp/examples/";

    /** Their facts are of a type that only their application knows, or they are broken on purpose, or forms to be filled in. */
    private static final List<String> OTHERS = List.of(
            EXAMPLES + "lab-pack/example-lab/1.0/1-canary/cases.yaml",
            EXAMPLES + "lab-pack/example-lab/1.0/2-fresh-canary/cases.yaml",
            EXAMPLES + "lab-pack-broken/",
            EXAMPLES + "cli/");

    static List<String> kinds() {
        return Project.below(SCHEMAS, "-1.json")
                .map(name -> name.substring(SCHEMAS.length(), name.length() - "-1.json".length()))
                .toList();
    }

    /** The files of packs: those in a folder of a version, or of a clause of one. */
    static List<String> files() {
        return ROOTS.stream()
                .flatMap(root -> Project.below(root, ".yaml"))
                .filter(name -> kinds().contains(kind(name)))
                .filter(name -> OTHERS.stream().noneMatch(name::startsWith))
                .toList();
    }

    private static String kind(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".yaml", "");
    }

    private static List<String> problems(String kind, String yaml) {
        Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        Schema schema = KNOWN.computeIfAbsent(
                kind,
                each -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Project.text(SCHEMAS + each + "-1.json"), InputFormat.JSON));
        return schema.validate(JSON.writeValueAsString(texts(value)), InputFormat.JSON).stream()
                .map(Objects::toString)
                .toList();
    }

    /** With text for keys, as the loader reads them. */
    private static Object texts(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> texts = new LinkedHashMap<>();
            map.forEach((key, each) -> texts.put(String.valueOf(key), texts(each)));
            return texts;
        }
        return value instanceof List<?> list
                ? list.stream().map(PackSchemaTest::texts).collect(Collectors.toList())
                : value;
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileFitsItsSchema(String file) {
        assertThat(problems(kind(file), Project.text(file))).isEmpty();
    }

    @Test
    void thereAreFilesOfEveryKind() {
        assertThat(files()).hasSizeGreaterThan(80);
        assertThat(files().stream().map(PackSchemaTest::kind).distinct())
                .containsExactlyInAnyOrder(
                        "policy", "vocabulary", "clauses", "parameters", "cases", "shared-facts", "changed-cases");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileNamesItsSchema(String file) {
        String first = Project.text(file).lines().findFirst().orElseThrow();
        assertThat(first).startsWith(REFERENCE);
        Path schema = Project.path(file)
                .resolveSibling(first.substring(REFERENCE.length()))
                .normalize();
        assertThat(schema).isEqualTo(Project.path(SCHEMAS + kind(file) + "-1.json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            policy        | title:                      | titel:                 | unknown key
            policy        | level-scheme: [             | level-scheme: asl-1 #[ | wrong type
            policy        | encoding: 0.1.0             | # encoding             | missing key
            policy        | effective-from: 2026-01-01  | effective-from: 1.1.26 | wrong day
            policy        | status: complete            | status: done           | wrong word
            vocabulary    | thresholds:                 | threshold:             | unknown section
            vocabulary    | domain: cyber,              | domain: [cyber],       | wrong type
            vocabulary    | domain: cyber,              |                        | missing key
            clauses       | force: AIM                  | force: aim             | wrong word
            clauses       | force: AIM                  | # force                | missing key
            clauses       | force: AIM                  | forse: AIM             | unknown key
            clauses       | gates: [incident]           | gates: incident        | wrong type
            parameters    | unit:                       | units:                 | unknown key
            parameters    | value: P30D                 | value: 30 days         | wrong type
            parameters    | stricter: higher            | # stricter             | missing key
            """)
    void whatTheLoaderRefusesIsRefused(String kind, String before, String after, String why) {
        String file = kind.equals("parameters") ? "2-safeguards/parameters.yaml" : kind + ".yaml";
        refused(kind, Project.text(LAKESIDE + file), before, after == null ? "" : after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            as-of: 2026-04-10                         | as-at: 2026-04-10                           | unknown key
            use: [assessed, below]                    | use: assessed                               | wrong type
            as-of: 2026-04-10                         | # as-of                                     | missing key
            - model-snapshot: {id: heron}             | - model-snapshott: {id: heron}              | unknown fact
            - model-snapshot: {id: heron}             | - model-snapshot: {}                        | missing component
            - model-snapshot: {id: heron}             | - model-snapshot: {id: Heron}               | wrong id
            activity: new-customers, on: 2026-04-10   | activity: newcomers, on: 2026-04-10         | wrong word
            activity: new-customers, on: 2026-04-10   | activity: new-customers, on: {day: 10}      | wrong type
            outcome: proceed                          | outcome: allowed                            | wrong outcome
            """)
    void casesThatTheLoaderRefusesAreRefused(String before, String after, String why) {
        refused("cases", Project.text(LAKESIDE + "2-safeguards/cases.yaml"), before, after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shared-facts  | assessed: [{assesment: {id: a}}]                         | unknown key
            shared-facts  | assessed: {assessment: {id: a}}                          | wrong type
            shared-facts  | assessed: [{incident: {id: a, model: m, on: 2026-01-01}}]| missing key
            changed-cases | changed-case: []                                         | unknown key
            changed-cases | changed-cases: all                                       | wrong type
            changed-cases | changed-cases: [{name: A case}]                          | missing key
            lint          | supress: []                                              | unknown key
            lint          | suppress: text-todo                                      | wrong type
            lint          | suppress: [{lint: text-todo, at: a.md}]                  | missing key
            """)
    void otherFilesThatTheLoaderRefusesAreRefused(String kind, String yaml, String why) {
        assertThat(problems(kind, yaml)).as(why).isNotEmpty();
    }

    private static void refused(String kind, String text, String before, String after) {
        assertThat(text).contains(before);
        assertThat(problems(kind, text)).isEmpty();
        assertThat(problems(kind, text.replace(before, after))).isNotEmpty();
    }

    @Test
    void suppressionsFitTheirSchema() {
        assertThat(problems("lint", "suppress: [{lint: text-todo, at: a.md, reason: The lab was asked.}]"))
                .isEmpty();
    }

    /** With {@code -Ddocs.write=true} they are written anew instead. */
    @Test
    void theSchemasOfCasesAreThoseOfTheTypes() throws IOException {
        for (Map.Entry<String, Object> schema : CaseSchemas.all().entrySet()) {
            String name = SCHEMAS + schema.getKey() + "-1.json";
            String text = JSON.writeValueAsString(schema.getValue()).replace("\r\n", "\n") + "\n";
            if (Boolean.getBoolean("docs.write")) {
                Files.writeString(Project.path(name), text);
            } else {
                assertThat(Project.text(name)).as(name).isEqualTo(text);
            }
        }
    }

    @Test
    void theSchemasAreShipped() {
        assertThat(kinds())
                .allSatisfy(
                        kind -> assertThat(PackSchemaTest.class.getResource("/rsp/schemas/pack/" + kind + "-1.json"))
                                .isNotNull());
    }

    /** The sections are those of the loader. */
    @Test
    void theVocabularyHasEverySection() {
        List<String> sections = Project.text("rsp-drools/src/main/java/dev/rsp/drools/internal/load/Sections.java")
                .lines()
                .filter(line -> line.contains(" static final String "))
                .map(line -> line.split("\"")[1])
                .toList();
        assertThat(JSON.readTree(Project.text(SCHEMAS + "vocabulary-1.json"))
                        .get("properties")
                        .propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(sections.stream(), Stream.of("remove")).toList());
    }
}

package dev.rsp.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rsp.drools.RulePacks;
import dev.rsp.eval.EvaluationResult;
import dev.rsp.eval.Line;
import dev.rsp.eval.LineReading;
import dev.rsp.eval.log.FindingCode;
import dev.rsp.eval.log.FindingSeverity;
import dev.rsp.eval.log.LogFormat;
import dev.rsp.eval.log.LogStatus;
import dev.rsp.eval.log.LogVerdict;
import dev.rsp.fact.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code rsp import} makes of logs. */
class ImportCommandTest {

    private static final String FOLDER = "src/main/resources/dev/rsp/examples/opus-4/";
    private static final String LOG = FOLDER + "bioweapons-knowledge.eval";
    private static final String LINE = "@" + FOLDER + "bioweapons-knowledge.line";

    @TempDir
    private Path folder;

    private static DocumentedRun rsp(String... arguments) {
        return DocumentedRun.of(List.of("import"), arguments);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** The options of the line with some of them changed. */
    private DocumentedRun with(String... changed) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        for (String each : Files.readAllLines(Path.of(FOLDER + "bioweapons-knowledge.line"))) {
            if (!each.startsWith("#")) {
                String[] words = each.split(" ", 2);
                options.put(words[0], words[1]);
            }
        }
        for (int i = 0; i < changed.length; i += 2) {
            options.put(changed[i], changed[i + 1]);
        }
        StringBuilder text = new StringBuilder();
        options.forEach(
                (name, value) -> text.append(name).append(' ').append(value).append('\n'));
        return rsp(LOG, "@" + file("changed.line", text.toString()), "--facts", "-");
    }

    private static String schema() throws IOException {
        return Files.readString(Path.of("src/main/resources/rsp/schemas/import-1.json"));
    }

    @Test
    void aLogBecomesFactsThatACaseTakes() throws IOException {
        Path facts = folder.resolve("facts.yaml");
        DocumentedRun run = rsp(LOG, LINE, "--facts", facts.toString());
        assertThat(run.code()).isEqualTo(Exit.FINE);
        assertThat(run.out()).contains("  RULED_OUT: 17 of 33 scored items, 33 in all;");
        assertThat(RulePacks.bundled().pack("anthropic-rsp@2.2").facts(facts))
                .singleElement()
                .isInstanceOfSatisfying(EvaluationResult.class, result -> {
                    assertThat(result.line()).isEqualTo(Line.RED);
                    assertThat(result.reading()).isEqualTo(LineReading.CLEAR);
                    assertThat(result.items()).isEqualTo(33);
                    assertThat(result.on()).isEqualTo("2025-05-19");
                });
        assertThat(rsp(LOG, LINE, "--facts", "-").out()).isEqualTo(Files.readString(facts));
    }

    @Test
    void aLineNearerToTheResultIsNotRuledOut() throws IOException {
        assertThat(with("--limit", "0.668").out()).contains("reading: clear");
        assertThat(with("--limit", "0.667").out()).contains("reading: unknown").contains("# NOT_RULED_OUT");
        assertThat(with("--limit", "0.5").out()).contains("reading: crossed");
        assertThat(with("--limit", "0.668", "--selected-from", "2").out()).contains("reading: unknown");
    }

    @Test
    void whatIsPrintedForMachinesIsWhatTheSchemaSays() throws IOException {
        Path broken = file("broken.eval", "PK\u0003\u0004 and no more");
        DocumentedRun run = rsp(LOG, broken.toString(), "--json");
        assertThat(run.code()).isEqualTo(Exit.REFUSED);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema(), InputFormat.JSON)
                        .validate(run.out(), InputFormat.JSON))
                .isEmpty();
        JsonNode logs = JsonMapper.shared().readTree(run.out());
        assertThat(logs.size()).isEqualTo(2);
        assertThat(logs.get(0).get("verdict").asString()).isEqualTo("usable");
        assertThat(logs.get(0).get("results").get(0).get("value").asDouble()).isEqualTo(17 / 33.0);
        assertThat(logs.get(0).get("results").get(0).get("successes").asInt()).isEqualTo(17);
        assertThat(logs.get(1).get("verdict").asString()).isEqualTo("refused");
        assertThat(logs.get(1).get("results").isEmpty()).isTrue();
        assertThat(logs.get(1).get("findings").get(0).get("severity").asString())
                .isEqualTo("refuses");
    }

    @Test
    void theSchemaListsEveryConstant() throws IOException {
        JsonNode log = JsonMapper.shared().readTree(schema()).get("items").get("properties");
        assertThat(constants(log.get("format"))).containsExactlyElementsOf(texts(LogFormat.class));
        assertThat(constants(log.get("verdict"))).containsExactlyElementsOf(texts(LogVerdict.class));
        assertThat(constants(log.get("status"))).containsExactlyElementsOf(texts(LogStatus.class));
        JsonNode finding = log.get("findings").get("items").get("properties");
        assertThat(constants(finding.get("code"))).containsExactlyElementsOf(texts(FindingCode.class));
        assertThat(constants(finding.get("severity"))).containsExactlyElementsOf(texts(FindingSeverity.class));
    }

    private static Stream<String> stream(JsonNode list) {
        return list.valueStream().map(JsonNode::asString);
    }

    private static List<String> constants(JsonNode type) {
        return stream(Objects.requireNonNull(type.get("enum"))).toList();
    }

    private static Set<String> texts(Class<? extends Enum<?>> type) {
        return Schema.constants(type).keySet();
    }

    @Test
    void noFactsComeOfALogThatIsRefused() throws IOException {
        Path facts = folder.resolve("facts.yaml");
        DocumentedRun run = rsp(file("broken.eval", "PK\u0003\u0004").toString(), LINE, "--facts", facts.toString());
        assertThat(run.code()).isEqualTo(Exit.REFUSED);
        assertThat(run.err()).startsWith("The log (broken.eval) must be evidence, but was (");
        assertThat(facts).doesNotExist();
    }

    @Test
    void aResultThatIsNotTheOnlyOneIsNamedAndNotTaken() throws IOException {
        String options =
                Files.readString(Path.of(FOLDER + "bioweapons-knowledge.line")).replace("--metric accuracy", "");
        Path line = file("two.line", options);
        DocumentedRun run = rsp(LOG, "@" + line, "--facts", "-");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("must have exactly one result")
                .contains("metric accuracy")
                .contains("stderr");
    }

    @Test
    void aLineIsStatedAsAWhole() {
        DocumentedRun run = rsp(LOG, "--limit", "0.5");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("--facts").contains("--direction").contains("--level");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--direction up",
                "--limit 1.5",
                "--limit half",
                "--level 1",
                "--level 0.05",
                "--line green",
                "--family bio",
                "--id Knowledge",
                "--selected-from 0",
                "--on 2025-02-30",
                "--crossed-by luck"
            })
    void anOptionThatMakesNoSenseIsAMatterOfUsage(String option) throws IOException {
        String[] words = option.split(" ", 2);
        DocumentedRun run = with(words[0], words[1]);
        assertThat(run.code()).as(run.err()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("must ").contains("\n  Maybe ");
    }

    @Test
    void aFileThatIsNoLogIsRefusedAndOneThatIsNotThereIsAMatterOfUsage() throws IOException {
        DocumentedRun run = rsp(file("notes.txt", "17 of 33\n").toString());
        assertThat(run.code()).isEqualTo(Exit.REFUSED);
        assertThat(run.out())
                .startsWith("notes.txt: refused (unknown, status unstated)\n")
                .contains("refuses not-a-log:");
        assertThat(rsp("none.eval").code()).isEqualTo(Exit.USAGE);
        assertThat(rsp(folder.toString()).code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void aResultIsAsOldAsItsRun() throws IOException {
        DocumentedRun run = with("--on", "2025-05-20");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("must be the one on which the run ended").contains("(2025-05-19)");
        assertThat(with("--on", "2025-05-19").code()).isEqualTo(Exit.FINE);
    }

    @Test
    void theLogOfAnotherModelIsRefused() throws IOException {
        DocumentedRun run = with("--log-model", "anthropic/another");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("must be anthropic/another, but was (anthropic/claude-opus-4-20250514)");
    }

    @Test
    void aLogThatAnotherVersionAnsweredIsRefusedUnlessThatVersionIsNamed() throws IOException {
        Path log = answeredBy("claude-3-haiku-20240307");
        DocumentedRun run = rsp(log.toString(), LINE, "--facts", "-");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err())
                .contains("must be told by the name of the model (anthropic/claude-opus-4-20250514)")
                .contains("but was (claude-3-haiku-20240307)")
                .contains("answered.eval")
                .contains("--log-snapshot");
        assertThat(rsp(log.toString(), LINE, "--facts", "-", "--log-snapshot", "claude-3-haiku-20240307")
                        .code())
                .isEqualTo(Exit.FINE);
        assertThat(with("--log-snapshot", "claude-opus-4-20250514").code()).isEqualTo(Exit.FINE);
        assertThat(with("--log-snapshot", "claude-3-haiku-20240307").code()).isEqualTo(Exit.USAGE);
    }

    /** The log with another model in every sample. */
    private Path answeredBy(String model) throws IOException {
        Path log = folder.resolve("answered.eval");
        try (ZipFile from = new ZipFile(LOG);
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(log))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(text.replace(
                                "\"output\":{\"model\":\"claude-opus-4-20250514\"",
                                "\"output\":{\"model\":\"" + model + '"')
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return log;
    }

    @Test
    void nothingIsWrittenOverButWhatAnImportWrote() throws IOException {
        Path facts = file("facts.yaml", "- model-snapshot: {id: heron}\n");
        DocumentedRun run = rsp(LOG, LINE, "--facts", facts.toString());
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("must be new, or written by an import");
        assertThat(facts).hasContent("- model-snapshot: {id: heron}\n");
        Files.delete(facts);
        assertThat(rsp(LOG, LINE, "--facts", facts.toString()).code()).isEqualTo(Exit.FINE);
        assertThat(rsp(LOG, LINE, "--facts", facts.toString()).code()).isEqualTo(Exit.FINE);
    }

    @Test
    void factsAreProposedFromOneLogOnly() {
        DocumentedRun run = rsp(LOG, LOG, LINE, "--facts", "-");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("must go with one log, but was given with (2)");
    }

    /** A task that would write a fact of its own, and steer the terminal. */
    @Test
    void textOfALogIsNeitherYamlNorASequenceOfTheTerminal() throws IOException {
        String json = """
                {"version":2,"status":"success","eval":{"created":"2025-05-19T09:00:00Z","task":"x\\n- model: y\\u001b[",\
                "model":"m","dataset":{"samples":1},"config":{"epochs":1}},"plan":{},"results":{"total_samples":1,\
                "completed_samples":1,"scores":[]},"stats":{"completed_at":"2025-05-19T10:00:00Z"}}""";
        DocumentedRun run = rsp(file("evil.json", json).toString(), LINE, "--facts", "-");
        assertThat(run.code()).isEqualTo(Exit.REFUSED);
        assertThat(run.out() + run.err()).doesNotContain("\n- model").doesNotContain("\u001b");
        assertThat(Clean.text("x\n- y\u001b[\u009b\u2028\u200e\ud800é"))
                .isEqualTo("x\\u{a}- y\\u{1b}[\\u{9b}\\u{2028}\\u{200e}\\u{d800}é");
        assertThat(Clean.lines("a\nb\u0007")).isEqualTo("a\nb\\u{7}");
    }
}

package dev.rsp.examples.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.PolicySession;
import dev.rsp.drools.CaseInfo;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.fact.FactKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a session tells is what the published schema of differences says: each change of the README's live story. */
class DiffSchemaTest {

    private static final Path STORY = Path.of("src/main/resources/dev/rsp/examples/opus-4");
    private static final List<DecisionDiff> CHANGES = new ArrayList<>();

    @BeforeAll
    static void follow() {
        RulePack pack = RulePacks.bundled().pack("anthropic-rsp@2.2");
        CaseInfo first = pack.cases(STORY.resolve("before-activation.yaml")).get(0);
        try (PolicySession session = pack.engine().asIf().open(first.facts(), day(first))) {
            session.onChange(CHANGES::add);
            for (CaseInfo step : pack.cases(STORY.resolve("what-followed.yaml"))) {
                session.advanceTo(day(step));
                session.update(facts -> step.facts().facts().forEach(facts::put));
            }
            session.remove(new FactKey("planned-activity", "next-snapshot/general-deployment"));
        }
    }

    private static LocalDate day(CaseInfo step) {
        return Objects.requireNonNull(step.asOf());
    }

    private static List<Error> errors(String json) {
        Map<String, String> schemas = Map.of(
                "urn:rsp:schema:rsp.decision/1",
                text("decision-1.json"),
                "urn:rsp:schema:rsp.diff/1",
                text("diff-1.json"));
        Schema schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas))
                .getSchema(text("diff-1.json"), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON);
    }

    private static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(DiffSchemaTest.class.getResourceAsStream("/rsp/schemas/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyChangeOfTheStoryFitsTheSchema() {
        assertThat(CHANGES).hasSizeGreaterThan(8);
        assertThat(CHANGES).anyMatch(each -> !each.removed().isEmpty());
        assertThat(CHANGES).anyMatch(each -> !each.changed().isEmpty());
        assertThat(CHANGES).anyMatch(each -> !each.thresholds().isEmpty());
        assertThat(CHANGES)
                .allSatisfy(each ->
                        assertThat(errors(each.toJson())).as(each.toJson()).isEmpty());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        String json = CHANGES.get(CHANGES.size() - 1).toJson();
        assertThat(errors(json.replace("\"raised\":", "\"risen\":"))).isNotEmpty();
        assertThat(errors(json.replace("\"schema\":\"rsp.diff/1\"", "\"schema\":\"rsp.diff/2\"")))
                .isNotEmpty();
        assertThat(errors(json.replace("\"before\":{\"conditions\"", "\"before\":{\"terms\"")))
                .isNotEmpty();
        assertThat(errors(json.replace("\"type\":\"planned-activity\"", "\"kind\":\"planned-activity\"")))
                .isNotEmpty();
    }
}

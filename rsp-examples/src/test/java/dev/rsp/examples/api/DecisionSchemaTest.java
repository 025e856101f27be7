package dev.rsp.examples.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rsp.decision.Decision;
import dev.rsp.decision.OpenItem;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.RulePacks;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What auditors read is what the published schema says, also where the engine itself misses something. */
class DecisionSchemaTest {

    private static final Path PACKS = Path.of("src/main/resources/dev/rsp/examples/own-policy");
    private static final ModelSnapshot HERON = ModelSnapshot.of("heron");

    private static Decision decide(Activity activity, LocalDate day) {
        PolicyEngine engine = RulePacks.from(PACKS).pack("lakeside@1.0").engine();
        return engine.decide(PolicyCase.of(HERON, PlannedActivity.of(HERON, activity, day)), day);
    }

    private static Schema schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DecisionSchemaTest.class.getResourceAsStream("/rsp/schemas/decision-1.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        }
    }

    @Test
    void anAbsenceThatTheEngineFoundFitsTheSchema() throws IOException {
        Decision decision = decide(Activity.GENERAL_DEPLOYMENT, LocalDate.of(2026, 3, 15));
        assertThat(decision.missing()).extracting(OpenItem::absence).anyMatch(absence -> absence.pattern() == 0);
        assertThat(schema().validate(decision.toJson(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void anActivityWithoutAGateFitsTheSchema() throws IOException {
        Decision decision = decide(Activity.INTERNAL_USE, LocalDate.of(2026, 3, 15));
        assertThat(schema().validate(decision.toJson(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void aDayOnWhichTheVersionIsNotInForceFitsTheSchema() throws IOException {
        Decision decision = decide(Activity.GENERAL_DEPLOYMENT, LocalDate.of(2025, 3, 15));
        assertThat(schema().validate(decision.toJson(), InputFormat.JSON)).isEmpty();
    }
}

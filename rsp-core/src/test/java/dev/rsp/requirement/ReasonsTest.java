package dev.rsp.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.policy.AsOf;
import dev.rsp.policy.ClauseRef;
import dev.rsp.policy.Force;
import dev.rsp.policy.NumberParameter;
import dev.rsp.policy.RequirementId;
import dev.rsp.summary.Model;
import dev.rsp.summary.ModelRole;
import dev.rsp.threshold.Ladder;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static final ModelSnapshot OPUS = ModelSnapshot.of("opus-4");

    @Test
    void aCitationHoldsDigestValuesAndSortedSources() {
        Model summary = new Model(OPUS.id(), ModelRole.SUBJECT);
        Cited cited = Cited.of(summary, List.of("sha256:b", "sha256:a", "sha256:b"));
        assertThat(cited.origin()).isEqualTo(Origin.SUMMARY);
        assertThat(cited.type()).isEqualTo("model");
        assertThat(cited.id()).startsWith("sha256:").hasSize(71);
        assertThat(cited.value()).isEqualTo(Map.of("id", "opus-4", "role", "subject"));
        assertThat(cited.sources()).containsExactly("sha256:a", "sha256:b");
    }

    @Test
    void everyOriginIsTold() {
        assertThat(Cited.of(OPUS).origin()).isEqualTo(Origin.FACT);
        assertThat(Cited.of(OPUS).id()).isEqualTo(OPUS.ref().value());
        assertThat(Cited.of(new Ladder(ThresholdId.of("cbrn-3"), ThresholdId.of("cbrn-4")))
                        .origin())
                .isEqualTo(Origin.TABLE);
        assertThat(Cited.of(NumberParameter.of("factor", "4")).origin()).isEqualTo(Origin.PARAMETER);
        assertThat(Cited.of(AsOf.of(LocalDate.of(2025, 5, 22))).origin()).isEqualTo(Origin.CLOCK);
        assertThat(Cited.of(new ThresholdCounts(OPUS.id(), ThresholdId.of("cbrn-3")))
                        .origin())
                .isEqualTo(Origin.CONCLUSION);
    }

    @Test
    void reasonsAreCopiedAndCannotBeChanged() {
        Map<String, String> values = new LinkedHashMap<>(Map.of("model", "opus-4"));
        List<String> open = new ArrayList<>(List.of("status"));
        Absence absence = new Absence("3.3/3 No showing", 3, "determination", values, open);
        values.clear();
        open.clear();
        assertThat(absence.values()).containsEntry("model", "opus-4");
        assertThat(absence.open()).containsExactly("status");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> absence.values().put("a", "b"));

        List<Absence> absent = new ArrayList<>(List.of(absence));
        ClauseRef clause = ClauseRef.parse("anthropic-rsp@2.2 3.3");
        Justification justification = new Justification(clause, "3.3/3 No showing", Force.MUST, List.of(), absent);
        absent.clear();
        assertThat(justification.absent()).containsExactly(absence);
    }

    @Test
    void onlyConclusionsSayWhatTheyConclude() {
        assertThat(RuleTypes.conclusion(GateLimit.class).discriminator()).isEqualTo("effect");
        assertThat(RuleTypes.conclusion(GateLimit.class).shortfall()).isFalse();
        assertThat(RuleTypes.conclusion(StandardShortfall.class).shortfall()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleTypes.conclusion(ModelSnapshot.class))
                .withMessage("The type (dev.rsp.model.ModelSnapshot) must be a conclusion, but was (ModelSnapshot).\n"
                        + "  Maybe ask Origin.of first; only rules make conclusions.");
    }

    @Test
    void aConclusionNamesItsModel() {
        Conclusion conclusion = new RequirementOpen(ModelId.of("opus-4"), RequirementId.of("x"));
        assertThat(conclusion.model()).isEqualTo(OPUS.id());
    }
}

package dev.rsp.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.evidence.Judgement;
import dev.rsp.model.Activity;
import dev.rsp.model.ComputeRatio;
import dev.rsp.model.Digest;
import dev.rsp.model.MethodId;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.InterimMeasure;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import dev.rsp.summary.ChainComplete;
import dev.rsp.summary.ChainStepOpen;
import dev.rsp.summary.Gate;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.Ladder;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 22);
    private static final Schema DETERMINATION = Schema.of(Determination.class);

    @Test
    void knowsNameComponentsKeyTopicAndDays() {
        Schema measure = Schema.of(InterimMeasure.class);
        assertThat(measure.name()).isEqualTo("interim-measure");
        assertThat(measure.type()).isEqualTo(InterimMeasure.class);
        assertThat(measure.components())
                .extracting(Schema.Component::name)
                .containsExactly("id", "model", "chain", "about", "on", "until");
        assertThat(measure.key()).containsExactly("id");
        assertThat(measure.topic()).containsExactly("model", "chain", "about");
        assertThat(measure.dated()).isEqualTo("on");
        assertThat(measure.until()).isEqualTo("until");
    }

    @Test
    void knowsTheDaysOfARecord() {
        PlannedActivity plan = plan();
        assertThat(Schema.of(plan).day(plan)).isEmpty();
        assertThat(DETERMINATION.day(determination(DeterminationStatus.BELOW))).contains(DAY);
        assertThat(DETERMINATION.lastDay(determination(DeterminationStatus.BELOW)))
                .isEmpty();
    }

    @Test
    void isReadOnceForEachClass() {
        assertThat(Schema.of(plan())).isSameAs(Schema.of(PlannedActivity.class));
    }

    @Test
    void knowsSetsDefaultsAndWhatRulesSee() {
        Schema.Component thresholds = Schema.of(Assessment.class).component("thresholds");
        assertThat(thresholds.isSet()).isTrue();
        assertThat(thresholds.elementType()).isEqualTo(ThresholdId.class);
        assertThat(thresholds.isRuleVisible()).isFalse();
        assertThat(DETERMINATION.component("assessment").hasDefault()).isTrue();
        assertThat(DETERMINATION.component("assessment").defaultText()).isEqualTo("none");
        assertThat(DETERMINATION.component("status").hasDefault()).isFalse();
        assertThat(DETERMINATION.component("status").isRuleVisible()).isTrue();
        assertThat(DETERMINATION.component("status").qualifiedName()).isEqualTo("determination.status");
        assertThat(DETERMINATION.has("status")).isTrue();
        assertThat(DETERMINATION.has("verdict")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"CROSSED,ADVERSE", "NOT_RULED_OUT,ADVERSE", "BELOW,FAVOURABLE"})
    void polarityOfADeterminationGoesByItsStatus(DeterminationStatus status, Polarity polarity) {
        assertThat(DETERMINATION.polarityRule()).isEqualTo(PolarityRule.BY_COMPONENT);
        assertThat(DETERMINATION.polarityComponent()).isEqualTo("status");
        assertThat(DETERMINATION.polarityOf(determination(status))).isEqualTo(polarity);
        assertThat(DETERMINATION.polarityOf(status)).isEqualTo(polarity);
    }

    @ParameterizedTest
    @CsvSource({"MET,FAVOURABLE", "NOT_MET,ADVERSE", "UNKNOWN,ADVERSE"})
    void anUnknownVerdictIsNoGoodNews(Verdict verdict, Polarity polarity) {
        assertThat(Schema.of(SafeguardAssessment.class).polarityOf(verdict)).isEqualTo(polarity);
    }

    @Test
    void polarityOfAJudgementStandsInTheVocabulary() {
        Schema judgement = Schema.of(Judgement.class);
        assertThat(judgement.polarityRule()).isEqualTo(PolarityRule.BY_QUESTION);
        assertThat(judgement.polarityComponent()).isEqualTo("answer");
        assertThatIllegalStateException()
                .isThrownBy(judgement::fixedPolarity)
                .withMessage("The polarity rule of (judgement) must be (FIXED), but was (BY_QUESTION).\n"
                        + "  Maybe ask polarityRule() first; what goes by question is read from the vocabulary.");
    }

    @Test
    void summariesAndTablesAnswerPolarityToo() {
        assertThat(Schema.of(ChainComplete.class).fixedPolarity()).isEqualTo(Polarity.FAVOURABLE);
        assertThat(Schema.of(ChainStepOpen.class).fixedPolarity()).isEqualTo(Polarity.ADVERSE);
        assertThat(Schema.of(Gate.class).fixedPolarity()).isEqualTo(Polarity.NEUTRAL);
        assertThat(Schema.of(Ladder.class).fixedPolarity()).isEqualTo(Polarity.NEUTRAL);
        assertThat(Schema.of(plan()).polarityOf(plan())).isEqualTo(Polarity.NEUTRAL);
    }

    @Test
    void readsValuesAndMakesTheSameRecordFromThem() {
        Determination given = determination(DeterminationStatus.CROSSED);
        LinkedHashMap<String, Object> values = DETERMINATION.values(given);
        assertThat(values.keySet()).containsExactly("id", "model", "threshold", "status", "role", "assessment", "on");
        assertThat(DETERMINATION.value(given, "role")).isEqualTo(Role.of("ceo-rso"));
        assertThat(DETERMINATION.create(values)).isEqualTo(given);
    }

    @Test
    void whatHasADefaultMayBeAbsent() {
        Map<String, Object> values = DETERMINATION.values(determination(DeterminationStatus.CROSSED));
        values.remove("assessment");
        assertThat(DETERMINATION.create(values)).isEqualTo(determination(DeterminationStatus.CROSSED));
    }

    @Test
    void setsMayComeAsLists() {
        Map<String, Object> values = assessmentValues();
        values.put("thresholds", List.of(ThresholdId.of("cbrn-4"), ThresholdId.of("cbrn-3")));
        Assessment made = (Assessment) Schema.of(Assessment.class).create(values);
        assertThat(made.thresholds()).containsExactly(ThresholdId.of("cbrn-3"), ThresholdId.of("cbrn-4"));
        assertThat(made.kind()).isEqualTo(AssessmentKind.COMPREHENSIVE);
    }

    @Test
    void missingUnknownAndMistypedComponentsAreNamed() {
        Schema schema = Schema.of(Assessment.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schema.create(Map.of()))
                .withMessage(
                        "The component (assessment.id) must be given, but was (missing).\n" + "  Maybe add id: to it.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schema.create(Map.of("treshold", "x")))
                .withMessage("The component (assessment.treshold) must be one of id, model, kind, thresholds, by, on,"
                        + " but was (treshold).\n  Maybe write thresholds.");
        Map<String, Object> values = assessmentValues();
        values.put("thresholds", List.of("cbrn-3"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schema.create(values))
                .withMessage("The component (assessment.thresholds) must be of type threshold-id,"
                        + " but was (String cbrn-3).\n  Maybe read it with Schema.parse first.");
        values.put("thresholds", ThresholdId.of("cbrn-3"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schema.create(values))
                .withMessageContaining("must be a list of threshold-id, but was (ThresholdId cbrn-3)");
    }

    @Test
    void whatTheRecordRefusesIsThrownAsItIs() {
        Map<String, Object> values = Map.of(
                "model", ModelId.of("next"),
                "reference", ModelId.of("previous"),
                "ratio", BigDecimal.ZERO,
                "method", MethodId.of("internal-evals"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Schema.of(ComputeRatio.class).create(values))
                .withMessageStartingWith("The component (compute-ratio.ratio) must be greater than 0, but was (0).");
    }

    @Test
    void aRecordOfAnotherTypeIsRefused() {
        assertThatExceptionOfType(ClassCastException.class).isThrownBy(() -> DETERMINATION.value(plan(), "id"));
    }

    @Test
    void keysNameTheActAndNotTheTopic() {
        assertThat(plan().key()).isEqualTo(new FactKey("planned-activity", "opus-4/general-deployment"));
        assertThat(determination(DeterminationStatus.BELOW).key()).hasToString("determination d-1");
    }

    @Test
    void keysOfOwnTypesCannotBeConfused() {
        @FactType(
                key = {"left", "right"},
                dated = "")
        record Pair(Digest left, Digest right) implements Fact {}

        var one = new Pair(Digest.of("a/b"), Digest.of("c~"));
        var other = new Pair(Digest.of("a"), Digest.of("b/c~"));
        assertThat(one.key()).hasToString("pair a~1b/c~0");
        assertThat(other.key()).isNotEqualTo(one.key());
    }

    @Test
    void aFactThatIsNoRecordHasNoReference() {
        class Loose implements Fact {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Loose().ref())
                .withMessageContaining("must be a record, but was (a class)");
    }

    private static PlannedActivity plan() {
        return PlannedActivity.of(ModelSnapshot.of("opus-4"), Activity.GENERAL_DEPLOYMENT, DAY);
    }

    private static Determination determination(DeterminationStatus status) {
        return new Determination(
                FactId.of("d-1"),
                ModelId.of("opus-4"),
                ThresholdId.of("cbrn-3"),
                status,
                Role.of("ceo-rso"),
                FactId.of("none"),
                DAY);
    }

    private static Map<String, Object> assessmentValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", FactId.of("a-1"));
        values.put("model", ModelId.of("opus-4"));
        values.put("by", Role.of("rso"));
        values.put("on", DAY);
        return values;
    }
}

package dev.rsp.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.eval.EvaluationFamily;
import dev.rsp.eval.EvaluationId;
import dev.rsp.eval.EvaluationResult;
import dev.rsp.eval.Line;
import dev.rsp.eval.LineReading;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.model.Activity;
import dev.rsp.model.ComputeRatio;
import dev.rsp.model.MethodId;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.policy.GateKind;
import dev.rsp.policy.PeriodParameter;
import dev.rsp.policy.Role;
import dev.rsp.requirement.Effect;
import dev.rsp.requirement.FollowUpOpen;
import dev.rsp.requirement.GateLimit;
import dev.rsp.requirement.ThresholdCounts;
import dev.rsp.summary.Gate;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTest {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 22);
    private static final ModelId OPUS = ModelId.of("opus-4");
    private static final ThresholdId CBRN_3 = ThresholdId.of("cbrn-3");
    private static final FactRef ZERO = FactRef.of("sha256:" + "0".repeat(64));

    /** The digests were computed with sha256sum over the JSON, not with this library. */
    static Stream<Arguments> golden() {
        return Stream.of(
                Arguments.of(
                        ModelSnapshot.of("opus-4", "sha256:0a1b"),
                        "{\"type\":\"model-snapshot\",\"value\":{\"digest\":\"sha256:0a1b\",\"id\":\"opus-4\"}}",
                        "70698445fc33ee73953e891bbe8ca825e23fa134f7fe1b5d2fa722f6dc4e64ed"),
                Arguments.of(
                        determination("d-1"),
                        "{\"type\":\"determination\",\"value\":{\"assessment\":\"none\",\"id\":\"d-1\",\"model\":\"opus-4\","
                                + "\"on\":\"2025-05-22\",\"role\":\"ceo-rso\",\"status\":\"not-ruled-out\",\"threshold\":\"cbrn-3\"}}",
                        "8692b9a0df4d2b982093587ec9d0947d2f6405408a4ea259731e3167096db587"),
                Arguments.of(
                        ratio("4.00"),
                        "{\"type\":\"compute-ratio\",\"value\":{\"method\":\"internal-evals\",\"model\":\"next\","
                                + "\"ratio\":\"4\",\"reference\":\"previous\"}}",
                        "0a52b43afde52ee09f4f5532f6ce7fed3728a80809897ec7935980419fabe16a"),
                Arguments.of(
                        assessment(Stream.of("cbrn-4", "ai-rnd-4", "cbrn-3")),
                        "{\"type\":\"assessment\",\"value\":{\"by\":\"rso\",\"id\":\"a-1\",\"kind\":\"comprehensive\","
                                + "\"model\":\"opus-4\",\"on\":\"2025-05-22\",\"thresholds\":[\"ai-rnd-4\",\"cbrn-3\",\"cbrn-4\"]}}",
                        "fa7e49a05289ca8078a1828d362b6f359508ec220011eb187d0054d2659b7850"),
                Arguments.of(
                        new Gate(OPUS, GateKind.of("asl-3-security"), Activity.GENERAL_DEPLOYMENT, false),
                        "{\"type\":\"gate\",\"value\":{\"activity\":\"general-deployment\",\"kind\":\"asl-3-security\","
                                + "\"model\":\"opus-4\",\"underWay\":false}}",
                        "8f7da06baa02fb15838537a09ac2d20d4c39eabed5987d0106910f3864fec91b"),
                Arguments.of(
                        result(),
                        "{\"type\":\"evaluation-result\",\"value\":{\"evaluation\":\"vct-1\",\"family\":\"cbrn\",\"id\":\"r-1\","
                                + "\"items\":40,\"limit\":\"0.5\",\"line\":\"yellow\",\"model\":\"opus-4\",\"on\":\"2025-05-22\","
                                + "\"reading\":\"clear\",\"threshold\":\"cbrn-3\",\"value\":\"0.375\"}}",
                        "9e1698927f3d399cef6fb68852d6673da3340c1ebf2d35a0ed4d628810832d89"),
                Arguments.of(
                        withdrawal("said \"no\"\nin €"),
                        "{\"type\":\"withdrawal\",\"value\":{\"id\":\"w-1\",\"of\":\"" + ZERO
                                + "\",\"on\":\"2025-05-22\","
                                + "\"reason\":\"said \\\"no\\\"\\nin €\",\"role\":\"rso\"}}",
                        "1b5f58c4bf33cd626d16e730292d7f65ac02da0634b27587aede0cc9babccb9a"),
                Arguments.of(
                        PeriodParameter.of("reassessment-period", "P6M"),
                        "{\"type\":\"period-parameter\",\"value\":{\"id\":\"reassessment-period\",\"value\":\"P6M\"}}",
                        "9c783754b1340053f6e707a38122b773f5fda026a67ab8191967126a4e3a7025"),
                Arguments.of(
                        new GateLimit(OPUS, Activity.TRAINING, Effect.HALT),
                        "{\"type\":\"gate-limit\",\"value\":{\"activity\":\"training\",\"effect\":\"halt\",\"model\":\"opus-4\"}}",
                        "77612b60bcc27a98d2ad52728567cec63aded7f8710565c1509a375d06dd09cc"));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void formAndDigestAreThoseComputedElsewhere(Record record, String json, String digest) {
        assertThat(Canonical.json(record)).isEqualTo(json);
        assertThat(Canonical.digest(record)).hasToString("sha256:" + digest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "4.0", "4.00", "04", "0.4e1", "400E-2"})
    void equalNumbersAreOneFact(String written) {
        assertThat(ratio(written)).isEqualTo(ratio("4"));
        assertThat(ratio(written).ref()).isEqualTo(ratio("4").ref());
    }

    @Test
    void theOrderInWhichASetIsFilledDoesNotMatter() {
        Assessment forward = assessment(Stream.of("ai-rnd-4", "cbrn-3", "cbrn-4"));
        Assessment backward = assessment(Stream.of("cbrn-4", "cbrn-3", "ai-rnd-4"));
        assertThat(backward).isEqualTo(forward);
        assertThat(backward.ref()).isEqualTo(forward.ref());
        assertThat(backward.thresholds()).containsExactlyElementsOf(forward.thresholds());
    }

    @Test
    void aHostileOrderOfASetDoesNotMatterEither() {
        SortedSet<ThresholdId> reversed = new TreeSet<>(Comparator.reverseOrder());
        reversed.addAll(assessment(Stream.of("ai-rnd-4", "cbrn-3")).thresholds());
        Assessment made =
                new Assessment(FactId.of("a-1"), OPUS, AssessmentKind.COMPREHENSIVE, reversed, Role.of("rso"), DAY);
        assertThat(made.thresholds()).containsExactly(ThresholdId.of("ai-rnd-4"), CBRN_3);
        assertThat(made.ref())
                .isEqualTo(assessment(Stream.of("cbrn-3", "ai-rnd-4")).ref());
    }

    @Test
    void recordsOfTwoTypesWithEqualValuesDiffer() {
        assertThat(Canonical.digest(new ThresholdCounts(OPUS, CBRN_3)))
                .isNotEqualTo(Canonical.digest(new FollowUpOpen(OPUS, CBRN_3)));
    }

    @Test
    void anyOtherValueGivesAnotherDigest() {
        assertThat(Stream.of("d-1", "d-2", "d-3").map(id -> determination(id).ref()))
                .doesNotHaveDuplicates();
    }

    @Test
    void valueHoldsWhatTheFormWritesInTheOrderOfTheRecord() {
        assertThat(Canonical.value(assessment(Stream.of("cbrn-4", "cbrn-3"))))
                .containsExactly(
                        entry("id", "a-1"),
                        entry("model", "opus-4"),
                        entry("kind", "comprehensive"),
                        entry("thresholds", List.of("cbrn-3", "cbrn-4")),
                        entry("by", "rso"),
                        entry("on", "2025-05-22"));
    }

    @Test
    void aRecordWithoutSchemaHasNoForm() {
        record Loose(Object anything) {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Canonical.json(new Loose("x")))
                .withMessageStartingWith("The component (loose.anything) must be an id, FactRef, enum");
    }

    private static Determination determination(String id) {
        return new Determination(
                FactId.of(id),
                OPUS,
                CBRN_3,
                DeterminationStatus.NOT_RULED_OUT,
                Role.of("ceo-rso"),
                FactId.of("none"),
                DAY);
    }

    private static ComputeRatio ratio(String ratio) {
        return new ComputeRatio(
                ModelId.of("next"), ModelId.of("previous"), new BigDecimal(ratio), MethodId.of("internal-evals"));
    }

    private static Assessment assessment(Stream<String> thresholds) {
        SortedSet<ThresholdId> ids =
                new TreeSet<>(thresholds.map(ThresholdId::of).toList());
        return new Assessment(FactId.of("a-1"), OPUS, AssessmentKind.COMPREHENSIVE, ids, Role.of("rso"), DAY);
    }

    private static EvaluationResult result() {
        return EvaluationResult.ofCounts(
                FactId.of("r-1"),
                OPUS,
                EvaluationId.of("vct-1"),
                EvaluationFamily.CBRN,
                CBRN_3,
                Line.YELLOW,
                LineReading.CLEAR,
                15,
                40,
                new BigDecimal("0.50"),
                DAY);
    }

    private static Withdrawal withdrawal(String reason) {
        return new Withdrawal(FactId.of("w-1"), ZERO, Role.of("rso"), reason, DAY);
    }
}

package dev.rsp.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.eval.EvaluationFamily;
import dev.rsp.eval.EvaluationId;
import dev.rsp.eval.EvaluationResult;
import dev.rsp.eval.Line;
import dev.rsp.eval.LineReading;
import dev.rsp.eval.PreliminaryComparison;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Supersession;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.model.Baseline;
import dev.rsp.model.ComputeRatio;
import dev.rsp.model.Digest;
import dev.rsp.model.MethodId;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.policy.AsOf;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.ClauseRef;
import dev.rsp.policy.CountParameter;
import dev.rsp.policy.NumberParameter;
import dev.rsp.policy.PeriodParameter;
import dev.rsp.policy.PolicyVersion;
import dev.rsp.policy.Role;
import dev.rsp.requirement.Absence;
import dev.rsp.requirement.Origin;
import dev.rsp.safeguard.InterimMeasure;
import dev.rsp.threshold.Ladder;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalMessagesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 22);
    private static final ModelId NEXT = ModelId.of("next");
    private static final ModelId PREVIOUS = ModelId.of("previous");
    private static final MethodId METHOD = MethodId.of("internal-evals");
    private static final Role RSO = Role.of("rso");
    private static final FactId ID = FactId.of("x-1");
    private static final FactRef REF = FactRef.of("sha256:" + "a".repeat(64));
    private static final String NOT_KNOWN =
            "\n  Maybe leave the fact out where the number is not known; 0 does not mean unknown.";
    private static final String ID_FORM = "must hold only a-z, 0-9, '.' and '-', and start with a letter or digit";

    static Stream<Arguments> ids() {
        return Stream.of(
                refused(
                        () -> ThresholdId.of("CBRN 3"),
                        "The component (threshold-id.value) " + ID_FORM + ", but was (CBRN 3).\n  Maybe write cbrn-3."),
                refused(
                        () -> ModelId.of(""),
                        "The component (model-id.value) " + ID_FORM
                                + ", but was ().\n  Maybe write a short name such as cbrn-3."),
                refused(
                        () -> Role.of(" \t"),
                        "The component (role.value) " + ID_FORM
                                + ", but was ( ?).\n  Maybe write a short name such as cbrn-3."),
                refused(
                        () -> FactId.of("é\ninjected"),
                        "The component (fact-id.value) " + ID_FORM
                                + ", but was (é?injected).\n  Maybe write injected."),
                refused(
                        () -> ModelId.of("a".repeat(129)),
                        "The component (model-id.value) must have at most 128 characters, but was (129).\n"
                                + "  Maybe shorten it; a long text belongs in the record that the fact is taken from."),
                refused(
                        () -> ModelSnapshot.of("opus-4", "two words"),
                        "The component (digest.value) must be printable ASCII without blanks, at most 128 characters,"
                                + " but was (two words).\n  Maybe leave it out; it is then unstated."),
                refused(
                        () -> FactRef.of("sha256:ABC"),
                        "The component (fact-ref.value) must be sha256: and 64 lower-case hexadecimal digits,"
                                + " but was (sha256:ABC).\n"
                                + "  Maybe name the fact with as: and refer to it with { ref: NAME }."),
                refused(
                        () -> ClauseId.of("3.1 (1)"),
                        "The component (clause-id.value) must hold only letters, digits and .():- and start with a letter"
                                + " or digit, but was (3.1 (1)).\n  Maybe write it without spaces, such as 3.1(1)."),
                refused(
                        () -> PolicyVersion.of("v2.2"),
                        "The component (policy-version.value) must be whole numbers with dots between them,"
                                + " but was (v2.2).\n  Maybe write 2.2, without a letter before it."),
                refused(
                        () -> ClauseRef.parse("anthropic-rsp 3.1(1)"),
                        "The component (clause-ref) must be POLICY@VERSION CLAUSE, but was (anthropic-rsp 3.1(1)).\n"
                                + "  Maybe write it as anthropic-rsp@2.2 3.1(1)."));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                refused(
                        () -> ratio(new BigDecimal("-4")),
                        "The component (compute-ratio.ratio) must be greater than 0, but was (-4)." + NOT_KNOWN),
                refused(
                        () -> ratio(new BigDecimal("0.00")),
                        "The component (compute-ratio.ratio) must be greater than 0, but was (0)." + NOT_KNOWN),
                refused(
                        () -> ComputeRatio.of(NEXT, PREVIOUS, Double.NaN, METHOD),
                        "The component (compute-ratio.ratio) must be a finite number, but was (NaN).\n"
                                + "  Maybe a division by zero went before; leave the fact out where nothing was measured."),
                refused(
                        () -> ComputeRatio.of(NEXT, PREVIOUS, Double.NEGATIVE_INFINITY, METHOD),
                        "The component (compute-ratio.ratio) must be a finite number, but was (-Infinity).\n"
                                + "  Maybe a division by zero went before; leave the fact out where nothing was measured."),
                refused(
                        () -> ratio(new BigDecimal("1e999999999")),
                        "The component (compute-ratio.ratio) must have at most 100 digits and 100 places,"
                                + " but was (1E+999999999).\n"
                                + "  Maybe the exponent was mistyped, or the number can be rounded."),
                refused(
                        () -> CountParameter.of("items", -1),
                        "The component (count-parameter.value) must not be negative, but was (-1).\n"
                                + "  Maybe the sign is wrong; a count starts at 0."),
                refused(
                        () -> CountParameter.of("items", Long.MAX_VALUE),
                        "The component (count-parameter.value) must be at most 9007199254740991,"
                                + " but was (9223372036854775807).\n  Maybe a digit too many was typed."),
                refused(
                        () -> NumberParameter.of("factor", "four"),
                        "The component (number-parameter.value) must be a finite number, but was (four).\n"
                                + "  Maybe write it with digits and a point, such as 4 or 0.5."),
                refused(
                        () -> counted(41, 40),
                        "The component (evaluation-result.successes) must be at most the trials (40), but was (41).\n"
                                + "  Maybe the two numbers were swapped."),
                refused(
                        () -> counted(-1, 40),
                        "The component (evaluation-result.successes) must not be negative, but was (-1).\n"
                                + "  Maybe the sign is wrong; a count starts at 0."),
                refused(
                        () -> counted(0, 0),
                        "The component (evaluation-result.trials) must be greater than 0, but was (0)." + NOT_KNOWN),
                refused(
                        () -> new Absence("3.3/1", -1, "determination", Map.of(), List.of()),
                        "The component (absence.pattern) must not be negative, but was (-1).\n"
                                + "  Maybe the sign is wrong; a count starts at 0."));
    }

    static Stream<Arguments> days() {
        return Stream.of(
                refused(
                        () -> interim(DAY, DAY.minusDays(1)),
                        "The component (interim-measure.until) must not be before 2025-05-22, but was (2025-05-21).\n"
                                + "  Maybe the two days were swapped."),
                refused(
                        () -> AsOf.of(LocalDate.MAX),
                        "The component (as-of.day) must lie in the years 1 to 9999, but was (+999999999-12-31).\n"
                                + "  Maybe a digit of the year was mistyped."),
                refused(
                        () -> PeriodParameter.of("reassessment-period", "-P6M"),
                        "The component (period-parameter.value) must be a period of years, months and days,"
                                + " but was (-P6M).\n"
                                + "  Maybe write P6M for six months, P1Y for a year or P30D for thirty days."),
                refused(
                        () -> PeriodParameter.of("reassessment-period", "P9999Y"),
                        "The component (period-parameter.value) must be at most 1000 years, but was (P9999Y).\n"
                                + "  Maybe a digit too many was typed."));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                refused(
                        () -> new Baseline(NEXT, NEXT, DAY),
                        "The component (baseline.reference) must differ from next, but was (next).\n"
                                + "  Maybe one of the two was mistyped."),
                refused(
                        () -> new PreliminaryComparison(ID, NEXT, NEXT, RSO, DAY),
                        "The component (preliminary-comparison.reference) must differ from next, but was (next).\n"
                                + "  Maybe one of the two was mistyped."),
                refused(
                        () -> new Ladder(ThresholdId.of("cbrn-3"), ThresholdId.of("cbrn-3")),
                        "The component (ladder.upper) must differ from cbrn-3, but was (cbrn-3).\n"
                                + "  Maybe one of the two was mistyped."),
                refused(
                        () -> new Assessment(ID, NEXT, AssessmentKind.FOLLOW_UP, new TreeSet<>(), RSO, DAY),
                        "The component (assessment.thresholds) must not be empty, but was ([]).\n"
                                + "  Maybe leave the fact out, or name what it is about."),
                refused(
                        () -> new Notice(ID, new TreeSet<>(), RSO, DAY),
                        "The component (notice.follows) must not be empty, but was ([]).\n"
                                + "  Maybe leave the fact out, or name what it is about."),
                refused(
                        () -> new Withdrawal(ID, REF, RSO, " \n", DAY),
                        "The component (withdrawal.reason) must not be blank, but was ( ?).\n"
                                + "  Maybe say in a few words what it stands for."),
                refused(
                        () -> new Withdrawal(ID, REF, RSO, "cut\ud83d", DAY),
                        "The component (withdrawal.reason) must be well-formed Unicode, but was (cut?).\n"
                                + "  Maybe it was cut in the middle of a character, or read in the wrong encoding."),
                refused(
                        () -> new Withdrawal(ID, REF, RSO, "x".repeat(2001), DAY),
                        "The component (withdrawal.reason) must have at most 2000 characters, but was (2001).\n"
                                + "  Maybe shorten it; a long text belongs in the record that the fact is taken from."),
                refused(
                        () -> Origin.of(String.class),
                        "The type (java.lang.String) must be a fact, summary, table, parameter, clock or conclusion,"
                                + " but was (String).\n  Maybe let the record implement Fact."));
    }

    @ParameterizedTest
    @MethodSource({"ids", "numbers", "days", "others"})
    void saysWhatMustBeWhatWasAndWhatMayHelp(ThrowingCallable refused, String message) {
        assertThatIllegalArgumentException().isThrownBy(refused).withMessage(message);
    }

    @Test
    void aFactThatSupersedesItselfIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Supersession(ID, REF, REF, RSO, DAY))
                .withMessageStartingWith("The component (supersession.by) must differ from sha256:aaa");
    }

    @Test
    @SuppressWarnings("NullAway") // the point of the test
    void aMissingComponentIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Baseline(NEXT, null, DAY))
                .withMessage("The component (baseline.reference) must be given, but was (null).\n"
                        + "  Maybe leave the fact out; what is not known needs no fact.");
        assertThatNullPointerException()
                .isThrownBy(() -> Digest.of(null))
                .withMessageStartingWith("The component (digest.value) must be given");
    }

    @Test
    void theSentenceAndTheCureCanBeHadApart() {
        Refusal refusal = Require.refusal("step (x)", "be known", "y", "Maybe z.");
        assertThat(refusal.sentence()).isEqualTo("The step (x) must be known, but was (y).");
        assertThat(refusal.cure()).isEqualTo("Maybe z.");
        assertThat(refusal).hasMessage("The step (x) must be known, but was (y).\n  Maybe z.");
    }

    @Test
    void aLongValueIsCut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClauseRef.parse("x".repeat(1_000_000)))
                .withMessageContaining("but was (" + "x".repeat(80) + "...).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e-999999999",
                "1e2147483647",
                "-1e2147483647",
                "1e99999999999",
                "1e101",
                "1e-101"
            })
    void hostileNumbersAreRefusedAtOnce(String hostile) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberParameter.of("factor", hostile))
                .withMessageContaining("must have at most 100 digits and 100 places");
    }

    @Test
    void numbersOfManyZerosAreRefusedBeforeTheyAreStripped() {
        BigDecimal zeros = new BigDecimal(BigInteger.TEN.pow(1_000_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertTimeoutPreemptively(Duration.ofSeconds(5), () -> ratio(zeros)))
                .withMessageContaining("but was (a number of 3321929 bits)");
    }

    @Test
    void boundsThemselvesAreAllowed() {
        assertThat(ratio(new BigDecimal("1e100")).ratio()).isEqualByComparingTo("1e100");
        assertThat(ratio(new BigDecimal("1e-100")).ratio()).isEqualByComparingTo("1e-100");
        assertThat(interim(DAY, DAY).until()).isEqualTo(DAY);
        assertThat(counted(40, 40).value()).isEqualTo(BigDecimal.ONE);
        assertThat(counted(0, 1).value()).isEqualTo(BigDecimal.ZERO);
        assertThat(ModelId.of("a".repeat(128)).value()).hasSize(128);
    }

    private static Arguments refused(ThrowingCallable callable, String message) {
        return Arguments.of(callable, message);
    }

    private static ComputeRatio ratio(BigDecimal ratio) {
        return new ComputeRatio(NEXT, PREVIOUS, ratio, METHOD);
    }

    private static EvaluationResult counted(long successes, long trials) {
        return EvaluationResult.ofCounts(
                ID,
                NEXT,
                EvaluationId.of("vct-1"),
                EvaluationFamily.CBRN,
                ThresholdId.of("cbrn-3"),
                Line.RED,
                LineReading.UNKNOWN,
                successes,
                trials,
                BigDecimal.ONE,
                DAY);
    }

    private static InterimMeasure interim(LocalDate on, LocalDate until) {
        return new InterimMeasure(ID, NEXT, ChainId.of("interim-measures"), Topic.of("asl-3-security"), on, until);
    }
}

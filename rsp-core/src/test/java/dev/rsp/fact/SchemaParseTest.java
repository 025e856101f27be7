package dev.rsp.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rsp.eval.Assessment;
import dev.rsp.eval.EvaluationResult;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.summary.Gate;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaParseTest {

    private static final Schema.Component STATUS =
            Schema.of(Determination.class).component("status");
    private static final Schema.Component ON = Schema.of(Determination.class).component("on");
    private static final Schema.Component ITEMS =
            Schema.of(EvaluationResult.class).component("items");
    private static final Schema.Component VALUE =
            Schema.of(EvaluationResult.class).component("value");
    private static final Schema.Component UNDER_WAY = Schema.of(Gate.class).component("underWay");

    @ParameterizedTest
    @EnumSource(Activity.class)
    void readsWhatItWritesOfEnums(Activity activity) {
        assertThat(Schema.parse(Activity.class, Schema.text(activity))).isEqualTo(activity);
    }

    @Test
    void anUnknownConstantListsTheAllowedAndTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.parse(STATUS, "NOT_RULED_OUT"))
                .withMessage("The component (determination.status) must be one of crossed, not-ruled-out, below,"
                        + " but was (NOT_RULED_OUT).\n  Maybe write not-ruled-out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.parse(STATUS, "bellow"))
                .withMessageEndingWith("Maybe write below.");
    }

    @ParameterizedTest
    @CsvSource({"4,4", "4.0,4", "-0.50,-0.5", "1e3,1000", "1.5E-2,0.015", "0.000,0", "-0,0", "007,7"})
    void readsNumbersIntoTheirPlainForm(String text, String plain) {
        assertThat(Schema.text(Schema.parse(VALUE, text))).isEqualTo(plain);
        assertThat(Schema.parse(VALUE, text)).isEqualTo(Schema.parse(VALUE, plain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " 4", "4 ", "NaN", "Infinity", "+4", ".5", "5.", "1_000", "0x10", "٤", "1,5", "1e", "--1"})
    void refusesWhatIsNoNumber(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.parse(VALUE, text))
                .withMessageStartingWith("The component (evaluation-result.value) must be a finite number, but was (");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4.0", "1e3", "4L", "٤", "99999999999999999999", "- 1"})
    void refusesWhatIsNoWholeNumber(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.parse(ITEMS, text))
                .withMessageStartingWith("The component (evaluation-result.items) must be a whole number, but was (");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740992", "9223372036854775808", "9999999999999999999"})
    void refusesWholeNumbersBeyondTheBound(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.parse(ITEMS, text))
                .withMessageStartingWith("The component (evaluation-result.items) must be at most 9007199254740991");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"22.05.2025", "2025-5-22", "2025-05-22T00:00", "+12025-05-22", "0000-01-01", "", "٢٠٢٥-٠٥-٢٢"})
    void refusesWhatIsNoDay(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.parse(ON, text))
                .withMessageEndingWith("  Maybe write it as 2025-05-22: year, month, day.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-29", "2025-04-31", "2025-13-01", "2025-00-10"})
    void refusesDaysThatNoCalendarHas(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.parse(ON, text))
                .withMessage("The component (determination.on) must be a day of the calendar, but was (" + text
                        + ").\n  Maybe that month has fewer days.");
    }

    @Test
    void readsTheLeapDay() {
        assertThat(Schema.parse(ON, "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @CsvSource({"P6M,P6M", "P12M,P1Y", "P14M,P1Y2M", "P30D,P30D", "P365D,P365D", "P0D,P0D", "P1Y2M3D,P1Y2M3D"})
    void monthsBecomeYearsButDaysStayDays(String text, String normal) {
        assertThat(Schema.parse(Period.class, text)).hasToString(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "6M", "P6W", "P1M-3D", "p6m", "P6M ", "PT5H", "P99999Y"})
    void refusesWhatIsNoPeriod(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.parse(Period.class, text))
                .withMessageStartingWith("The component (period) must be a period of years, months and days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"True", "yes", "1", "", "on"})
    void refusesWhatIsNeitherTrueNorFalse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.parse(UNDER_WAY, text))
                .withMessage("The component (gate.underWay) must be true or false, but was (" + text
                        + ").\n  Maybe write true or false without quotes.");
    }

    @Test
    void readsAndWritesSetsAsListsWithCommas() {
        Schema.Component thresholds = Schema.of(Assessment.class).component("thresholds");
        Object set = Schema.parse(thresholds, "cbrn-4, cbrn-3");
        assertThat(set).isEqualTo(new TreeSet<>(List.of(ThresholdId.of("cbrn-3"), ThresholdId.of("cbrn-4"))));
        assertThat(Schema.text(set)).isEqualTo("cbrn-3, cbrn-4");
    }

    @Test
    void readsIdsReferencesTruthAndText() {
        String ref = "sha256:" + "0".repeat(64);
        assertThat(Schema.parse(ModelId.class, "opus-4")).isEqualTo(ModelId.of("opus-4"));
        assertThat(Schema.parse(FactRef.class, ref)).isEqualTo(FactRef.of(ref));
        assertThat(Schema.parse(UNDER_WAY, "true")).isEqualTo(true);
        assertThat(Schema.parse(String.class, "because")).isEqualTo("because");
        assertThat(Schema.parse(long.class, "-3")).isEqualTo(-3L);
    }

    @Test
    void refusesTextBeyondAllBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.parse(VALUE, "1".repeat(2001)))
                .withMessageContaining("must have at most 2000 characters, but was (2001)");
    }

    @Test
    void refusesTypesThatTextCannotBecome() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.parse(Double.class, "1"))
                .withMessageStartingWith("The type (java.lang.Double) must be one that text can be read as");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.text(1.5))
                .withMessageStartingWith("The value (java.lang.Double) must be one that has an external text");
    }

    @Test
    void hostileNumbersHaveNoText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.text(new BigDecimal("1e999999999")))
                .withMessageContaining("must have at most 100 digits and 100 places");
    }
}

package dev.rsp.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rsp.model.ModelId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Types that applications register; what is wrong with one is said when it is first looked at. */
class OwnTypesTest {

    enum Colour {
        RED,
        DARK_GREEN
    }

    record WideValue(String value, String more) implements Id {}

    @FactType(key = "id", polarity = Polarity.FAVOURABLE)
    record NightlyCanary(
            FactId id, ModelId model, @Default("dark-green") Colour colour, LocalDate on) implements Fact {}

    @FactType(key = "id", dated = "")
    record WithNumber(FactId id, double score) implements Fact {}

    @FactType(key = "id", dated = "")
    record WithPlainSet(FactId id, Set<FactId> others) implements Fact {}

    @FactType(key = "id", dated = "")
    record WithTexts(FactId id, SortedSet<String> texts) implements Fact {}

    @FactType(key = "id", dated = "")
    record WithWide(FactId id, WideValue wide) implements Fact {}

    @FactType(key = "id", dated = "")
    record WithShortName(FactId id, ModelId d) implements Fact {}

    @FactType(key = "id", dated = "")
    record WithPartOfName(FactId id, ModelId index) implements Fact {}

    @FactType(key = "key", dated = "")
    record WithWrongKey(FactId id) implements Fact {}

    @FactType(
            key = {},
            dated = "")
    record WithoutKey(FactId id) implements Fact {}

    @FactType(
            key = {"id", "id"},
            dated = "")
    record WithDoubleKey(FactId id) implements Fact {}

    @FactType(key = "words", dated = "")
    record WithTextKey(String words) implements Fact {}

    @FactType(key = "id")
    record WithoutDay(FactId id) implements Fact {}

    @FactType(key = "id", dated = "id")
    record WithWrongDay(FactId id) implements Fact {}

    @FactType(key = "id", dated = "", by = "colour", favourable = "red")
    record WithValueLeftOut(FactId id, Colour colour) implements Fact {}

    @FactType(
            key = "id",
            dated = "",
            by = "colour",
            favourable = "red",
            adverse = {"red", "dark-green"})
    record WithValueTwice(FactId id, Colour colour) implements Fact {}

    @FactType(key = "id", dated = "", by = "colour", favourable = "redd", adverse = "dark-green")
    record WithUnknownValue(FactId id, Colour colour) implements Fact {}

    @FactType(key = "id", dated = "", by = "flag", favourable = "true")
    record WithBooleanPolarity(FactId id, boolean flag) implements Fact {}

    @FactType(key = "id", dated = "", favourable = "red")
    record WithValuesOfNothing(FactId id, Colour colour) implements Fact {}

    @FactType(
            key = "id",
            dated = "",
            polarity = Polarity.ADVERSE,
            by = "colour",
            favourable = "red",
            adverse = "dark-green")
    record WithTwoPolarities(FactId id, Colour colour) implements Fact {}

    @FactType(key = "id", dated = "")
    record WithWrongDefault(FactId id, @Default("blue") Colour colour) implements Fact {}

    @FactType(key = "id", dated = "")
    record TwoKinds(FactId id) implements Fact, Table {}

    record Bare(FactId id) implements Fact {}

    record BareSummary(FactId id) implements Summary {}

    @Test
    void aSoundOneIsReadLikeOurs() {
        Schema schema = Schema.of(NightlyCanary.class);
        assertThat(schema.name()).isEqualTo("nightly-canary");
        assertThat(schema.fixedPolarity()).isEqualTo(Polarity.FAVOURABLE);
        assertThat(Schema.constants(Colour.class)).containsOnlyKeys("red", "dark-green");
        assertThat(Schema.parse(schema.component("colour"), "dark-green")).isEqualTo(Colour.DARK_GREEN);
    }

    @Test
    void componentsOfOtherTypesAreRefused() {
        String types =
                "must be an id, FactRef, enum, BigDecimal, long, boolean, LocalDate, Period, String or SortedSet of"
                        + " ids, but was (";
        String cure = ").\n  Maybe use BigDecimal for a number, and an id for a name.";
        refused(WithNumber.class, "The component (with-number.score) " + types + "double" + cure);
        refused(
                WithPlainSet.class,
                "The component (with-plain-set.others) " + types + "java.util.Set<dev.rsp.fact.FactId>" + cure);
        refused(
                WithTexts.class,
                "The component (with-texts.texts) " + types + "java.util.SortedSet<java.lang.String>" + cure);
        refused(
                WithWide.class,
                "The component (with-wide.wide) " + types + "dev.rsp.fact.OwnTypesTest$WideValue" + cure);
    }

    @Test
    void namesThatTheEngineTakesForItsOwnAreRefused() {
        refused(
                WithShortName.class,
                "The component (with-short-name.d) must not be named n or d or be part of indexedBy, but was (d).\n"
                        + "  Maybe spell the name out; the rule engine reads such a short one as its own.");
        refused(
                WithPartOfName.class,
                "The component (with-part-of-name.index) must not be named n or d or be part of indexedBy,"
                        + " but was (index).\n"
                        + "  Maybe spell the name out; the rule engine reads such a short one as its own.");
    }

    @Test
    void aKeyThatDoesNotFitIsRefused() {
        refusedAttribute(WithWrongKey.class, "key", "with-wrong-key", "name a component of the record", "key");
        refusedAttribute(WithoutKey.class, "key", "without-key", "name a component", "none");
        refusedAttribute(WithDoubleKey.class, "key", "with-double-key", "name each component once", "[id, id]");
        refusedAttribute(WithTextKey.class, "key", "with-text-key", "name no set and no free text", "words");
    }

    @Test
    void aDayThatDoesNotFitIsRefused() {
        refusedAttribute(WithoutDay.class, "dated", "without-day", "name a component of the record", "on");
        refusedAttribute(WithWrongDay.class, "dated", "with-wrong-day", "name a LocalDate", "id");
    }

    @Test
    void aPolarityThatDoesNotFitIsRefused() {
        String each = "list each of red, dark-green as favourable or adverse";
        refusedAttribute(WithValueLeftOut.class, "by", "with-value-left-out", each, "1 of 2");
        refusedAttribute(WithValueTwice.class, "by", "with-value-twice", "list each value once", "red");
        refusedAttribute(WithBooleanPolarity.class, "by", "with-boolean-polarity", "name an enum or an id", "flag");
        refusedAttribute(
                WithValuesOfNothing.class,
                "by",
                "with-values-of-nothing",
                "name the component whose values are listed",
                "empty");
        refusedAttribute(
                WithTwoPolarities.class, "polarity", "with-two-polarities", "stay away where by decides", "ADVERSE");
        refused(
                WithUnknownValue.class,
                "The component (with-unknown-value.colour) must be one of red, dark-green, but was (redd).\n"
                        + "  Maybe write red.");
    }

    @Test
    void aDefaultThatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.of(WithWrongDefault.class))
                .withMessageStartingWith(
                        "The component (with-wrong-default.colour) must be one of red, dark-green, but was (blue).");
    }

    @Test
    void aTypeIsOneKindOnlyAndSaysWhatItIs() {
        refused(
                TwoKinds.class,
                "The type (two-kinds) must be one of Fact, Table, Summary, Parameter and Clock only,"
                        + " but was (Fact, Table).\n"
                        + "  Maybe leave all but one away; what a rule may do with a type depends on it.");
        for (Class<? extends Record> bare : List.of(Bare.class, BareSummary.class)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Schema.of(bare))
                    .withMessageEndingWith(
                            "must carry @FactType, but was (bare).\n  Maybe add @FactType(key = \"id\") to the record.");
        }
    }

    private static void refusedAttribute(
            Class<? extends Record> type, String attribute, String name, String must, String actual) {
        refused(
                type,
                "The attribute (" + attribute + ") of @FactType on (" + name + ") must " + must + ", but was (" + actual
                        + ").\n  Maybe a component was renamed; the annotation repeats the names.");
    }

    private static void refused(Class<? extends Record> type, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> Schema.of(type)).withMessage(message);
    }
}

package dev.rsp.drools.internal.engine;

import static dev.rsp.drools.internal.engine.RuleText.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.policy.NumberParameter;
import dev.rsp.policy.PeriodParameter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is lowered for the engine is the same text in every language of the machine. */
class LocaleTest {

    private static String lowered() {
        List<Record> parameters =
                List.of(NumberParameter.of("ratio", "1234.50"), PeriodParameter.of("period", "P1Y2M345D"));
        String text = """
                NumberParameter( id == "ratio", $ratio : value )
                PeriodParameter( id == "period", $period : value )
                Cadence( duty == "annual-reapproval", $model : model, $about : about, $since : since )
                ComputeRatio( model == $model, ratio >= $ratio )
                => Duty( $model, "annual-reapproval", $about, "rso", $since.plus( $period ) )
                """;
        RuleSet set = new RuleSet("test", TypeCatalog.standard(), List.of(List.of(rule("1 Test", text))), parameters);
        return Lowering.lower(set).get(0).text();
    }

    @Test
    void numbersAndPeriodsAreWrittenAlikeUnderEveryLocale() {
        Locale before = Locale.getDefault();
        TreeSet<String> texts = new TreeSet<>();
        try {
            for (Locale locale : Locale.getAvailableLocales()) {
                Locale.setDefault(locale);
                texts.add(lowered());
            }
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            texts.add(lowered());
        } finally {
            Locale.setDefault(before);
        }

        assertThat(texts).hasSize(1);
        assertThat(texts.first()).contains("plusMonths( 14L )", "plusDays( 345L )", "1234.5B");
    }
}

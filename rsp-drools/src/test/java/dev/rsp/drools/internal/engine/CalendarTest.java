package dev.rsp.drools.internal.engine;

import static dev.rsp.drools.internal.engine.RuleText.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelId;
import dev.rsp.policy.PeriodParameter;
import dev.rsp.policy.RequirementId;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.Requirement;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day before, the day itself and the day after, at the ends of months and of years. */
class CalendarTest {

    private static final ModelId MODEL = new ModelId("next");
    private static final Period SIX_MONTHS = Period.ofMonths(6);
    private static final Period DAYS = Period.of(1, 0, 30);
    private static Both evaluators;

    @BeforeAll
    static void compile() {
        List<Rule> rules = new ArrayList<>();
        for (String operator : List.of(">=", ">", "<=", "<", "==", "!=")) {
            rules.add(compared(rules.size(), operator, "$since"));
            rules.add(compared(rules.size(), operator, "$since.plus( $six )"));
            rules.add(compared(rules.size(), operator, "$since.minus( $days )"));
        }
        rules.add(rule("1 Window", """
                PeriodParameter( id == "six", $six : value )
                Baseline( $model : model, $since : on )
                AsOf( day > $since, day <= $since.plus( $six ) )
                => Requirement( $model, "window" )
                """));
        rules.add(rule("1 Today", """
                Baseline( $model : model )
                AsOf( $today : day )
                => Duty( $model, "today", "topic", "rso", $today )
                """));
        evaluators = new Both(Packs.of(
                RuleText.strata(TypeCatalog.standard(), rules),
                List.of(),
                List.of(PeriodParameter.of("six", "P6M"), PeriodParameter.of("days", "P1Y30D"))));
    }

    private static Rule compared(int number, String operator, String date) {
        String parameter = date.contains("six") ? "six" : "days";
        String bound = date.contains("(")
                ? "PeriodParameter( id == \"%s\", $%s : value )\n".formatted(parameter, parameter)
                : "";
        return rule("1/%d Compared".formatted(number + 1), bound + """
                Baseline( $model : model, $since : on )
                AsOf( day %s %s )
                => Requirement( $model, "x%d" )
                """.formatted(operator, date, number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29",
                "2023-02-28",
                "2024-08-31",
                "2025-08-31",
                "2024-08-29",
                "2024-12-31",
                "2025-01-01",
                "2024-03-30",
                "2024-11-30",
                "1999-12-31",
                "2025-06-15"
            })
    void comparisonsAgreeWithJavaAroundEachDate(LocalDate since) {
        around(since, since);
        around(since, since.plus(SIX_MONTHS));
        around(since, since.minus(DAYS));
    }

    private static void around(LocalDate since, LocalDate date) {
        for (int days = -1; days <= 1; days++) {
            LocalDate asOf = date.plusDays(days);
            Set<Conclusion> found =
                    new HashSet<>(evaluators.conclusions(asOf, new Baseline(MODEL, MODEL_BEFORE, since)));
            found.removeIf(conclusion -> !(conclusion instanceof Requirement));
            assertThat(found).as("%s seen from %s", since, asOf).isEqualTo(expected(since, asOf));
        }
    }

    private static final ModelId MODEL_BEFORE = new ModelId("previous");

    private static Set<Conclusion> expected(LocalDate since, LocalDate asOf) {
        Set<Conclusion> expected = new HashSet<>();
        List<UnaryOperator<LocalDate>> moves =
                List.of(date -> date, date -> date.plus(SIX_MONTHS), date -> date.minus(DAYS));
        int number = 0;
        for (String operator : List.of(">=", ">", "<=", "<", "==", "!=")) {
            for (UnaryOperator<LocalDate> move : moves) {
                if (holds(operator, asOf.compareTo(move.apply(since)))) {
                    expected.add(requirement("x" + number));
                }
                number++;
            }
        }
        if (asOf.isAfter(since) && !asOf.isAfter(since.plus(SIX_MONTHS))) {
            expected.add(requirement("window"));
        }
        return expected;
    }

    private static boolean holds(String operator, int sign) {
        return switch (operator) {
            case ">=" -> sign >= 0;
            case ">" -> sign > 0;
            case "<=" -> sign <= 0;
            case "<" -> sign < 0;
            case "==" -> sign == 0;
            default -> sign != 0;
        };
    }

    private static Requirement requirement(String id) {
        return new Requirement(MODEL, new RequirementId(id));
    }

    @Test
    void datesLongBeforeAndAfterTheDayAreCompared() {
        LocalDate asOf = LocalDate.of(2025, 6, 1);
        for (LocalDate since : List.of(LocalDate.of(1900, 1, 1), LocalDate.of(2900, 1, 1))) {
            assertThat(evaluators.conclusions(asOf, new Baseline(MODEL, MODEL_BEFORE, since)))
                    .containsAll(expected(since, asOf));
        }
    }
}

package dev.rsp.drools.internal.engine;

import static dev.rsp.drools.internal.engine.RuleText.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.model.ModelId;
import dev.rsp.policy.AsOf;
import dev.rsp.policy.CountParameter;
import dev.rsp.policy.NumberParameter;
import dev.rsp.policy.ParameterId;
import dev.rsp.policy.PeriodParameter;
import dev.rsp.requirement.Absence;
import dev.rsp.summary.Model;
import dev.rsp.summary.ModelRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The text that each form of the dialect becomes. */
class LoweringTest {

    private static final Record NEXT = new Model(ModelId.of("next"), ModelRole.SUBJECT);
    private static final List<Record> PARAMETERS = List.of(
            NumberParameter.of("ratio", "4.50"),
            PeriodParameter.of("period", "P1Y2M3D"),
            new CountParameter(new ParameterId("items"), 100));

    private static LoweredRule lower(String lines) {
        RuleSet set = new RuleSet("test", TypeCatalog.standard(), List.of(List.of(rule("1 Test", lines))), PARAMETERS);
        return Lowering.lower(set).get(0);
    }

    private static String lowered(String lines) {
        return lower(lines).text();
    }

    private static LoweredRule unassessed() {
        return lower("""
                Model( $model : id )
                not Determination( model == $model, role != "rso", role != "ceo-rso" )
                => Requirement( $model, "comprehensive-assessment" )
                """);
    }

    @Test
    void theFactsOfAMatchStandInThePlacesOfTheirConditions() {
        LoweredRule rule = unassessed();
        assertThat(rule.place(List.of(NEXT))).containsExactly(NEXT, null);
        for (List<?> other : List.of(List.of(), List.of(NEXT, NEXT), List.of(PARAMETERS.get(0)))) {
            assertThatThrownBy(() -> rule.place(other))
                    .isInstanceOf(EvaluationFailure.class)
                    .hasMessage(
                            "The match of the rule (1 Test) must hold a fact for each plain pattern, but was (%s).",
                            other);
        }
    }

    @Test
    void anAbsenceSaysAllThatWasLookedForOfAComponent() {
        LoweredRule rule = unassessed();
        Absence absence = Explanation.of(rule, rule.place(List.of(NEXT)), AsOf.of(LocalDate.of(2025, 6, 1)))
                .absent()
                .get(0);
        assertThat(absence.pattern()).isEqualTo(2);
        assertThat(absence.type()).isEqualTo("determination");
        assertThat(absence.values())
                .containsOnly(Map.entry("model", "next"), Map.entry("role", "!= rso and != ceo-rso"));
        assertThat(absence.open()).containsExactly("id", "threshold", "status", "assessment", "on");
    }

    @Test
    void idsAreTypedAndCompareByTheirText() {
        assertThat(lowered("""
                        Determination( threshold == "cbrn-3", role != "rso", $model : model )
                        => Requirement( $model, "comprehensive-assessment" )
                        """)).isEqualTo("""
                        rule "r0"
                        when
                            Determination( $v0x0 : model, threshold.value == "cbrn-3", role.value != "rso" )
                        then
                            insertLogical( new Requirement( $v0x0, new RequirementId( "comprehensive-assessment" ) ) );
                        end
                        """);
    }

    @Test
    void parametersAreConstants() {
        assertThat(lowered("""
                        NumberParameter( id == "ratio", $ratio : value )
                        CountParameter( id == "items", $items : value )
                        ComputeRatio( ratio >= $ratio, $model : model )
                        EvaluationResult( model == $model, items < $items )
                        => Requirement( $model, "x" )
                        """))
                .contains("ComputeRatio( $v2x0 : model, ratio >= 4.5B )\n")
                .contains("EvaluationResult( model == $v2x0, items < 100L )\n")
                .doesNotContain("Parameter");
    }

    @Test
    void comparisonsWithTheDayAskTheCalendar() {
        String moved = "$v1x0 : on.plusMonths( 14L ).plusDays( 3L )";
        assertThat(calendar(">=")).contains(moved + ", $v1x1 : model )\n    Reached( day == $v1x0 )");
        assertThat(calendar(">")).contains(moved + ".plusDays( 1L ), $v1x1 : model )\n    Reached( day == $v1x0 )");
        assertThat(calendar("<")).contains(moved + ", $v1x1 : model )\n    not Reached( day == $v1x0 )");
        assertThat(calendar("<="))
                .contains(moved + ".plusDays( 1L ), $v1x1 : model )\n    not Reached( day == $v1x0 )");
    }

    private static String calendar(String operator) {
        return lowered("""
                PeriodParameter( id == "period", $period : value )
                Baseline( $since : on, $model : model )
                AsOf( day %s $since.plus( $period ) )
                => Requirement( $model, "x" )
                """.formatted(operator));
    }

    @Test
    void wideIdsJoinByTheirTextInBothDirections() {
        assertThat(lowered("""
                        RequiredStandard( $standard : standard )
                        Gate( kind == $standard, $model : model )
                        Judgement( about == $standard, model == $model )
                        => StandardShortfall( $model, $standard, $standard )
                        """))
                .contains("RequiredStandard( $v0x0 : standard.value, $v0x1 : standard )")
                .contains("Gate( $v1x0 : model, kind.value == $v0x0 )")
                .contains("Judgement( about.value == $v0x0, model == $v1x0 )")
                .contains("new StandardShortfall( $v1x0, $v0x1, new Topic( $v0x1.value() ) )");
    }

    @Test
    void datesMoveInThePatternThatBindsThem() {
        assertThat(lowered("""
                        PeriodParameter( id == "period", $period : value )
                        Report( $model : model, $about : about, $on : on )
                        => Duty( $model, "annual", $about, "rso", $on.minus( $period ) )
                        """))
                .contains("on.minusMonths( 14L ).minusDays( 3L )")
                .doesNotContain("Period");
    }

    @Test
    void aComparisonByOrderOfTwoFactsIsRefused() {
        assertThatThrownBy(() -> lowered("""
                        ComputeRatio( $model : model, $ratio : ratio )
                        ComputeRatio( model == $model, ratio > $ratio )
                        => Requirement( $model, "x" )
                        """)).hasMessageContaining("$ratio").hasMessageContaining("test/rules.drl");
    }

    @Test
    void anUnknownParameterIsAFailureOfTheEvaluator() {
        RuleSet set = new RuleSet("test", TypeCatalog.standard(), List.of(List.of(rule("1 Test", """
                        NumberParameter( id == "other", $ratio : value )
                        ComputeRatio( $model : model, ratio > $ratio )
                        => Requirement( $model, "x" )
                        """))), PARAMETERS);
        assertThatThrownBy(() -> new DroolsEvaluator(set, Limits.DEFAULT))
                .isInstanceOf(EvaluationFailure.class)
                .hasMessageContaining("NumberParameter");
    }
}

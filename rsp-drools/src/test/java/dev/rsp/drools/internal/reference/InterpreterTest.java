package dev.rsp.drools.internal.reference;

import static dev.rsp.drools.internal.reference.Ast.bind;
import static dev.rsp.drools.internal.reference.Ast.compare;
import static dev.rsp.drools.internal.reference.Ast.concludes;
import static dev.rsp.drools.internal.reference.Ast.constant;
import static dev.rsp.drools.internal.reference.Ast.eq;
import static dev.rsp.drools.internal.reference.Ast.exists;
import static dev.rsp.drools.internal.reference.Ast.minus;
import static dev.rsp.drools.internal.reference.Ast.not;
import static dev.rsp.drools.internal.reference.Ast.plain;
import static dev.rsp.drools.internal.reference.Ast.plus;
import static dev.rsp.drools.internal.reference.Ast.rule;
import static dev.rsp.drools.internal.reference.Ast.text;
import static dev.rsp.drools.internal.reference.Ast.truth;
import static dev.rsp.drools.internal.reference.Ast.var;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Topic;
import dev.rsp.level.StandardId;
import dev.rsp.model.Activity;
import dev.rsp.model.Baseline;
import dev.rsp.model.ComputeRatio;
import dev.rsp.model.MethodId;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.policy.AsOf;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.CountParameter;
import dev.rsp.policy.DutyId;
import dev.rsp.policy.GateKind;
import dev.rsp.policy.NumberParameter;
import dev.rsp.policy.PeriodParameter;
import dev.rsp.policy.RequirementId;
import dev.rsp.policy.Role;
import dev.rsp.requirement.Absence;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.Duty;
import dev.rsp.requirement.GateLimit;
import dev.rsp.requirement.Requirement;
import dev.rsp.requirement.RequirementOpen;
import dev.rsp.requirement.StandardRequired;
import dev.rsp.safeguard.InterimMeasure;
import dev.rsp.summary.Gate;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpreterTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final ModelId A = ModelId.of("a");
    private static final ModelId B = ModelId.of("b");
    private static final Concluding REQUIRED = concludes("Requirement", var("$model"), text("r"));
    private static final Requirement REQUIREMENT = new Requirement(A, RequirementId.of("r"));
    private static final Condition BASELINE =
            plain("Baseline", bind("$model", "model"), bind("$reference", "reference"), bind("$since", "on"));

    @Test
    void citesWhatAPlainConditionMatched() {
        Baseline baseline = new Baseline(A, B, DAY);

        Evaluation evaluation = evaluate(List.of(rule("1 R", REQUIRED, BASELINE)), DAY, baseline);

        assertThat(evaluation.supports())
                .isEqualTo(Map.of(
                        REQUIREMENT, Set.of(new Support("1 R", List.of((Record) baseline), List.<Absence>of()))));
    }

    @Test
    void givesOneConclusionASupportForEachMatchOfEachRule() {
        Rule one = rule("1/1 R", REQUIRED, BASELINE, plain("ComputeRatio", eq("model", var("$model"))));
        Rule two = rule("1/2 R", REQUIRED, BASELINE);

        Evaluation evaluation = evaluate(
                List.of(one, two), DAY, new Baseline(A, B, DAY), ratio("m1", "4"), ratio("m2", "5"), ratio("m3", "6"));

        assertThat(evaluation.supports().keySet()).containsExactly(REQUIREMENT);
        assertThat(evaluation.supports().get(REQUIREMENT)).hasSize(4);
    }

    @Test
    void joinsByEveryBoundVariable() {
        Rule rule = rule(
                "1 R",
                REQUIRED,
                BASELINE,
                plain("ComputeRatio", eq("model", var("$model")), eq("reference", var("$reference"))));

        assertThat(concluded(rule, new Baseline(A, B, DAY), ratio("m", "4"))).containsExactly(REQUIREMENT);
        assertThat(concluded(rule, new Baseline(A, ModelId.of("c"), DAY), ratio("m", "4")))
                .isEmpty();
        assertThat(concluded(rule, new Baseline(B, A, DAY), ratio("m", "4"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "==, 3.99, false",
        "==, 4, true",
        "==, 4.0, true",
        "==, 4.01, false",
        "!=, 3.99, true",
        "!=, 4, false",
        "!=, 4.0, false",
        "<, 3.99, true",
        "<, 4, false",
        "<, 4.01, false",
        "<=, 3.99, true",
        "<=, 4, true",
        "<=, 4.01, false",
        ">, 3.99, false",
        ">, 4, false",
        ">, 4.01, true",
        ">=, 3.99, false",
        ">=, 4.00, true",
        ">=, 4.01, true"
    })
    void comparesNumbersByValue(String symbol, BigDecimal ratio, boolean holds) {
        Rule rule = rule(
                "1 R",
                REQUIRED,
                plain("NumberParameter", eq("id", text("factor")), bind("$factor", "value")),
                plain("ComputeRatio", bind("$model", "model"), compare("ratio", operator(symbol), var("$factor"))));

        assertThat(concluded(rule, NumberParameter.of("factor", "4"), new ComputeRatio(A, B, ratio, MethodId.of("m")))
                        .contains(REQUIREMENT))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-08-31, P6M, 2025-02-27, false",
        "2024-08-31, P6M, 2025-02-28, true",
        "2023-08-31, P6M, 2024-02-28, false",
        "2023-08-31, P6M, 2024-02-29, true",
        "2024-02-29, P1Y, 2025-02-27, false",
        "2024-02-29, P1Y, 2025-02-28, true",
        "2024-01-31, P1M, 2024-02-29, true",
        "2024-01-31, P30D, 2024-02-29, false",
        "2024-01-31, P30D, 2024-03-01, true",
        "2024-08-30, P6M1D, 2025-02-28, false",
        "2024-08-30, P6M1D, 2025-03-01, true"
    })
    void addsMonthsBeforeDays(LocalDate since, String period, LocalDate asOf, boolean holds) {
        Rule rule = rule(
                "1 R",
                REQUIRED,
                plain("PeriodParameter", eq("id", text("p")), bind("$period", "value")),
                BASELINE,
                plain("AsOf", compare("day", Operator.GE, plus("$since", "$period"))));

        assertThat(evaluate(List.of(rule), asOf, PeriodParameter.of("p", period), new Baseline(A, B, since))
                        .supports()
                        .isEmpty())
                .isEqualTo(!holds);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-31, P1M, 2025-02-28", "2024-03-31, P1M, 2024-02-29", "2025-03-01, P1M1D, 2025-01-31"})
    void takesMonthsBeforeDaysAway(LocalDate since, String period, LocalDate due) {
        Rule rule = rule(
                "1 D",
                concludes("Duty", var("$model"), text("d"), var("$reference"), text("o"), minus("$since", "$period")),
                plain("PeriodParameter", eq("id", text("p")), bind("$period", "value")),
                BASELINE);

        assertThat(concluded(rule, PeriodParameter.of("p", period), new Baseline(A, B, since)))
                .containsExactly(new Duty(A, DutyId.of("d"), Topic.of("b"), Role.of("o"), due));
    }

    @Test
    void holdsNotOnlyWhileNoFactMatchesAndSaysWhatIsLacking() {
        Rule rule = rule(
                "1 R",
                REQUIRED,
                BASELINE,
                not(
                        "Determination",
                        eq("status", constant(DeterminationStatus.BELOW)),
                        eq("model", var("$model")),
                        compare("threshold", Operator.NE, text("t1")),
                        compare("on", Operator.GE, var("$since"))));
        Baseline baseline = new Baseline(A, B, DAY);

        Evaluation evaluation = evaluate(List.of(rule), DAY, baseline, determination("t1", "BELOW", DAY));

        assertThat(evaluation.supports().get(REQUIREMENT))
                .containsExactly(new Support(
                        "1 R",
                        List.of(baseline),
                        List.of(new Absence(
                                "1 R",
                                2,
                                "determination",
                                Map.of("model", "a", "threshold", "!= t1", "status", "below", "on", ">= 2025-06-01"),
                                List.of("id", "role", "assessment")))));
        assertThat(evaluation
                        .supports()
                        .get(REQUIREMENT)
                        .iterator()
                        .next()
                        .absent()
                        .get(0)
                        .values()
                        .keySet())
                .containsExactly("model", "threshold", "status", "on");
        assertThat(concluded(rule, baseline, determination("t2", "BELOW", DAY))).isEmpty();
        assertThat(concluded(rule, baseline, determination("t2", "CROSSED", DAY)))
                .isNotEmpty();
        assertThat(concluded(rule, baseline, determination("t2", "BELOW", DAY.minusDays(1))))
                .isNotEmpty();
    }

    @Test
    void matchesExistsOnceAndCitesTheSmallestWitness() {
        Rule rule = rule("1 R", REQUIRED, BASELINE, exists("ComputeRatio", eq("model", var("$model"))));
        Baseline baseline = new Baseline(A, B, DAY);

        Evaluation evaluation = evaluate(List.of(rule), DAY, ratio("m2", "4"), ratio("m1", "5"), baseline);

        assertThat(evaluation.supports().get(REQUIREMENT))
                .containsExactly(new Support("1 R", List.of(baseline, ratio("m1", "5")), List.of()));
        assertThat(concluded(rule, baseline)).isEmpty();
    }

    @Test
    void comparesWideIdsByTheirText() {
        Rule rule = rule(
                "1 G",
                concludes("GateLimit", var("$model"), var("$activity"), constant(dev.rsp.requirement.Effect.HALT)),
                plain("StandardRequired", bind("$standard", "standard")),
                plain(
                        "Gate",
                        eq("kind", var("$standard")),
                        eq("underWay", truth(true)),
                        bind("$model", "model"),
                        bind("$activity", "activity")),
                not("InterimMeasure", eq("about", var("$standard")), eq("model", var("$model"))));
        Rule first = rule(
                "1 S",
                concludes("StandardRequired", var("$model"), text("asl-3")),
                plain("ModelSnapshot", bind("$model", "id")));
        Record running = new Gate(A, GateKind.of("asl-3"), Activity.TRAINING, true);
        Record planned = new Gate(A, GateKind.of("asl-3"), Activity.OPEN_WEIGHTS, false);
        Record other = new Gate(A, GateKind.of("asl-2"), Activity.STORING_WEIGHTS, true);
        Record snapshot = ModelSnapshot.of("a");
        Record measure =
                new InterimMeasure(FactId.of("i"), A, ChainId.of("c"), Topic.of("asl-3"), DAY, DAY.plusDays(1));
        List<List<Rule>> strata = List.of(List.of(first), List.of(rule));

        assertThat(interpret(strata, running, planned, other, snapshot).supports())
                .containsOnlyKeys(
                        new StandardRequired(A, StandardId.of("asl-3")),
                        new GateLimit(A, Activity.TRAINING, dev.rsp.requirement.Effect.HALT));
        assertThat(interpret(strata, running, snapshot, measure).supports()).hasSize(1);
    }

    @Test
    void comparesCountsAndBindsTheDay() {
        Rule rule = rule(
                "1 D",
                concludes("Duty", var("$model"), text("d"), text("x"), text("o"), var("$day")),
                plain("CountParameter", bind("$least", "value")),
                plain("EvaluationResult", compare("items", Operator.LT, var("$least")), bind("$model", "model")),
                plain("AsOf", bind("$day", "day")));

        assertThat(concluded(rule, CountParameter.of("n", 30), result(29)))
                .containsExactly(new Duty(A, DutyId.of("d"), Topic.of("x"), Role.of("o"), DAY));
        assertThat(concluded(rule, CountParameter.of("n", 30), result(30))).isEmpty();
        assertThat(evaluate(List.of(rule), DAY, CountParameter.of("n", 30), result(29))
                        .supports()
                        .values())
                .allSatisfy(supports -> assertThat(supports.iterator().next().because())
                        .containsExactly(CountParameter.of("n", 30), result(29), AsOf.of(DAY)));
    }

    @Test
    void readsInALaterStratumWhatAnEarlierOneConcluded() {
        Rule late = rule(
                "2 O",
                concludes("RequirementOpen", var("$model"), var("$id")),
                plain("Requirement", bind("$model", "model"), bind("$id", "id")));

        Evaluation evaluation =
                interpret(List.of(List.of(rule("1 R", REQUIRED, BASELINE)), List.of(late)), new Baseline(A, B, DAY));

        assertThat(evaluation.supports().get(new RequirementOpen(A, RequirementId.of("r"))))
                .containsExactly(new Support("2 O", List.of(REQUIREMENT), List.of()));
    }

    @Test
    void refusesRulesThatReadTheirOwnStratum() {
        Rule own = rule(
                "1 Loop",
                concludes("Requirement", var("$model"), text("s")),
                plain("Requirement", eq("id", text("s")), bind("$model", "model")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> interpret(List.of(List.of(own))))
                .withMessage("The type (Requirement) that the rule (1 Loop) reads must be concluded by earlier strata "
                        + "only.\n  at x/rules.drl:1\n  Maybe the rules were not sorted into strata.");
    }

    @Test
    void tellsConclusionsOfOneTypeApartByTheirDiscriminator() {
        Rule next = rule(
                "1 Next",
                concludes("Requirement", var("$model"), text("s")),
                plain("Requirement", eq("id", text("r")), bind("$model", "model")));
        List<Rule> first = List.of(rule("1 R", REQUIRED, BASELINE));

        assertThat(interpret(List.of(first, List.of(next)), new Baseline(A, B, DAY))
                        .supports())
                .hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> interpret(List.of(List.of(next), first)));
    }

    @Test
    void refusesNotOverAConclusion() {
        Rule rule = rule("2 N", REQUIRED, BASELINE, not("ThresholdCounts", eq("model", var("$model"))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> interpret(List.of(List.of(rule))))
                .withMessageStartingWith(
                        "The type (ThresholdCounts) that the rule (2 N) reads must never stand under not.");
    }

    @Test
    void refusesAVariableThatNothingBinds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> interpret(List.of(List.of(rule("1 R", REQUIRED)))))
                .withMessage("The variable ($model) must be bound by an earlier condition.\n  at x/rules.drl:1\n"
                        + "  Maybe the rule (1 R) was not checked by the dialect.");
    }

    @Test
    void failsWhenTooManyFactsAreTried() {
        Rule rule = rule("1 R", REQUIRED, BASELINE, plain("ComputeRatio"), plain("ComputeRatio"));
        Interpreter small = new Interpreter(List.of(List.of(rule)), List.of(), TypeCatalog.standard(), 6);
        List<Record> two = List.of(new Baseline(A, B, DAY), ratio("m1", "1"), ratio("m2", "1"));
        List<Record> one = two.subList(0, 2);

        assertThat(small.evaluate(new EvaluationInput(DAY, one)).supports()).hasSize(1);
        assertThatExceptionOfType(EvaluationFailure.class)
                .isThrownBy(() -> small.evaluate(new EvaluationInput(DAY, two)))
                .withMessage("The facts tried (7) must be at most 6.\n  Maybe decide on fewer models at once.");
    }

    @Test
    void failsAsAWholeWhenOneRuleFails() {
        Rule rule = rule(
                "1 D",
                concludes("Duty", var("$model"), text("d"), text("x"), text("o"), plus("$since", "$period")),
                plain("PeriodParameter", bind("$period", "value")),
                BASELINE);

        assertThatExceptionOfType(EvaluationFailure.class)
                .isThrownBy(() -> evaluate(
                        List.of(rule),
                        DAY,
                        PeriodParameter.of("p", "P1Y"),
                        new Baseline(A, B, LocalDate.of(9999, 6, 1))))
                .withMessageStartingWith("The rule (1 D) must be evaluated without an error, but was refused: ");
    }

    private static Set<Conclusion> concluded(Rule rule, Record... facts) {
        return evaluate(List.of(rule), DAY, facts).supports().keySet();
    }

    private static Evaluation interpret(List<List<Rule>> strata, Record... facts) {
        return new Interpreter(strata, List.of(), TypeCatalog.standard(), Interpreter.LIMIT)
                .evaluate(new EvaluationInput(DAY, List.of(facts)));
    }

    private static Evaluation evaluate(List<Rule> rules, LocalDate asOf, Record... facts) {
        return new Interpreter(List.of(rules), List.of(), TypeCatalog.standard(), Interpreter.LIMIT)
                .evaluate(new EvaluationInput(asOf, List.of(facts)));
    }

    private static Operator operator(String symbol) {
        return List.of(Operator.values()).stream()
                .filter(operator -> operator.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    private static ComputeRatio ratio(String method, String ratio) {
        return new ComputeRatio(A, B, new BigDecimal(ratio), MethodId.of(method));
    }

    private static Record determination(String threshold, String status, LocalDate on) {
        return new Determination(
                FactId.of("det"),
                A,
                ThresholdId.of(threshold),
                DeterminationStatus.valueOf(status),
                Role.of("ceo"),
                FactId.of("none"),
                on);
    }

    private static Record result(long items) {
        return new dev.rsp.eval.EvaluationResult(
                FactId.of("res"),
                A,
                dev.rsp.eval.EvaluationId.of("e"),
                dev.rsp.eval.EvaluationFamily.values()[0],
                ThresholdId.of("t"),
                dev.rsp.eval.Line.RED,
                dev.rsp.eval.LineReading.CLEAR,
                BigDecimal.ONE,
                BigDecimal.ONE,
                items,
                DAY);
    }
}

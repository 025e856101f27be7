package dev.rsp.drools.internal.engine;

import static dev.rsp.drools.internal.engine.RuleText.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.eval.AssessmentCall;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Person;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Topic;
import dev.rsp.level.RequiredStandard;
import dev.rsp.level.StandardId;
import dev.rsp.model.Activity;
import dev.rsp.model.Baseline;
import dev.rsp.model.ComputeRatio;
import dev.rsp.model.MethodId;
import dev.rsp.model.ModelId;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.CountParameter;
import dev.rsp.policy.GateKind;
import dev.rsp.policy.NumberParameter;
import dev.rsp.policy.PeriodParameter;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.RequirementId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.requirement.Absence;
import dev.rsp.requirement.ActivityCondition;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.Duty;
import dev.rsp.requirement.Effect;
import dev.rsp.requirement.GateLimit;
import dev.rsp.requirement.NotDetermined;
import dev.rsp.requirement.Requirement;
import dev.rsp.requirement.StandardRequired;
import dev.rsp.requirement.StandardShortfall;
import dev.rsp.requirement.ThresholdCounts;
import dev.rsp.requirement.ThresholdNotShownBelow;
import dev.rsp.safeguard.Criterion;
import dev.rsp.safeguard.Scope;
import dev.rsp.summary.ChainComplete;
import dev.rsp.summary.Gate;
import dev.rsp.summary.Model;
import dev.rsp.summary.ModelRole;
import dev.rsp.threshold.CapabilityThreshold;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.RiskDomain;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of a small policy, which uses most forms of the dialect. */
class DroolsEvaluatorTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final ModelId NEXT = new ModelId("next");
    private static final ModelId PREVIOUS = new ModelId("previous");
    private static final ThresholdId CBRN = new ThresholdId("cbrn-3");
    private static final StandardId SECURITY = new StandardId("asl-3-security");
    private static final Record SUBJECT = new Model(NEXT, ModelRole.SUBJECT);
    private static final Record GATE =
            new Gate(NEXT, new GateKind("asl-3-security"), Activity.GENERAL_DEPLOYMENT, true);

    private static Both policy;

    @BeforeAll
    static void compile() {
        policy = new Both(pack());
    }

    private static EffectivePack pack() {
        return Packs.of(
                List.of(first(), second(), third(), fourth(), fifth()),
                List.of(
                        new CapabilityThreshold(CBRN, RiskDomain.CBRN, Role.of("rso")),
                        new RequiredStandard(CBRN, SECURITY),
                        new Criterion(
                                new dev.rsp.safeguard.CriterionId("c1"), SECURITY, new Role("ceo-rso"), Scope.MODEL)),
                List.of(
                        NumberParameter.of("effective-compute-ratio", "4"),
                        PeriodParameter.of("reassessment-period", "P6M"),
                        new CountParameter(new dev.rsp.policy.ParameterId("items"), 100)));
    }

    private static List<dev.rsp.drools.internal.rule.Rule> first() {
        return List.of(
                rule("3.1(1) Growth", """
                        NumberParameter( id == "effective-compute-ratio", $factor : value )
                        Baseline( $model : model, $reference : reference )
                        ComputeRatio( model == $model, reference == $reference, ratio >= $factor )
                        => Requirement( $model, "comprehensive-assessment" )
                        """),
                rule("3.1(2) Months", """
                        PeriodParameter( id == "reassessment-period", $period : value )
                        Baseline( $model : model, $since : on )
                        AsOf( day >= $since.plus( $period ) )
                        => Requirement( $model, "comprehensive-assessment" )
                        """),
                rule("3.1/1 Nothing to compare with", """
                        Model( role == ModelRole.SUBJECT, $model : id )
                        not Baseline( model == $model )
                        => Requirement( $model, "comprehensive-assessment" )
                        """),
                rule("3.1/2 Waits", """
                        Baseline( $model : model, $reference : reference )
                        not PreliminaryComparison( model == $model, reference == $reference )
                        Gate( model == $model, kind == "assessment", $activity : activity )
                        => NotDetermined( $model, "preliminary-assessment", "rso", $activity )
                        """),
                rule("3.3/1 Crossed", """
                        Determination( status == DeterminationStatus.CROSSED, $model : model, $threshold : threshold )
                        CapabilityThreshold( id == $threshold )
                        => ThresholdNotShownBelow( $model, $threshold )
                        """),
                rule("5 Exists", """
                        Model( $model : id )
                        exists AssessmentCall( model == $model )
                        => Requirement( $model, "call" )
                        """),
                rule("5 Pair of persons", """
                        Approval( $subject : subject, $step : step, $person : person )
                        Approval( subject == $subject, step != $step, person == $person )
                        Model( $model : id )
                        => Requirement( $model, "other-person" )
                        """),
                rule("7 Duty", """
                        PeriodParameter( id == "reassessment-period", $period : value )
                        Report( $model : model, $on : on, $about : about )
                        => Duty( $model, "annual", $about, "rso", $on.plus( $period ) )
                        """));
    }

    private static List<dev.rsp.drools.internal.rule.Rule> second() {
        return List.of(rule("3.3/3 Not shown", """
                        Requirement( id == "comprehensive-assessment", $model : model )
                        CapabilityThreshold( $threshold : id )
                        not Determination( model == $model, threshold == $threshold, status == DeterminationStatus.BELOW, role == "ceo-rso" )
                        => ThresholdNotShownBelow( $model, $threshold )
                        """), rule("7 Breach", """
                        Duty( $model : model, id == "annual", $about : about, $due : due )
                        AsOf( day > $due )
                        => Breach( $model, "annual", $about, $due )
                        """));
    }

    private static List<dev.rsp.drools.internal.rule.Rule> third() {
        return List.of(rule("3.3/4 Counts", """
                ThresholdNotShownBelow( $model : model, $threshold : threshold )
                => ThresholdCounts( $model, $threshold )
                """));
    }

    private static List<dev.rsp.drools.internal.rule.Rule> fourth() {
        return List.of(rule("2 Requires", """
                        ThresholdCounts( $model : model, $threshold : threshold )
                        RequiredStandard( threshold == $threshold, $standard : standard )
                        => StandardRequired( $model, $standard )
                        """));
    }

    private static List<dev.rsp.drools.internal.rule.Rule> fifth() {
        return List.of(rule("4.1/1 Short", """
                        StandardRequired( $model : model, $standard : standard )
                        Criterion( standard == $standard, $criterion : id, $role : role )
                        not SafeguardAssessment( model == $model, criterion == $criterion, verdict == Verdict.MET, role == $role )
                        => StandardShortfall( $model, $standard, $criterion )
                        """), rule("6.2/1 Held", """
                        StandardRequired( $model : model, $standard : standard )
                        Gate( model == $model, kind == $standard, underWay == true, $activity : activity )
                        not ChainComplete( chain == "interim-measures", model == $model, about == $standard )
                        => GateLimit( $model, $activity, Effect.HOLD )
                        """), rule("6.2/2 Restricted", """
                        StandardRequired( $model : model, $standard : standard )
                        Gate( model == $model, kind == $standard, $activity : activity )
                        ChainComplete( chain == "interim-measures", model == $model, about == $standard, $measure : item )
                        => ActivityCondition( $model, $activity, $measure )
                        """));
    }

    private static ComputeRatio ratio(String ratio) {
        return new ComputeRatio(NEXT, PREVIOUS, new BigDecimal(ratio), new MethodId("m"));
    }

    private static Determination determination(String id, DeterminationStatus status, String role) {
        return new Determination(new FactId(id), NEXT, CBRN, status, new Role(role), new FactId("none"), DAY);
    }

    private static Requirement assessment() {
        return new Requirement(NEXT, new RequirementId("comprehensive-assessment"));
    }

    private static Conclusion hold() {
        return new GateLimit(NEXT, Activity.GENERAL_DEPLOYMENT, Effect.HOLD);
    }

    private static final Record BASELINE = new Baseline(NEXT, PREVIOUS, DAY.minusMonths(1));

    @Test
    void nothingKnownHoldsAllTheWay() {
        assertThat(policy.conclusions(DAY, SUBJECT, GATE))
                .containsExactlyInAnyOrder(
                        assessment(),
                        new ThresholdNotShownBelow(NEXT, CBRN),
                        new ThresholdCounts(NEXT, CBRN),
                        new StandardRequired(NEXT, SECURITY),
                        new StandardShortfall(NEXT, SECURITY, new Topic("c1")),
                        hold());
    }

    @Test
    void aSmallerRatioConcludesNothing() {
        assertThat(policy.conclusions(DAY, SUBJECT, GATE, BASELINE, ratio("3.99")))
                .isEmpty();
    }

    @Test
    void aRatioOfFourOrMoreHolds() {
        for (String ratio : List.of("4", "4.0", "4.01")) {
            assertThat(policy.conclusions(DAY, SUBJECT, GATE, BASELINE, ratio(ratio)))
                    .contains(assessment(), hold());
        }
    }

    @Test
    void aSupportHoldsParametersFactsAndTheDayInTheAuthorsOrder() {
        Record old = new Baseline(NEXT, PREVIOUS, DAY.minusMonths(6));
        assertThat(policy.supports(DAY, SUBJECT, old, ratio("5")).get(assessment()))
                .containsExactlyInAnyOrder(
                        new Support(
                                "3.1(1) Growth",
                                List.of(NumberParameter.of("effective-compute-ratio", "4"), old, ratio("5")),
                                List.of()),
                        new Support(
                                "3.1(2) Months",
                                List.of(
                                        PeriodParameter.of("reassessment-period", "P6M"),
                                        old,
                                        new dev.rsp.policy.AsOf(DAY)),
                                List.of()));
    }

    @Test
    void anAbsenceNamesWhatWasLookedForAndWhatIsOpen() {
        Set<Support> supports = policy.supports(DAY, SUBJECT).get(new ThresholdNotShownBelow(NEXT, CBRN));
        assertThat(supports).hasSize(1);
        Absence absence = supports.iterator().next().absent().get(0);
        assertThat(absence.pattern()).isEqualTo(3);
        assertThat(absence.values().toString()).isEqualTo("{model=next, threshold=cbrn-3, status=below, role=ceo-rso}");
        assertThat(absence.open()).containsExactly("id", "assessment", "on");
    }

    @Test
    void anEscapeTurnsTheHoldIntoACondition() {
        ChainComplete complete = new ChainComplete(
                new ChainId("interim-measures"),
                NEXT,
                new Topic("asl-3-security"),
                new FactRef("sha256:" + "0".repeat(64)),
                new FactId("measure-1"),
                DAY);
        assertThat(policy.conclusions(DAY, SUBJECT, GATE, complete))
                .contains(new ActivityCondition(NEXT, Activity.GENERAL_DEPLOYMENT, new Topic("measure-1")))
                .doesNotContain(hold());
    }

    @Test
    void aShowingByTheNamedRoleLeavesTheRequirementOnly() {
        assertThat(policy.conclusions(DAY, SUBJECT, GATE, determination("d1", DeterminationStatus.BELOW, "ceo-rso")))
                .containsExactly(assessment());
    }

    @Test
    void aCrossingBesideAShowingCounts() {
        assertThat(policy.conclusions(
                        DAY,
                        SUBJECT,
                        GATE,
                        determination("d1", DeterminationStatus.BELOW, "ceo-rso"),
                        determination("d2", DeterminationStatus.CROSSED, "external")))
                .contains(hold());
    }

    @Test
    void twoCrossingsAreTwoSupports() {
        assertThat(policy.supports(
                                DAY,
                                SUBJECT,
                                BASELINE,
                                determination("d1", DeterminationStatus.CROSSED, "external"),
                                determination("d2", DeterminationStatus.CROSSED, "external"))
                        .get(new ThresholdNotShownBelow(NEXT, CBRN)))
                .hasSize(2);
    }

    @Test
    void aMissingComparisonIsAskedOfItsRole() {
        Record gate = new Gate(NEXT, new GateKind("assessment"), Activity.TRAINING, false);
        assertThat(policy.conclusions(DAY, SUBJECT, BASELINE, gate))
                .containsExactly(new NotDetermined(
                        NEXT, new QuestionId("preliminary-assessment"), new Role("rso"), Activity.TRAINING));
    }

    @Test
    void existsHoldsOnceWithItsSmallestWitness() {
        Record b = new AssessmentCall(new FactId("b"), NEXT, new Role("rso"), DAY);
        Record a = new AssessmentCall(new FactId("a"), NEXT, new Role("rso"), DAY);
        Set<Support> supports =
                policy.supports(DAY, SUBJECT, BASELINE, b, a).get(new Requirement(NEXT, new RequirementId("call")));
        assertThat(supports).containsExactly(new Support("5 Exists", List.of(SUBJECT, a), List.of()));
    }

    @Test
    void bindingsCompareAsUnequal() {
        Record one = approval("a1", "decide", "ann");
        Record other = approval("a2", "confirm", "ann");
        Record third = approval("a3", "confirm", "bob");
        Conclusion same = new Requirement(NEXT, new RequirementId("other-person"));
        assertThat(policy.conclusions(DAY, SUBJECT, BASELINE, one, third)).doesNotContain(same);
        assertThat(policy.supports(DAY, SUBJECT, BASELINE, one, other).get(same))
                .hasSize(2);
    }

    private static Record approval(String id, String step, String person) {
        return new Approval(
                new FactId(id),
                new FactRef("sha256:" + "1".repeat(64)),
                new StepId(step),
                new Person(person),
                new Role("rso"),
                DAY);
    }

    @Test
    void aConcludedDateIsComparedWithTheDay() {
        Record report = new dev.rsp.evidence.Report(
                new FactId("r"), NEXT, new ChainId("c"), new Topic("t"), LocalDate.of(2024, 8, 31));
        LocalDate due = LocalDate.of(2025, 2, 28);
        Duty duty = new Duty(NEXT, new dev.rsp.policy.DutyId("annual"), new Topic("t"), new Role("rso"), due);
        Conclusion breach =
                new dev.rsp.requirement.Breach(NEXT, new dev.rsp.policy.DutyId("annual"), new Topic("t"), due);
        assertThat(policy.conclusions(due, report)).containsExactly(duty);
        assertThat(policy.conclusions(due.plusDays(1), report)).containsExactlyInAnyOrder(duty, breach);
    }
}

package dev.rsp.drools.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentCall;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Supersession;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.model.Activity;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the first comparison found, each as a case of the pack with a few facts more. */
class SecondReadingTest {

    private static final Engines ENGINES = Engines.load();
    private static final PolicyEngine ENGINE = ENGINES.interpreter();

    private LocalDate day = LocalDate.of(2025, 7, 1);
    private final List<Fact> facts = new ArrayList<>();
    private final CaseMaker maker = new CaseMaker(new Draws(1), day);

    @Test
    void interimMeasureJudgedInadequateByItsOwnIdHelpsNoLonger() {
        start("A model short of ASL-3 Deployment may be deployed within approved and shared interim measures");
        maker.judged("next", "blocking", "interim-measures-adequate", "inadequate", "ceo-rso", day);
        assertHeld(Activity.GENERAL_DEPLOYMENT);
    }

    @Test
    void elementOfTheReferencesAssessmentJudgedInadequateLeavesItsThresholdsOpen() {
        start("A model compared with an assessed one needs no assessment of its own");
        maker.judged("previous", "comprehensive-assessment", "elicitation", "inadequate", "ceo-rso", day);
        assertHeld(Activity.GENERAL_DEPLOYMENT);
    }

    @Test
    void elementOfTheModelsOwnAssessmentJudgedInadequateLeavesItsThresholdsOpen() {
        start("A model with a showing of its own is not limited by a thin reference");
        maker.judged("next", "comprehensive-assessment", "elicitation", "inadequate", "ceo-rso", day);
        assertHeld(Activity.GENERAL_DEPLOYMENT);
    }

    @Test
    void callOfTheCeoAndTheRsoIsOneOfTheRso() {
        start("A model compared with an assessed one needs no assessment of its own");
        maker.add(new AssessmentCall(FactId.of("joint"), ModelId.of("next"), Role.of("ceo-rso"), day));
        assertHeld(Activity.GENERAL_DEPLOYMENT);
    }

    @Test
    void showingOfTheModelItselfMoreThanTwelveMonthsOldDoesNotReplaceTheReferences() {
        start("A model with a showing of its own is not limited by a thin reference");
        day = LocalDate.of(2026, 6, 3);
        facts.removeIf(Baseline.class::isInstance);
        maker.baseline("next", "previous", LocalDate.of(2026, 3, 1));
        maker.assessment("previous", AssessmentKind.COMPREHENSIVE, Tables.THRESHOLDS, LocalDate.of(2026, 3, 1));
        assertHeld(Activity.GENERAL_DEPLOYMENT);
    }

    @Test
    void determinationOnAnAssessmentMoreThanTwelveMonthsOldShowsNothingBesideANewerOne() {
        start("A day after its year an assessment shows nothing");
        maker.assessment("next", AssessmentKind.COMPREHENSIVE, Tables.THRESHOLDS, LocalDate.of(2026, 6, 1));
        assertHeld(Activity.GENERAL_DEPLOYMENT);
    }

    @Test
    void findingIsNotClearedByALowerRoleOnADetour() {
        start("A model found below every threshold, with every ASL-2 criterion met, may be deployed");
        Fact crossed = determination("crossed", DeterminationStatus.CROSSED, "external-evaluator", "none");
        Fact detour = determination("detour", DeterminationStatus.CROSSED, "rso", "none");
        Fact cleared = determination("cleared", DeterminationStatus.BELOW, "rso", "assessment");
        facts.addAll(List.of(crossed, detour, cleared));
        facts.add(
                new Supersession(FactId.of("first"), crossed.ref(), detour.ref(), Role.of("external-evaluator"), day));
        facts.add(new Supersession(FactId.of("second"), detour.ref(), cleared.ref(), Role.of("rso"), day));
        assertHeld(Activity.GENERAL_DEPLOYMENT);
    }

    @Test
    void toldAgainALapsedApprovalHasStillLapsed() {
        start("A day after the year both decisions are in breach and deployment is held");
        for (Notice old : List.copyOf(notices())) {
            maker.add(new Notice(FactId.of(old.id() + "-again"), old.follows(), old.to(), LocalDate.of(2026, 6, 10)));
        }
        assertHeld(Activity.GENERAL_DEPLOYMENT);
    }

    @Test
    void lapsedReportApprovedAgainHasStillLapsed() {
        start("A day after the year both decisions are in breach and deployment is held");
        LocalDate on = LocalDate.of(2026, 6, 10);
        for (String report : List.of("deployment-report", "security-report")) {
            TreeSet<FactRef> both = new TreeSet<>();
            for (Fact each : List.copyOf(facts)) {
                if (each instanceof Approval old && old.id().value().startsWith(report)) {
                    Approval again = new Approval(
                            FactId.of(old.id() + "-again"), old.subject(), old.step(), old.person(), old.role(), on);
                    both.add(again.ref());
                    maker.add(again);
                }
            }
            for (String to : List.of("board", "ltbt")) {
                maker.add(new Notice(FactId.of(report + "-" + to + "-again"), both, Role.of(to), on));
            }
        }
        assertHeld(Activity.GENERAL_DEPLOYMENT);
    }

    @Test
    void followUpWhoseDeterminationRestsOnAnAssessmentMoreThanTwelveMonthsOldIsOpen() {
        start("A model past CBRN-3 by its own finding needs its own follow-up");
        facts.removeIf(
                each -> each instanceof Assessment act && act.model().value().equals("next"));
        maker.add(ofCbrn4("assessment-of-next", AssessmentKind.COMPREHENSIVE, LocalDate.of(2024, 6, 30)));
        maker.add(ofCbrn4("own-follow-up", AssessmentKind.FOLLOW_UP, LocalDate.of(2025, 6, 5)));
        assertHeld(Activity.GENERAL_DEPLOYMENT);
    }

    @Test
    void findingIsNotClearedByALowerRoleInASecondStep() {
        start("A model found below every threshold, with every ASL-2 criterion met, may be deployed");
        Role evaluator = Role.of("external-evaluator");
        Fact crossed = determination("crossed", DeterminationStatus.CROSSED, "external-evaluator", "none");
        Fact own = determination("own", DeterminationStatus.BELOW, "external-evaluator", "assessment");
        Fact lower = determination("lower", DeterminationStatus.BELOW, "rso", "assessment");
        facts.addAll(List.of(crossed, own, lower));
        facts.add(new Supersession(FactId.of("first"), crossed.ref(), own.ref(), evaluator, day));
        facts.add(new Supersession(FactId.of("second"), own.ref(), lower.ref(), evaluator, day));
        assertHeld(Activity.GENERAL_DEPLOYMENT);
    }

    private static Fact ofCbrn4(String id, AssessmentKind kind, LocalDate on) {
        TreeSet<ThresholdId> named = new TreeSet<>(List.of(ThresholdId.of("cbrn-4")));
        return new Assessment(FactId.of(id), ModelId.of("next"), kind, named, Role.of("evaluation-lead"), on);
    }

    private void start(String name) {
        PackCase found = ENGINES.cases().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        day = Objects.requireNonNull(found.asOf());
        facts.addAll(found.given());
    }

    private Fact determination(String id, DeterminationStatus status, String role, String assessment) {
        return new Determination(
                FactId.of(id),
                ModelId.of("next"),
                ThresholdId.of("cbrn-3"),
                status,
                Role.of(role),
                FactId.of(assessment),
                day);
    }

    private List<Notice> notices() {
        return facts.stream()
                .filter(Notice.class::isInstance)
                .map(Notice.class::cast)
                .toList();
    }

    private void assertHeld(Activity activity) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(maker.facts);
        Outcome twin = Twin.decide(all, day).gates().get("next " + activity);
        Outcome answer = ENGINE.decide(PolicyCase.of(all), day)
                .gate(ModelId.of("next"), activity)
                .outcome();
        assertThat(twin).as("twin").isEqualTo(Outcome.HOLD);
        assertThat(answer).as("engine").isEqualTo(Outcome.HOLD);
    }
}

package dev.rsp.drools.twin;

import dev.rsp.eval.AssessmentCall;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.evidence.Supersession;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.List;

/** Cases that hang on one reading, and are in order otherwise. */
final class CloseShapes {

    private static final List<String> FINDERS = List.of("rso", "ceo-rso", "external-evaluator", "ceo");

    private final Scenes scenes;
    private final CaseMaker maker;
    private final Draws draws;
    private final Stories stories;

    CloseShapes(Scenes scenes) {
        this.scenes = scenes;
        this.maker = scenes.maker;
        this.draws = scenes.draws;
        this.stories = scenes.stories;
    }

    void draw() {
        maker.model("next");
        scenes.uses("next");
        switch (draws.below(13)) {
            case 0, 1 -> assessedAgain();
            case 2, 3, 4, 5 -> thinReference();
            case 6, 7, 8 -> ownFollowUp();
            case 9 -> doubtedReference();
            case 10, 11 -> called();
            default -> corrected();
        }
    }

    /** About a year ago, give or take two days; or any time in two years. */
    private LocalDate aged() {
        return draws.chance(60) ? draws.edge(maker.day, Tables.VALIDITY) : draws.ago(maker.day, 0, 600);
    }

    /** Half of them a day or two too long ago. */
    private LocalDate late() {
        return draws.chance(50) ? maker.day.minus(Tables.VALIDITY).minusDays(1 + draws.below(2)) : aged();
    }

    /** A newer assessment beside the old one that was decided on. */
    private void assessedAgain() {
        String model = draws.of("next", "previous");
        if (model.equals("next")) {
            stories.assessed(model, aged());
            stories.decidedOn(model);
            stories.verifiedAsl2(model);
        } else {
            maker.model(model);
            stories.compared("next", model);
            stories.assessed(model, aged());
            stories.verifiedAsl2(model);
        }
        LocalDate newer = draws.ago(maker.day, 0, 100);
        if (draws.chance(30)) {
            stories.assessed(model, newer);
        } else {
            maker.assessment(model, AssessmentKind.COMPREHENSIVE, Tables.THRESHOLDS, newer);
        }
    }

    /** A reference not found below, and a showing of the model's own. */
    private void thinReference() {
        scenes.stands();
        String threshold = draws.of(Tables.THRESHOLDS);
        maker.facts.removeIf(each ->
                each instanceof Determination one && one.threshold().value().equals(threshold));
        if (draws.chance(60)) {
            maker.assessment("next", AssessmentKind.COMPREHENSIVE, List.of(threshold), late());
            LocalDate other = draws.chance(75) ? draws.ago(maker.day, 0, 200) : aged();
            FactId act = maker.assessment("next", AssessmentKind.FOLLOW_UP, List.of(threshold), other);
            maker.found("next", threshold, DeterminationStatus.BELOW, "ceo-rso", act, other);
        } else {
            stories.assessed("next", aged());
        }
        if (draws.chance(50)) {
            doubt("next");
        }
        if (draws.chance(20)) {
            maker.assessment("next", AssessmentKind.COMPREHENSIVE, Tables.THRESHOLDS, draws.ago(maker.day, 0, 100));
        }
    }

    private void ownFollowUp() {
        scenes.stands();
        stories.past("previous", "cbrn-3");
        stories.inPlace("previous", Tables.DEPLOYMENT_3);
        stories.inPlace("previous", Tables.SECURITY_3);
        LocalDate comprehensive = late();
        LocalDate on = draws.chance(60) ? draws.ago(maker.day, 0, 200) : aged();
        maker.assessment("next", AssessmentKind.COMPREHENSIVE, List.of("cbrn-4"), comprehensive);
        FactId act = maker.assessment("next", AssessmentKind.FOLLOW_UP, List.of("cbrn-4"), on);
        maker.found("next", "cbrn-4", DeterminationStatus.BELOW, "ceo-rso", act, on);
        if (draws.chance(15)) {
            maker.found("next", "cbrn-3", DeterminationStatus.NOT_RULED_OUT, "rso", FactId.of("none"), maker.day);
        }
    }

    private void doubtedReference() {
        scenes.stands();
        doubt("previous");
    }

    private void doubt(String model) {
        String role = draws.of(Damage.ANYBODY);
        String about = draws.chance(85) ? "comprehensive-assessment" : draws.of(Tables.THRESHOLDS);
        maker.judged(model, about, draws.of(Tables.ELEMENTS), "inadequate", role, draws.ago(maker.day, 0, 40));
    }

    private void called() {
        scenes.stands();
        String role = draws.of("rso", "ceo-rso", "ceo-rso", "ceo-rso", "ceo");
        maker.add(new AssessmentCall(maker.id("call"), ModelId.of("next"), Role.of(role), draws.ago(maker.day, 0, 40)));
    }

    /** A finding against the model, and what took its place, in one step or two. */
    private void corrected() {
        scenes.assessed("next");
        boolean verdict = draws.chance(40);
        LocalDate on = draws.ago(maker.day, 10, 20);
        Fact old = verdict ? verdict(Verdict.NOT_MET, on) : finding(DeterminationStatus.NOT_RULED_OUT, on);
        maker.add(old);
        for (int left = draws.chance(50) ? 1 : 2; left > 0; left--) {
            LocalDate later = on.plusDays(draws.below(5));
            boolean good = draws.chance(left == 1 ? 90 : 40);
            Fact fresh = verdict
                    ? verdict(good ? Verdict.MET : Verdict.UNKNOWN, later)
                    : finding(good ? DeterminationStatus.BELOW : DeterminationStatus.CROSSED, later);
            Role role = draws.chance(75) ? Details.author(old) : Role.of(draws.of(FINDERS));
            maker.add(fresh);
            maker.add(new Supersession(maker.id("supersession"), old.ref(), fresh.ref(), role, later));
            old = fresh;
            on = later;
        }
    }

    private Fact finding(DeterminationStatus status, LocalDate on) {
        FactId act = maker.facts.stream()
                .filter(each -> each instanceof Determination one
                        && one.status() == DeterminationStatus.BELOW
                        && one.model().value().equals("next"))
                .map(each -> ((Determination) each).assessment())
                .findFirst()
                .orElse(FactId.of("none"));
        Role role = Role.of(draws.of(FINDERS));
        return new Determination(
                maker.id("determination"), ModelId.of("next"), ThresholdId.of("cbrn-3"), status, role, act, on);
    }

    private Fact verdict(Verdict verdict, LocalDate on) {
        Role role = Role.of(draws.of(FINDERS));
        CriterionId criterion = CriterionId.of("asl-2-s2-offices");
        return new SafeguardAssessment(maker.id("verdict"), ModelId.of("next"), criterion, verdict, role, on);
    }
}

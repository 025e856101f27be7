package dev.rsp.drools.internal.standing;

import static dev.rsp.drools.internal.standing.Facts.approval;
import static dev.rsp.drools.internal.standing.Facts.assessment;
import static dev.rsp.drools.internal.standing.Facts.day;
import static dev.rsp.drools.internal.standing.Facts.determination;
import static dev.rsp.drools.internal.standing.Facts.measure;
import static dev.rsp.drools.internal.standing.Facts.model;
import static dev.rsp.drools.internal.standing.Facts.notice;
import static dev.rsp.drools.internal.standing.Facts.report;
import static dev.rsp.drools.internal.standing.Facts.supersession;
import static dev.rsp.drools.internal.standing.Facts.withdrawal;
import static dev.rsp.threshold.DeterminationStatus.BELOW;
import static dev.rsp.threshold.DeterminationStatus.CROSSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.eval.Assessment;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Fulfilment;
import dev.rsp.evidence.Judgement;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Report;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Topic;
import dev.rsp.model.Activity;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Answer;
import dev.rsp.policy.DutyId;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.Incident;
import dev.rsp.threshold.Determination;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StandingFactsTest {

    private static final int TODAY = 10;
    private static final Assessment ACT = assessment("act", "opus", 1, "cbrn-3");
    private static final Determination CROSSED_BY_RSO = determination("bad", CROSSED, "rso", "act", 2);
    private static final Determination BELOW_BY_RSO = determination("good", BELOW, "rso", "act", 3);

    @Test
    void factsOfTodayStandAndThoseOfTomorrowDoNotYet() {
        Report today = report("today", Words.RELEASE, TODAY);
        Report tomorrow = report("tomorrow", Words.RELEASE, TODAY + 1);

        assertThat(reasons(today, tomorrow))
                .isEqualTo(Map.of("report tomorrow", "not yet: report tomorrow is dated 2025-06-11."));
    }

    @Test
    void plansAlwaysStandAndActivitiesOnceTheyBegan() {
        Fact plan = new PlannedActivity(Facts.OPUS, Activity.TRAINING, day(400));
        Fact running = new ActivityUnderWay(Facts.OPUS, Activity.TRAINING, day(TODAY + 1));

        assertThat(reasons(plan, running).keySet()).containsExactly("activity-under-way opus/training");
    }

    @Test
    void lastDayOfAMeasureStillCounts() {
        assertThat(reasons(measure("today", 1, TODAY), measure("yesterday", 1, TODAY - 1)))
                .isEqualTo(Map.of(
                        "interim-measure yesterday", "expired: interim-measure yesterday held until 2025-06-09."));
    }

    @Test
    void favourableDeterminationNeedsItsAct() {
        assertThat(reason(BELOW_BY_RSO, assessment("other", "opus", 1, "cbrn-3")))
                .isEqualTo("no act: determination good rests on assessment act, which is not in the case.");
        assertThat(reason(BELOW_BY_RSO, assessment("act", "haiku", 1, "cbrn-3")))
                .isEqualTo("no act: determination good rests on assessment act, which is of haiku, not of opus.");
        assertThat(reason(BELOW_BY_RSO, assessment("act", "opus", 4, "cbrn-3")))
                .isEqualTo("no act: determination good rests on assessment act, which is dated 2025-06-04,"
                        + " after 2025-06-03.");
        assertThat(reason(BELOW_BY_RSO, assessment("act", "opus", 1, "cyber-1")))
                .isEqualTo("no act: determination good rests on assessment act, which does not name cbrn-3.");
        assertThat(reason(BELOW_BY_RSO, ACT, withdrawal("w", ACT, "rso", 5)))
                .isEqualTo("no act: determination good rests on assessment act, which is set aside.");
        assertThat(reasons(BELOW_BY_RSO, assessment("act", "opus", 3, "cbrn-3")))
                .isEmpty();
    }

    @Test
    void adverseDeterminationNeedsNoAct() {
        assertThat(reasons(CROSSED_BY_RSO)).isEmpty();
    }

    @Test
    void withdrawalByTheSameRoleTakesBack() {
        assertThat(reason(CROSSED_BY_RSO, withdrawal("w", CROSSED_BY_RSO, "rso", 2)))
                .isEqualTo("withdrawn by withdrawal w of role rso.");
    }

    @Test
    void withdrawalByARoleThatOutranksTakesBackAlsoInTwoSteps() {
        assertThat(reasons(CROSSED_BY_RSO, withdrawal("w", CROSSED_BY_RSO, "ceo-rso", 2)))
                .containsOnlyKeys("determination bad");
        assertThat(reasons(CROSSED_BY_RSO, withdrawal("w", CROSSED_BY_RSO, "top", 2)))
                .containsOnlyKeys("determination bad");
    }

    @Test
    void withdrawalByAnotherRoleHasNoEffect() {
        Withdrawal lesser = withdrawal("w", determination("bad", CROSSED, "ceo-rso", "act", 2), "rso", 5);

        assertThat(reasons(determination("bad", CROSSED, "ceo-rso", "act", 2), lesser))
                .isEqualTo(Map.of("withdrawal w", "no effect: role rso may not correct determination bad."));
        assertThat(reasons(CROSSED_BY_RSO, withdrawal("w", CROSSED_BY_RSO, "lead", 5)))
                .as("a role that corrects, of a fact that carries a role")
                .containsOnlyKeys("withdrawal w");
    }

    @Test
    void withdrawalBeforeItsTargetHasNoEffect() {
        assertThat(reasons(CROSSED_BY_RSO, withdrawal("w", CROSSED_BY_RSO, "rso", 1)))
                .isEqualTo(Map.of("withdrawal w", "no effect: it is dated 2025-06-01, before determination bad."));
    }

    @Test
    void withdrawalOfTomorrowHasNoEffectYet() {
        assertThat(reasons(CROSSED_BY_RSO, withdrawal("w", CROSSED_BY_RSO, "rso", TODAY + 1)))
                .containsOnlyKeys("withdrawal w");
    }

    @Test
    void factWithoutARoleIsTakenBackByARoleThatCorrects() {
        Report report = report("r", Words.RELEASE, 1);

        assertThat(reasons(report, withdrawal("w", report, "lead", 5))).containsOnlyKeys("report r");
        assertThat(reasons(report, withdrawal("w", report, "top", 5))).containsOnlyKeys("withdrawal w");
    }

    @Test
    void whomANoticeWasSentToMayNotTakeItBack() {
        Report report = report("r", Words.RELEASE, 1);
        Notice notice = notice("n", "board", 2, report);

        assertThat(reasons(report, notice, withdrawal("w", notice, "board", 5))).containsOnlyKeys("withdrawal w");
    }

    @Test
    void correctionsAndDeclaredModelsCannotBeCorrected() {
        ModelSnapshot model = model("opus");
        Withdrawal first = withdrawal("first", CROSSED_BY_RSO, "rso", 5);

        assertThat(reasons(model, withdrawal("w", model, "lead", 5)))
                .isEqualTo(Map.of("withdrawal w", "no effect: a model-snapshot cannot be corrected."));
        assertThat(reasons(CROSSED_BY_RSO, first, withdrawal("second", first, "rso", 6)))
                .containsOnlyKeys("determination bad", "withdrawal second");
    }

    @Test
    void betterFindingTakesThePlaceOfAWorseOneOnlyWhileItStands() {
        Fact both = supersession("s", CROSSED_BY_RSO, BELOW_BY_RSO, "rso", 3);

        assertThat(reasons(ACT, CROSSED_BY_RSO, BELOW_BY_RSO, both))
                .isEqualTo(
                        Map.of("determination bad", "superseded by determination good (supersession s of role rso)."));
        assertThat(reasons(CROSSED_BY_RSO, BELOW_BY_RSO, both))
                .as("without the act the better finding falls, and the worse one comes back")
                .containsOnlyKeys("determination good", "supersession s")
                .containsEntry(
                        "supersession s", "no effect: nothing that stands takes the place of determination bad.");
    }

    @Test
    void favourableFactThatIsSupersededNeverComesBack() {
        Determination later = determination("later", BELOW, "ceo", "gone", 4);

        assertThat(reasons(ACT, BELOW_BY_RSO, later, supersession("s", BELOW_BY_RSO, later, "rso", 5)))
                .containsOnlyKeys("determination good", "determination later");
        assertThat(reasons(ACT, BELOW_BY_RSO, supersession("s", BELOW_BY_RSO, later, "rso", 5)))
                .as("nor where the other one is missing")
                .containsOnlyKeys("determination good");
    }

    @Test
    void supersessionMustBeInOrder() {
        Determination cyber = new Determination(
                FactId.of("cyber"),
                Facts.OPUS,
                dev.rsp.threshold.ThresholdId.of("cyber-1"),
                BELOW,
                Role.of("rso"),
                FactId.of("act"),
                day(3));
        Determination older = determination("older", BELOW, "rso", "act", 1);

        assertThat(no(CROSSED_BY_RSO, cyber, 3))
                .isEqualTo("determination cyber is not about the same as determination bad.");
        assertThat(no(CROSSED_BY_RSO, ACT, 3)).isEqualTo("assessment act is not about the same as determination bad.");
        assertThat(no(CROSSED_BY_RSO, BELOW_BY_RSO, 2)).isEqualTo("it is dated 2025-06-02, before determination good.");
        assertThat(no(CROSSED_BY_RSO, older, 3)).isEqualTo("determination older is older than determination bad.");
    }

    @Test
    void aFindingDoesNotGoByWayOfOneThatALowerRoleMade() {
        Determination bad = determination("bad", CROSSED, "ceo-rso", "act", 1);
        Determination lower = determination("lower", BELOW, "rso", "act", 3);
        Fact byHigher = supersession("s", bad, lower, "ceo-rso", 4);
        assertThat(reasons(ACT, bad, lower, byHigher))
                .isEqualTo(Map.of(
                        "supersession s",
                        "no effect: determination lower is of a role that may not correct determination bad."));
        Determination between = determination("between", BELOW, "ceo-rso", "act", 2);
        assertThat(reasons(
                        ACT,
                        bad,
                        between,
                        lower,
                        supersession("s1", bad, between, "ceo-rso", 4),
                        supersession("s2", between, lower, "ceo-rso", 4)))
                .as("nor by way of one between")
                .containsOnlyKeys("determination between", "supersession s1");
        Determination higher = determination("higher", BELOW, "top", "act", 3);
        assertThat(reasons(ACT, bad, higher, supersession("s", bad, higher, "ceo-rso", 4)))
                .containsOnlyKeys("determination bad");
    }

    @Test
    void roundInACircleAdverseFactsStay() {
        Determination one = determination("one", CROSSED, "rso", "act", 2);
        Determination two = determination("two", CROSSED, "ceo", "act", 2);
        Fact there = supersession("there", one, two, "rso", 3);
        Fact back = supersession("back", two, one, "ceo", 3);

        assertThat(reasons(one, two, there, back)).containsOnlyKeys("supersession there", "supersession back");
    }

    @Test
    void chainOfSupersessionsHoldsAsLongAsItEndsInAFactThatStands() {
        Determination last = determination("last", BELOW, "rso", "act", 4);
        Fact first = supersession("s1", CROSSED_BY_RSO, BELOW_BY_RSO, "rso", 5);
        Fact second = supersession("s2", BELOW_BY_RSO, last, "rso", 5);

        assertThat(reasons(ACT, CROSSED_BY_RSO, BELOW_BY_RSO, last, first, second))
                .containsOnlyKeys("determination bad", "determination good");
        assertThat(reasons(CROSSED_BY_RSO, BELOW_BY_RSO, last, first, second))
                .containsOnlyKeys("determination good", "determination last", "supersession s1");
    }

    @Test
    void whatRestsOnAWithdrawnReportFollows() {
        Report report = report("r", Words.RELEASE, 1);
        Approval approval = approval("a", report, "decide", "ann/ceo", 2);
        Notice notice = notice("n", "board", 3, approval);
        Notice onNotice = notice("m", "public", 3, notice);

        assertThat(reasons(report, approval, notice, onNotice, withdrawal("w", report, "lead", 5)))
                .containsEntry("approval a", "rests on report r, which is set aside.")
                .containsEntry("notice n", "rests on approval a, which is set aside.")
                .containsEntry("notice m", "rests on notice n, which is set aside.")
                .hasSize(4);
    }

    @Test
    void answersCountAsFavourableByTheirQuestion() {
        Judgement yes = judgement("yes", 2);
        Judgement no = judgement("no", 2);

        assertThat(Favour.isFavourable(yes, Words.vocabulary())).isTrue();
        assertThat(Favour.isFavourable(no, Words.vocabulary())).isFalse();
        assertThat(reasons(no, yes, supersession("s", no, yes, "ceo-rso", 3))).containsOnlyKeys("judgement no");
    }

    @Test
    void favourableJudgementBeforeWhatItIsAboutDoesNotCount() {
        Fact leak = incident("leak", 5);

        assertThat(reasons(leak, judgement("yes", "leak", 4)))
                .isEqualTo(Map.of(
                        "judgement yes",
                        "made before what it is about: judgement yes is dated 2025-06-04, incident leak 2025-06-05."));
        assertThat(reasons(leak, judgement("yes", "leak", 5))).isEmpty();
        assertThat(reasons(leak, judgement("yes", "leak", 6))).isEmpty();
        assertThat(reasons(leak, judgement("no", "leak", 4)))
                .as("an adverse answer stays")
                .isEmpty();
        assertThat(reasons(leak, judgement("yes", "asl-3-security", 4)))
                .as("about something else")
                .isEmpty();
    }

    @Test
    void ofSeveralFactsOfOneIdTheLatestCounts() {
        assertThat(reasons(incident("one", 2), report("one", Words.RELEASE, 5), judgement("yes", "one", 4)))
                .containsOnlyKeys("judgement yes");
        assertThat(reasons(incident("one", 5), report("one", Words.RELEASE, 2), judgement("yes", "one", 4)))
                .containsOnlyKeys("judgement yes");
        assertThat(reasons(incident("one", 2), report("one", Words.RELEASE, 4), judgement("yes", "one", 4)))
                .isEmpty();
    }

    @Test
    void judgementAboutWhatIsStillToComeDoesNotCountOnAnyDay() {
        assertThat(reasons(incident("leak", TODAY + 1), judgement("yes", "leak", 4)))
                .containsOnlyKeys("incident leak", "judgement yes");
    }

    @Test
    void fulfilmentBeforeWhatItIsAboutDoesNotCount() {
        assertThat(reasons(incident("leak", 5), fulfilment("leak", 4)))
                .isEqualTo(
                        Map.of(
                                "fulfilment done",
                                "made before what it is about: fulfilment done is dated 2025-06-04, incident leak 2025-06-05."));
        assertThat(reasons(incident("leak", 5), fulfilment("leak", 5))).isEmpty();
    }

    @Test
    void whatAnEarlyJudgementSupersededComesBack() {
        Judgement no = judgement("no", "leak", 2);
        Judgement yes = judgement("yes", "leak", 4);
        Fact both = supersession("s", no, yes, "ceo-rso", 6);

        assertThat(reasons(incident("leak", 1), no, yes, both)).containsOnlyKeys("judgement no");
        assertThat(reasons(incident("leak", 5), no, yes, both)).containsOnlyKeys("judgement yes", "supersession s");
    }

    private static Incident incident(String id, int day) {
        return new Incident(FactId.of(id), Facts.OPUS, CriterionId.of("audits"), day(day));
    }

    private static Fulfilment fulfilment(String about, int day) {
        return new Fulfilment(
                FactId.of("done"), Facts.OPUS, DutyId.of("report-back"), Topic.of(about), Role.of("rso"), day(day));
    }

    private static Judgement judgement(String answer, int day) {
        return judgement(answer, "asl-3-security", day);
    }

    private static Judgement judgement(String answer, String about, int day) {
        return new Judgement(
                FactId.of(answer),
                Facts.OPUS,
                Topic.of(about),
                QuestionId.of("adequate"),
                Answer.of(answer),
                Role.of("ceo-rso"),
                day(day));
    }

    private static String no(Fact of, Fact by, int day) {
        String reason =
                reasons(ACT, of, by, supersession("s", of, by, "rso", day)).get("supersession s");
        assertThat(reason).startsWith("no effect: ");
        return String.valueOf(reason).substring("no effect: ".length());
    }

    private static String reason(Fact first, Fact... others) {
        List<Fact> all = new java.util.ArrayList<>(List.of(others));
        all.add(first);
        return String.valueOf(reasons(all.toArray(Fact[]::new)).get(first.key().toString()));
    }

    private static Map<String, String> reasons(Fact... facts) {
        Map<String, String> reasons = new TreeMap<>();
        StandingFacts settled = StandingFacts.of(List.of(facts), Words.vocabulary(), day(TODAY));
        settled.setAside().forEach(aside -> reasons.put(aside.fact().key().toString(), aside.reason()));
        assertThat(settled.standing().all())
                .hasSize((int) List.of(facts).stream().distinct().count() - reasons.size());
        return reasons;
    }
}

package dev.rsp.drools.internal.standing;

import static dev.rsp.drools.internal.standing.Facts.approval;
import static dev.rsp.drools.internal.standing.Facts.day;
import static dev.rsp.drools.internal.standing.Facts.fulfilment;
import static dev.rsp.drools.internal.standing.Facts.notice;
import static dev.rsp.drools.internal.standing.Facts.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Report;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.safeguard.InterimMeasure;
import dev.rsp.summary.Cadence;
import dev.rsp.summary.ChainComplete;
import dev.rsp.summary.ChainStepOpen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Report REPORT = report("r", Words.RELEASE, 1);
    private static final Approval CEO = approval("ceo", REPORT, "decide", "ann/ceo", 2);
    private static final Approval RSO = approval("rso", REPORT, "decide", "bob/rso", 3);
    private static final Notice BOARD = notice("board", "board", 3, CEO, RSO);
    private static final Approval AUDIT = approval("audit", REPORT, "audit", "cat/auditor", 4);
    private static final Notice PUBLIC = notice("public", "public", 5, BOARD);
    private static final List<Fact> WHOLE = List.of(REPORT, CEO, RSO, BOARD, AUDIT, PUBLIC);

    @Test
    void completeChainHasTheDayOfItsLastActAndNamesAllItRestsOn() {
        List<Traced> made = make(new ChainCompleteMaker(), WHOLE);

        assertThat(made)
                .containsExactly(new Traced(
                        new ChainComplete(Words.RELEASE, Facts.OPUS, REPORT.about(), REPORT.ref(), REPORT.id(), day(5)),
                        new TreeSet<FactRef>(WHOLE.stream().map(Fact::ref).toList())));
        assertThat(open(WHOLE)).isEmpty();
    }

    @Test
    void eachActThatIsTakenAwayOpensItsStepAndThoseAfterIt() {
        assertThat(open(less(CEO)))
                .containsExactlyInAnyOrder("decide ceo", "tell-board board", "audit auditor", "publish public");
        assertThat(open(less(RSO))).contains("decide rso").doesNotContain("decide ceo");
        assertThat(open(less(BOARD))).containsExactlyInAnyOrder("tell-board board", "publish public");
        assertThat(open(less(AUDIT))).containsExactly("audit auditor");
        assertThat(open(less(PUBLIC))).containsExactly("publish public");
        assertThat(open(List.of(REPORT)))
                .containsExactlyInAnyOrder(
                        "decide ceo", "decide rso", "tell-board board", "audit auditor", "publish public");
    }

    @Test
    void actBeforeItsSubjectOrTheActItFollowsDoesNotCount() {
        assertThat(open(with(less(CEO), approval("ceo", REPORT, "decide", "ann/ceo", 0))))
                .contains("decide ceo");
        assertThat(open(with(less(BOARD), notice("board", "board", 2, CEO, RSO))))
                .contains("tell-board board");
        assertThat(open(with(less(AUDIT), approval("audit", REPORT, "audit", "cat/auditor", 2))))
                .containsExactly("audit auditor");
        assertThat(open(with(List.of(REPORT, CEO, RSO), notice("board", "board", 3, CEO, RSO), AUDIT)))
                .as("a notice names what it follows, so the same day counts")
                .containsExactly("publish public");
    }

    @Test
    void approvalOnTheDayOfTheActItFollowsDoesNotCountSinceNothingSaysWhichCameFirst() {
        assertThat(open(with(less(AUDIT), approval("audit", REPORT, "audit", "cat/auditor", 3))))
                .containsExactly("audit auditor");
        assertThat(open(with(less(AUDIT), approval("audit", REPORT, "audit", "cat/auditor", 4))))
                .isEmpty();
    }

    @Test
    void noticeMustFollowEveryApprovalOfTheStepBefore() {
        assertThat(open(with(less(BOARD), notice("board", "board", 3, CEO)))).contains("tell-board board");
        assertThat(open(with(less(BOARD), notice("board", "public", 3, CEO, RSO))))
                .contains("tell-board board");
        assertThat(open(with(less(PUBLIC), notice("public", "public", 5, CEO, RSO))))
                .containsExactly("publish public");
    }

    @Test
    void onePersonDoesNotFillTwoSeatsOfAJointRole() {
        Approval same = approval("rso", REPORT, "decide", "ann/rso", 3);
        List<Fact> facts = List.of(
                REPORT, CEO, same, notice("board", "board", 3, CEO, same), AUDIT, notice("p", "public", 5, BOARD));

        assertThat(open(facts)).contains("decide ceo-rso");
        assertThat(make(new ChainCompleteMaker(), facts)).isEmpty();
    }

    @Test
    void seatsAreFilledByAnyChoiceOfPersonsThatFits() {
        Approval annAsRso = approval("x", REPORT, "decide", "ann/rso", 3);
        Approval bobAsCeo = approval("y", REPORT, "decide", "bob/ceo", 3);
        Notice board = notice("board", "board", 3, CEO, bobAsCeo, annAsRso);
        List<Fact> facts = List.of(REPORT, CEO, annAsRso, bobAsCeo, board, AUDIT, notice("p", "public", 5, board));

        assertThat(open(facts)).isEmpty();
    }

    @Test
    void onePersonMayFillBothSeatsWhereTheRoleSaysSo() {
        Report small = report("s", Words.SMALL, 1);

        assertThat(open(List.of(
                        small, approval("a", small, "sign", "ann/ceo", 2), approval("b", small, "sign", "ann/cto", 2))))
                .isEmpty();
        assertThat(open(List.of(small, approval("a", small, "sign", "ann/ceo", 2))))
                .containsExactly("sign cto");
    }

    @Test
    void jointRoleItselfApprovesNothing() {
        Report small = report("s", Words.SMALL, 1);

        assertThat(open(List.of(small, approval("a", small, "sign", "ann/both", 2))))
                .containsExactlyInAnyOrder("sign ceo", "sign cto");
    }

    @Test
    void auditByOneWhoDecidedDoesNotCount() {
        assertThat(open(with(less(AUDIT), approval("audit", REPORT, "audit", "ann/auditor", 4))))
                .containsExactly("audit auditor");
    }

    @Test
    void choicesOfTwoStepsMustFitTogether() {
        Approval other = approval("rso2", REPORT, "decide", "dan/rso", 3);
        Approval audit = approval("audit", REPORT, "audit", "bob/auditor", 4);

        assertThat(open(with(less(AUDIT), other, audit)))
                .as("the board was told of bob's approval, and bob audited")
                .containsExactly("audit auditor");
        Notice told = notice("told", "board", 3, CEO, other);
        assertThat(open(with(less(AUDIT), other, audit, told, notice("p", "public", 6, told))))
                .isEmpty();
    }

    @Test
    void correctedSubjectHasOtherApprovals() {
        Report corrected = report("r", Words.RELEASE, 2);
        List<Fact> facts = new ArrayList<>(less(REPORT));
        facts.add(corrected);

        assertThat(open(facts)).contains("decide ceo", "decide rso");
    }

    @Test
    void actsAreTakenForTheirOwnStepOnly() {
        assertThat(open(with(less(AUDIT), approval("audit", REPORT, "decide", "cat/auditor", 4))))
                .containsExactly("audit auditor");
    }

    @Test
    void latestOfSeveralChoicesCounts() {
        Notice again = notice("again", "public", 9, BOARD);

        assertThat(make(new ChainCompleteMaker(), with(WHOLE, again)))
                .extracting(traced -> ((ChainComplete) traced.summary()).on())
                .containsExactly(day(9));
    }

    @Test
    void olderSubjectWithOpenStepsIsPassedOverAndANewerOneIsNot() {
        assertThat(open(with(WHOLE, report("old", Words.RELEASE, 1)))).isEmpty();
        assertThat(open(with(WHOLE, report("new", Words.RELEASE, 2)))).hasSize(5);
        assertThat(make(new ChainCompleteMaker(), with(WHOLE, report("new", Words.RELEASE, 2))))
                .hasSize(1);
    }

    @Test
    void subjectOfAnotherKindHasNoChain() {
        InterimMeasure measure = Facts.measure("m", 1, 9);
        Report wrong = report("wrong", Words.STOPGAP, 1);

        assertThat(open(List.of(measure))).containsExactlyInAnyOrder("approve ceo", "confirm board", "publish public");
        assertThat(open(List.of(wrong))).isEmpty();
    }

    @Test
    void dutyWithAChainIsCountedFromItsCompletionAndOneWithoutFromItsFulfilment() {
        List<Fact> facts = with(
                WHOLE,
                fulfilment("f1", "report-back", "rso", 2),
                fulfilment("f2", "report-back", "rso", 4),
                fulfilment("f3", "report-back", "ceo", 6),
                fulfilment("f4", "yearly", "ceo-rso", 8));

        assertThat(make(new CadenceMaker(), facts))
                .extracting(traced -> ((Cadence) traced.summary()).duty() + " " + ((Cadence) traced.summary()).since())
                .containsExactlyInAnyOrder("report-back 2025-06-04", "yearly 2025-06-01");
    }

    @Test
    void tooManyChoicesFailClosed() {
        List<Fact> facts = new ArrayList<>(List.of(REPORT));
        for (int i = 0; i < 700; i++) {
            facts.add(approval("c" + i, REPORT, "decide", "ann/ceo", 2));
            facts.add(approval("r" + i, REPORT, "decide", "ann/rso", 2));
        }

        assertThatExceptionOfType(EvaluationFailure.class)
                .isThrownBy(() -> open(facts))
                .withMessage("The acts for report r must leave few choices, but were (more than 200000).\n"
                        + "  Maybe the same approvals were given many times.");
    }

    private static List<Fact> less(Fact gone) {
        return WHOLE.stream().filter(fact -> !fact.equals(gone)).toList();
    }

    private static List<Fact> with(List<Fact> facts, Fact... more) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(Arrays.asList(more));
        return all;
    }

    private static List<String> open(List<Fact> facts) {
        return make(new ChainStepOpenMaker(), facts).stream()
                .map(traced -> (ChainStepOpen) traced.summary())
                .map(open -> open.step() + " " + open.role())
                .toList();
    }

    private static List<Traced> make(SummaryMaker maker, List<Fact> facts) {
        return maker.make(StandingView.of(facts), Words.vocabulary(), day(30));
    }
}

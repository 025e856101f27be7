package dev.rsp.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The factories that take references and sets off whoever builds facts. */
class FactoriesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final ModelSnapshot NEXT = ModelSnapshot.of("next");
    private static final Report REPORT = new Report(
            FactId.of("report"), NEXT.id(), ChainId.of("safeguards-decision"), Topic.of("asl-3-security"), DAY);

    private static Approval approval(String id, String role) {
        return Approval.of(FactId.of(id), REPORT, StepId.of("decide"), Person.of(id), Role.of(role), DAY);
    }

    @Test
    void anApprovalNamesItsSubjectByReference() {
        assertThat(approval("person-a", "ceo").subject()).isEqualTo(REPORT.ref());
    }

    @Test
    void aNoticeNamesWhatItFollowsInAnyOrder() {
        Approval ceo = approval("person-a", "ceo");
        Approval rso = approval("person-b", "rso");
        Notice notice = Notice.of(FactId.of("board"), Role.of("board"), DAY, ceo, rso);
        assertThat(notice.follows()).containsExactlyInAnyOrder(ceo.ref(), rso.ref());
        assertThat(Notice.of(FactId.of("board"), Role.of("board"), DAY, rso, ceo))
                .isEqualTo(notice);
    }

    @Test
    void aNoticeThatFollowsNothingIsRefused() {
        assertThatThrownBy(() -> Notice.of(FactId.of("board"), Role.of("board"), DAY))
                .hasMessageContaining("notice.follows");
    }

    @Test
    void anAssessmentIsComprehensiveUnlessSaidOtherwise() {
        ThresholdId one = ThresholdId.of("cbrn-3");
        ThresholdId other = ThresholdId.of("ai-rnd-4");
        Assessment made = Assessment.of(FactId.of("a"), NEXT, Role.of("evaluation-lead"), DAY, one, other);
        assertThat(made.kind()).isEqualTo(AssessmentKind.COMPREHENSIVE);
        assertThat(made.thresholds()).containsExactly(other, one);
        assertThatThrownBy(() -> Assessment.of(FactId.of("a"), NEXT, Role.of("evaluation-lead"), DAY))
                .hasMessageContaining("assessment.thresholds");
    }
}

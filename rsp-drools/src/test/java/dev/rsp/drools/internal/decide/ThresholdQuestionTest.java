package dev.rsp.drools.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Decision;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.OpenQuestion;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.drools.internal.reference.Interpreter;
import dev.rsp.eval.Assessment;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Role;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whom the engine asks where a model stands: the role that the table names for the threshold, whatever is proposed. */
class ThresholdQuestionTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final ModelSnapshot NEXT = ModelSnapshot.of("next");
    private static final ModelSnapshot OTHER = ModelSnapshot.of("other");
    private static final PlannedActivity TRAINING = PlannedActivity.of(NEXT, Activity.TRAINING, DAY);
    private static final PlannedActivity RELEASE = PlannedActivity.of(OTHER, Activity.GENERAL_DEPLOYMENT, DAY);

    private static final PackFiles BOARD = PackFiles.lab()
            .replace(
                    "vocabulary.yaml",
                    "cbrn-3: {domain: cbrn, role: lead, says: \"Help with weapons\"}",
                    "cbrn-3: {domain: cbrn, role: board, says: \"Help with weapons\"}")
            .replace("vocabulary.yaml", "gates:\n", "  board: {says: \"Answers for the company\"}\ngates:\n");

    private static final PackFiles TWO = BOARD.replace(
                    "vocabulary.yaml",
                    "standards:\n  level",
                    "  cyber-1: {domain: cyber, role: lead, says: \"Help with intrusions\"}\nstandards:\n  level")
            .replace("vocabulary.yaml", "criteria:\n", "  cyber-1/level-2-security: {}\ncriteria:\n");

    private static List<OpenQuestion> asked(PackFiles files, Fact... facts) {
        Interpreter interpreter = new Interpreter(files.load());
        Decision decision = new DecisionMaker(files.load(), () -> interpreter).decide(PolicyCase.of(facts), DAY);
        return decision.questions().stream()
                .filter(each -> each.question().equals(Questions.THRESHOLD_STATUS))
                .toList();
    }

    private static Assessment assessment(ModelSnapshot model, String... thresholds) {
        List<ThresholdId> named = new ArrayList<>();
        for (String each : thresholds) {
            named.add(ThresholdId.of(each));
        }
        return Assessment.of(
                FactId.of("assessment-of-" + model.id()),
                model,
                Role.of("lead"),
                DAY,
                named.toArray(ThresholdId[]::new));
    }

    private static ModelActivity activity(PlannedActivity planned) {
        return new ModelActivity(planned.model(), planned.activity());
    }

    @Test
    void theRoleIsTheOneOfTheTableAndNotTheOneOfTheRemedy() {
        List<OpenQuestion> asked = asked(BOARD, NEXT, TRAINING);
        assertThat(asked).extracting(OpenQuestion::role).containsExactly(Role.of("board"));
        assertThat(asked.get(0).affects()).containsExactly(activity(TRAINING));
        assertThat(Objects.requireNonNull(asked.get(0).clause()).toString()).isEqualTo("lab-policy@1.0 1");
    }

    @Test
    void whereNothingIsProposedTheRoleIsTheSame() {
        PackFiles none = BOARD.replace(
                "vocabulary.yaml",
                "{item: \"a finding below the threshold\", role: lead, clause: \"1\"}",
                "{item: none, clause: \"1\"}");
        List<OpenQuestion> asked = asked(none, NEXT, TRAINING);
        assertThat(asked).extracting(OpenQuestion::role).containsExactly(Role.of("board"));
    }

    @Test
    void eachRoleIsAskedForItsThresholdsAndOnlyWhatWaitsForThemIsNamed() {
        List<OpenQuestion> asked =
                asked(TWO, NEXT, TRAINING, OTHER, RELEASE, assessment(NEXT, "cyber-1"), assessment(OTHER, "cbrn-3"));
        assertThat(asked).extracting(OpenQuestion::id).doesNotHaveDuplicates();
        assertThat(asked)
                .anySatisfy(each -> {
                    assertThat(each.role()).isEqualTo(Role.of("board"));
                    assertThat(each.affects()).containsExactly(activity(TRAINING));
                })
                .anySatisfy(each -> {
                    assertThat(each.role()).isEqualTo(Role.of("lead"));
                    assertThat(each.affects()).containsExactly(activity(RELEASE));
                })
                .hasSize(2);
    }
}

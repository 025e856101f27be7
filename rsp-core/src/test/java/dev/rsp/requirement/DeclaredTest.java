package dev.rsp.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.fact.PolarityRule;
import dev.rsp.fact.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the types say of themselves, as one table: a change here changes decisions. */
class DeclaredTest {

    @Test
    void factsSayHowTheyCountAndWhatTheyAreKnownBy() {
        assertThat(RuleTypes.of(Origin.FACT).stream().map(DeclaredTest::line))
                .containsExactlyInAnyOrder(
                        "model-snapshot NEUTRAL key [id] topic [id] from () to ()",
                        "planned-activity NEUTRAL key [model, activity] topic [model, activity] from () to ()",
                        "activity-under-way NEUTRAL key [model, activity] topic [model, activity] from (since) to ()",
                        "baseline NEUTRAL key [model] topic [model] from (on) to ()",
                        "compute-ratio NEUTRAL key [model, reference, method] topic [model, reference, method] from () to ()",
                        "determination by status key [id] topic [model, threshold] from (on) to ()",
                        "assessment FAVOURABLE key [id] topic [model, kind] from (on) to ()",
                        "preliminary-comparison FAVOURABLE key [id] topic [model, reference] from (on) to ()",
                        "assessment-call ADVERSE key [id] topic [model] from (on) to ()",
                        "evaluation-result by reading key [id] topic [model, evaluation, threshold, line] from (on) to ()",
                        "evaluation-finding ADVERSE key [id] topic [result, model, integrity] from (on) to ()",
                        "safeguard-assessment by verdict key [id] topic [model, criterion] from (on) to ()",
                        "interim-measure FAVOURABLE key [id] topic [model, chain, about] from (on) to (until)",
                        "incident ADVERSE key [id] topic [model, criterion] from (on) to ()",
                        "approval FAVOURABLE key [id] topic [subject, step, person, role] from (on) to ()",
                        "notice FAVOURABLE key [id] topic [follows, to] from (on) to ()",
                        "judgement by answer key [id] topic [model, about, question] from (on) to ()",
                        "report FAVOURABLE key [id] topic [model, chain, about] from (on) to ()",
                        "supersession NEUTRAL key [id] topic [of] from (on) to ()",
                        "withdrawal NEUTRAL key [id] topic [of] from (on) to ()",
                        "fulfilment FAVOURABLE key [id] topic [model, duty, about] from (on) to ()");
    }

    @Test
    void summariesSayHowTheyCountAndWhatTheyAreKnownBy() {
        assertThat(RuleTypes.of(Origin.SUMMARY).stream().map(DeclaredTest::line))
                .containsExactlyInAnyOrder(
                        "model NEUTRAL key [id] topic [id] from () to ()",
                        "gate NEUTRAL key [model, kind, activity, underWay] topic [model, kind, activity, underWay]"
                                + " from () to ()",
                        "own-assessment FAVOURABLE key [model, threshold, kind, by] topic [model, threshold, kind, by] from (on) to ()",
                        "own-showing FAVOURABLE key [model, threshold, role, by] topic [model, threshold, role, by] from (on) to ()",
                        "reference-assessed FAVOURABLE key [model, reference, threshold, by] topic [model, reference, threshold, by] from (on) to ()",
                        "chain-complete FAVOURABLE key [chain, model, about] topic [chain, model, about] from (on) to ()",
                        "chain-step-open ADVERSE key [chain, model, about, subject, step, role]"
                                + " topic [chain, model, about, subject, step, role] from () to ()",
                        "cadence NEUTRAL key [model, duty, about] topic [model, duty, about] from () to ()");
    }

    @Test
    void shortfallsNameWhatIsLacking() {
        assertThat(conclusions().filter(type -> RuleTypes.conclusion(type).shortfall()))
                .containsExactlyInAnyOrder(
                        ThresholdNotShownBelow.class,
                        RequirementOpen.class,
                        AssessmentOpen.class,
                        OwnAssessmentOpen.class,
                        OwnShowingOpen.class,
                        CriterionOpen.class,
                        StandardShortfall.class,
                        ApprovalMissing.class,
                        FollowUpNotShown.class,
                        FollowUpOpen.class);
    }

    @Test
    void discriminatorsTellTheKindsApart() {
        assertThat(conclusions()
                        .filter(type ->
                                !RuleTypes.conclusion(type).discriminator().isEmpty())
                        .map(type -> Schema.of(type).name() + " "
                                + RuleTypes.conclusion(type).discriminator()))
                .containsExactlyInAnyOrder(
                        "standard-required standard",
                        "requirement id",
                        "requirement-open id",
                        "standard-shortfall standard",
                        "approval-missing chain",
                        "duty id",
                        "breach id",
                        "gate-limit effect",
                        "advisory id",
                        "not-determined question");
    }

    @Test
    void conclusionsAreKnownByAllTheyHold() {
        assertThat(conclusions()).allSatisfy(type -> {
            List<String> all = Schema.of(type).components().stream()
                    .map(Schema.Component::name)
                    .toList();
            assertThat(Schema.of(type).key()).isEqualTo(all);
        });
    }

    private static Stream<Class<? extends Record>> conclusions() {
        return RuleTypes.of(Origin.CONCLUSION).stream();
    }

    private static String line(Class<? extends Record> type) {
        Schema schema = Schema.of(type);
        String polarity = schema.polarityRule() == PolarityRule.FIXED
                ? schema.fixedPolarity().name()
                : "by " + schema.polarityComponent();
        return "%s %s key %s topic %s from (%s) to (%s)"
                .formatted(schema.name(), polarity, schema.key(), schema.topic(), schema.dated(), schema.until());
    }
}

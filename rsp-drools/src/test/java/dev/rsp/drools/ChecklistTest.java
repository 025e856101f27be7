package dev.rsp.drools;

import static dev.rsp.drools.internal.load.PackFiles.lab;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rsp.drools.Checklist.ChainItem;
import dev.rsp.drools.Checklist.CriterionItem;
import dev.rsp.drools.Checklist.DutyItem;
import dev.rsp.drools.Checklist.GateItem;
import dev.rsp.drools.Checklist.QuestionItem;
import dev.rsp.drools.Checklist.StandardItem;
import dev.rsp.drools.Checklist.StepItem;
import dev.rsp.drools.internal.decide.Evaluators;
import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.level.SafetyLevel;
import dev.rsp.level.StandardId;
import dev.rsp.level.StandardKind;
import dev.rsp.model.Activity;
import dev.rsp.policy.GateKind;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.Scope;
import dev.rsp.threshold.ThresholdId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a policy may ask for before an activity, as its vocabulary has it. */
class ChecklistTest {

    /** The lab's policy with a gate that is a standard. */
    private static final PackFiles FILES = lab().replace(
                    "vocabulary.yaml",
                    "  security/training: {}\n",
                    "  security/training: {}\n  level-2-security/training: {}\n");

    private static final RulePack ANTHROPIC = RulePacks.bundled().pack("anthropic-rsp@2.2");

    @Test
    void aStandardThatBearsHasItsThresholdsAndCriteria() {
        Checklist list = pack(FILES).checklist(Activity.TRAINING);
        assertThat(list.standards())
                .containsExactly(new StandardItem(
                        StandardId.of("level-2-security"),
                        StandardKind.SECURITY,
                        SafetyLevel.of("level-2"),
                        true,
                        true,
                        false,
                        List.of(ThresholdId.of("cbrn-3")),
                        "Weights are guarded",
                        List.of(new CriterionItem(
                                CriterionId.of("audits"), Role.of("lead"), Scope.MODEL, "Audited every year"))));
    }

    @Test
    void aKindThatIsNoStandardHasTheClausesThatBearOnIt() {
        Checklist list = pack(FILES).checklist(Activity.TRAINING);
        assertThat(list.gates())
                .extracting(
                        GateItem::kind,
                        each -> each.clauses().stream()
                                .map(clause -> clause.clause().clause().value())
                                .toList())
                .containsExactly(tuple(GateKind.of("security"), List.of("1", "2")));
    }

    @Test
    void nothingBearsOnAnActivityWithoutAGate() {
        Checklist list = pack(FILES).checklist(Activity.OPEN_WEIGHTS);
        assertThat(list.standards()).isEmpty();
        assertThat(list.gates()).isEmpty();
        assertThat(list.questions()).isEmpty();
    }

    @Test
    void theStandardsOfTheBundledPackAreAllThere() {
        Checklist list = ANTHROPIC.checklist(Activity.GENERAL_DEPLOYMENT);
        assertThat(list.standards())
                .extracting(each -> each.id().value(), StandardItem::specified, StandardItem::byDefault)
                .contains(
                        tuple("asl-2-deployment", true, true),
                        tuple("asl-3-deployment", true, false),
                        tuple("asl-4-deployment", false, false));
        assertThat(list.standards())
                .filteredOn(each -> !each.specified())
                .allMatch(each -> each.criteria().isEmpty());
        assertThat(list.standards()).filteredOn(StandardItem::specified).allMatch(StandardItem::bears);
        assertThat(list.questions())
                .extracting(QuestionItem::id)
                .extracting(Object::toString)
                .contains("elicitation");
        assertThat(list.duties()).extracting(DutyItem::owner).contains(Role.of("ceo-rso"));
    }

    @Test
    void trainingIsNotHeldByADeploymentStandard() {
        assertThat(ANTHROPIC.checklist(Activity.TRAINING).standards())
                .filteredOn(StandardItem::bears)
                .extracting(StandardItem::kind)
                .containsOnly(StandardKind.SECURITY);
    }

    @Test
    void aChainHasItsStepsInOrderAndAnEscapeSaysSo() {
        List<ChainItem> chains =
                ANTHROPIC.checklist(Activity.GENERAL_DEPLOYMENT).chains();
        assertThat(chains)
                .extracting(each -> each.id().value(), ChainItem::escape)
                .contains(tuple("safeguards-decision", false), tuple("interim-measures", true));
        for (ChainItem chain : chains) {
            List<String> seen = new ArrayList<>();
            for (StepItem step : chain.steps()) {
                assertThat(step.after() == null || seen.contains(step.after().value()))
                        .isTrue();
                seen.add(step.id().value());
            }
            assertThat(chain.steps()).extracting(StepItem::act).containsAnyOf("approval", "notice");
        }
    }

    @Test
    void everyKindOfGateThatBearsIsListedOnce() {
        for (Activity activity : Activity.values()) {
            Checklist list = ANTHROPIC.checklist(activity);
            Stream<String> kinds = Stream.concat(
                    list.standards().stream()
                            .filter(StandardItem::bears)
                            .map(each -> each.id().value()),
                    list.gates().stream().map(each -> each.kind().value()));
            assertThat(kinds).as(activity.name()).doesNotHaveDuplicates().isNotEmpty();
        }
    }

    private static RulePack pack(PackFiles files) {
        EffectivePack pack = files.load();
        return new LoadedPack(pack, new TreeMap<>(), PackOptions.defaults(), Evaluators.of(pack, true));
    }
}

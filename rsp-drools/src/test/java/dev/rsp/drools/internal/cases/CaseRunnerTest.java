package dev.rsp.drools.internal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.drools.internal.load.Runs;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.pack.PackCase.Expected;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.fact.Fact;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.RequirementId;
import dev.rsp.requirement.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What running a case says. */
class CaseRunnerTest {

    private static final EffectivePack PACK = PackFiles.lab().load();
    private static final CaseRunner RUNNER = new CaseRunner(PACK, Runs.engine(PACK));

    private static final String SHORT = "Without a finding that the criterion is met training waits";

    @Test
    void theCasesOfThePackPass() {
        assertThat(Runs.failing(PACK)).isEmpty();
    }

    @Test
    void whatIsExpectedAndNotConcludedIsNamedAsACaseWritesIt() {
        assertThat(changed("lack: audits}", "lack: cbrn-3}"))
                .containsExactly(
                        "expected, but not concluded by clause 2: standard-shortfall: {model: next, standard: level-2-security, lack: cbrn-3}",
                        "concluded by clause 2, but not expected: standard-shortfall: {model: next, standard: level-2-security, lack: audits}");
    }

    @Test
    void anIdThatNobodyKnowsIsNamedWithTheNearest() {
        assertThat(changed("level-2-security, lack: audits}", "level-2-securty, lack: audits}"))
                .contains(
                        "The id (level-2-securty) of (standard-shortfall.standard) must be listed by the policy, but was not. Maybe write level-2-security.");
        assertThat(changed("- gate-limit: {model: next,", "- gate-limit: {model: nxt,"))
                .contains(
                        "The id (nxt) of (gate-limit.model) must be a model that the case declares, but was not. Maybe write next.");
        assertThat(changed("- gate: {model: next,", "- gate: {model: nxt,"))
                .contains("gate nxt/training: expected hold, but was not planned. Maybe write next/training.");
        assertThat(
                        changed(
                                "use: [launch]",
                                "use: [launch]\n  given:\n    - incident: {id: i, model: next, criterion: audit, on: 2025-06-01}"))
                .singleElement()
                .asString()
                .contains("(audit)")
                .endsWith("Maybe write audits.");
    }

    @Test
    void whatIsConcludedByTheClauseMustAllBeExpected() {
        assertThat(changed("    - gate-limit: {model: next, activity: training, effect: hold}\n", ""))
                .containsExactly(
                        "concluded by clause 2, but not expected: gate-limit: {model: next, activity: training, effect: hold}");
    }

    @Test
    void whatAnotherClauseConcludesIsNotTheCasesOwn() {
        assertThat(changed(
                        "    - gate-limit:",
                        "    - threshold-counts: {model: next, threshold: cbrn-3}\n    - gate-limit:"))
                .containsExactly(
                        "expected, but not concluded by clause 2: threshold-counts: {model: next, threshold: cbrn-3}");
    }

    @Test
    void everyGateMustBeExpected() {
        assertThat(changed("    - gate: {model: next, activity: training, outcome: hold}\n", ""))
                .containsExactly("gate next/training: expected left out, but was hold");
        assertThat(changed("outcome: hold", "outcome: ungated"))
                .containsExactly("gate next/training: expected ungated, but was hold");
        assertThat(
                        changed(
                                "gate: {model: next, activity: training, outcome: hold}",
                                "gate: {model: next, activity: training, outcome: hold}\n    - gate: {model: next, activity: general-deployment, outcome: hold}"))
                .containsExactly("gate next/general-deployment: expected hold, but was not planned");
    }

    @Test
    void anActivityWithoutAGateIsUngated() {
        PackFiles files = PackFiles.lab().append("2-security/cases.yaml", """

                        - name: Storing the weights has no gate
                          clause: "2"
                          as-of: 2025-07-01
                          use: [launch]
                          given:
                            - planned-activity: {model: next, activity: storing-weights, on: 2025-07-15}
                          expect:
                            - standard-required: {model: next, standard: level-2-security}
                            - standard-shortfall: {model: next, standard: level-2-security, lack: audits}
                            - gate-limit: {model: next, activity: training, effect: hold}
                            - gate: {model: next, activity: training, outcome: hold}
                            - gate: {model: next, activity: storing-weights, outcome: ungated}
                        """);
        assertThat(Runs.failing(files.load())).isEmpty();
    }

    @Test
    void aCaseOutOfOrderHasNoDecision() {
        assertThat(changed("  use: [launch]", "  given:\n    - model-snapshot: {id: next}"))
                .singleElement()
                .asString()
                .startsWith("no decision: The case (as of 2025-07-01) must plan an activity");
    }

    @Test
    void outsideOfItsDaysAVersionDeterminesNothing() {
        assertThat(changed("as-of: 2025-07-01", "as-of: 2026-01-01"))
                .contains("gate next/training: expected hold, but was not-determined");
        assertThat(changed("as-of: 2025-07-01", "as-of: 2026-01-01\n  as-if: true"))
                .isEmpty();
    }

    @Test
    void aCaseThatMeetsNoPatternOfItsClauseProvesNothing() {
        assertThat(growth(""))
                .containsExactly(
                        "The case (Growth of 3.9x is fine) met no pattern of clause (3), so it proves nothing. Maybe add the fact the clause speaks about, or say under vacuous: why there is none.");
    }

    @Test
    void aCaseMayBeMarkedVacuous() {
        assertThat(growth("  vacuous: no ratio was measured\n")).isEmpty();
    }

    @Test
    void aCaseThatSaysWhatIsToBeDoneFailsUntilItIsDone() {
        String done = "clause: \"2\"";
        assertThat(changed(done, "todo: say what the clause concludes\n  " + done))
                .containsExactly("to do: say what the clause concludes");
    }

    @Test
    void aCaseIsNotMarkedVacuousThatMeetsAPattern() {
        String given = """
                  given:
                    - model-snapshot: {id: previous}
                    - compute-ratio: {model: next, reference: previous, ratio: 3.9, method: tests}
                """;
        assertThat(growth(given)).isEmpty();
        assertThat(growth("  vacuous: no ratio was measured\n" + given))
                .containsExactly(
                        "The case (Growth of 3.9x is fine) met a pattern of clause (3), so it is not vacuous. Maybe remove vacuous.");
    }

    @Test
    void aFactThatAClauseRestsOnByOtherClausesIsEnough() {
        PackFiles files = PackFiles.lab().append("2-security/cases.yaml", """

                - name: Below the threshold nothing is required
                  clause: "2"
                  as-of: 2025-07-01
                  use: [launch, below]
                  expect:
                    - gate: {model: next, activity: training, outcome: proceed}
                """);
        assertThat(Runs.failing(files.load())).isEmpty();
    }

    @Test
    void aCaseOfAClauseWithoutRulesProvesNothing() {
        PackFiles files = PackFiles.lab().append("2-security/cases.yaml", """

                - name: Reports are published
                  clause: "4"
                  as-of: 2025-07-01
                  use: [launch, below]
                  expect:
                    - gate: {model: next, activity: training, outcome: proceed}
                """);
        assertThat(Runs.failing(files.load())).containsOnlyKeys("Reports are published");
    }

    @Test
    void aClauseOfTheEvidencePackIsNotMistakenForOneOfThePolicy() {
        PackFiles files = PackFiles.lab()
                .with("4-age/clause.md", "# Age\n")
                .append("clauses.yaml", """
                        age:
                          force: MUST
                          says: "A model that was compared is old."
                          rules: ["age A model that was compared is old"]
                        """)
                .with("4-age/rules.drl", """
                        rule "age A model that was compared is old"
                            @clause( age )
                            @force( MUST )
                        when
                            ComputeRatio( $model : model )
                        then
                            insertLogical( new RequirementOpen( $model, "assessment" ) );
                        end
                        """)
                .with("4-age/cases.yaml", """
                        - name: A model that was compared is old
                          clause: age
                          as-of: 2025-07-01
                          use: [launch, grown]
                          expect:
                            - requirement-open: {model: next, id: assessment}
                            - gate: {model: next, activity: training, outcome: hold}
                        """);
        assertThat(Runs.failing(files.load())).isEmpty();
    }

    @Test
    void aCaseToDecideIsNoTest() {
        assertThat(RUNNER.run(toDecide(null))).containsExactly("a case of a pack has clause, as-of and expect");
    }

    @Test
    void theRunnerIsGivenWhatItRuns() {
        Expected expected =
                new Expected(List.of(new Requirement(ModelId.of("next"), RequirementId.of("assessment"))), Map.of());
        assertThat(RUNNER.run(toDecide(expected)))
                .contains(
                        "expected, but not concluded by clause 3: requirement: {model: next, id: assessment}",
                        "gate next/training: expected left out, but was hold");
    }

    private static PackCase toDecide(@Nullable Expected expected) {
        ModelSnapshot next = ModelSnapshot.of("next");
        LocalDate day = LocalDate.of(2025, 7, 1);
        List<Fact> facts = List.of(next, PlannedActivity.of(next, Activity.TRAINING, day));
        return new PackCase("A launch", "3", day, false, "", "", facts, expected, null, new Place("a.yaml", 1));
    }

    private static List<String> changed(String before, String after) {
        PackFiles files = PackFiles.lab().replace("2-security/cases.yaml", before, after);
        return Runs.failing(files.load()).getOrDefault(SHORT, List.of());
    }

    private static List<String> growth(String lines) {
        PackFiles files = PackFiles.lab().append("3-growth/cases.yaml", """

                - name: Growth of 3.9x is fine
                  clause: "3"
                  as-of: 2025-07-01
                  use: [launch]
                """ + lines + """
                  expect:
                    - gate: {model: next, activity: training, outcome: hold}
                """);
        return Runs.failing(files.load()).getOrDefault("Growth of 3.9x is fine", List.of());
    }
}

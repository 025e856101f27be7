package dev.rsp.examples.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each example program prints. */
class ProgramsTest {

    @TempDir
    private Path files;

    private static String resource(String name) {
        return Path.of("src/main/resources/dev/rsp/examples", name)
                .toAbsolutePath()
                .toString();
    }

    @Test
    void theFirstDecisionHoldsAndSaysWhatIsMissing() {
        assertThat(Printed.by("FirstDecision"))
                .startsWith("heron general-deployment: HOLD, may proceed: false\n")
                .contains("\na verified criterion, by rso (anthropic-rsp@2.2 4(model))\n");
    }

    @Test
    void thePipelineGoesOnWhenEverythingMayProceed() {
        assertThat(Printed.by("PipelineGate", resource("opus-4/after-activation.yaml"), "2025-05-22"))
                .isEqualTo("Claude Opus 4 with ASL-3 activated: go ahead\n");
    }

    @Test
    void thePipelineStopsWithTheWholeDecision() {
        String file = resource("opus-4/before-activation.yaml");
        assertThatThrownBy(() -> Printed.by("PipelineGate", file, "2025-05-22"))
                .isInstanceOf(ReleaseHeld.class)
                .hasMessageContaining("claude-opus-4 general-deployment: HOLD");
    }

    @Test
    void knownFactsOpenTheGateAndARestingDeterminationNeedsItsAssessment() {
        assertThat(Printed.by("BuildFacts", resource("own-policy"))).isEqualTo("""
                planned: [heron general-deployment: HOLD]
                assessed: [heron general-deployment: HOLD]
                found below: [heron general-deployment: PROCEED]
                found below, without the assessment: [heron general-deployment: HOLD]
                """);
    }

    @Test
    void countsRuleALineOutOnlyWhateverIsMissing() {
        assertThat(Printed.by("FromCounts").lines().map(line -> line.replaceAll(" \\[.*", "")))
                .containsExactly(
                        "plan at least 14 items",
                        "small: NOT_RULED_OUT",
                        "large: RULED_OUT",
                        "five missing: UNKNOWN",
                        "five edited: UNKNOWN",
                        "cancelled: UNKNOWN",
                        "best of four: RULED_OUT",
                        "on the line: CROSSED");
    }

    @Test
    void aLowerLineNeedsMoreItems() {
        assertThat(Printed.by("HowManyItems"))
                .startsWith("line 0.5: 5 items; chosen from three results: 6; after 100 attempts up to 1\n")
                .contains("line 0.01: 299 items; chosen from three results: 408; ");
    }

    @Test
    void aFindingBesideAClearResultHoldsThoughTheModelWasFoundBelow() {
        assertThat(Printed.by("ProposeFacts", resource("own-policy"))).isEqualTo("""
                CLEAR, findings []: [heron general-deployment: PROCEED]
                CLEAR, findings [INCOMPLETE]: [heron general-deployment: HOLD]
                UNKNOWN, findings [INCOMPLETE]: [heron general-deployment: HOLD]
                """);
    }

    @Test
    void aLogBecomesADecision() {
        assertThat(Printed.by("FromALog", resource("opus-4/bioweapons-knowledge.eval"), resource("own-policy")))
                .isEqualTo("""
                USABLE []
                line 0.8: RULED_OUT, [heron general-deployment: PROCEED]
                line 0.6: NOT_RULED_OUT, [heron general-deployment: HOLD]
                line 0.5: CROSSED, [heron general-deployment: HOLD]
                """);
    }

    @Test
    void aChecklistSaysWhomToAsk() {
        assertThat(Printed.by("StandardsChecklist", resource("own-policy")))
                .startsWith("guarded-release [cy-1]\n  ask safety-officer: ");
    }

    @Test
    void interimMeasuresRestrictAndNeverPermitByThemselves() {
        assertThat(Printed.by("Restricted", resource("opus-4/after-activation.yaml")))
                .isEqualTo("""
                claude-opus-4 general-deployment: PROCEED
                claude-opus-4 general-deployment: HOLD
                claude-opus-4 general-deployment: PROCEED_RESTRICTED
                may proceed: false
                under [blocking]: true
                under nothing: false
                without the escape: [claude-opus-4 general-deployment: HOLD]
                """);
    }

    @Test
    void aDecisionSaysMoreThanItsOutcomes() {
        assertThat(Printed.by("ReadADecision", resource("opus-4/after-activation.yaml")))
                .contains(
                        "cbrn-3: NOT_RULED_OUT\n", "ceo-rso owes annual-reapproval by 2026-05-20\n", "0 open items\n");
    }

    @Test
    void theDayChangesTheAnswer() {
        String printed = Printed.by("OnOtherDays", resource("opus-4/after-activation.yaml"));
        assertThat(printed.replaceAll("aside: [1-9][0-9]*", "aside: some")).isEqualTo("""
                2025-05-13 before the version is in force
                  NOT_DETERMINED, facts set aside: 0, duties overdue: 0
                2025-05-20 before the approvals
                  HOLD, facts set aside: some, duties overdue: 0
                2025-05-22 on the day
                  PROCEED, facts set aside: 0, duties overdue: 0
                2026-02-24 after the version's last day
                  NOT_DETERMINED, facts set aside: 0, duties overdue: 0
                2026-02-24 as if it were still in force (hypothetical)
                  PROCEED, facts set aside: 0, duties overdue: 0
                2026-05-23 as if, a year later (hypothetical)
                  HOLD, facts set aside: 0, duties overdue: 2
                """);
    }

    @Test
    void refusalsNameTheSubjectAndACure() {
        assertThat(Printed.by("WhatIsRefused")).isEqualTo("""
                a value:
                  The component (model-id.value) must hold only a-z, 0-9, '.' and '-', and start with a letter or digit, but was (Heron 2).
                  Maybe write heron-2.
                an empty case:
                  The case (as of 2025-07-01) must hold facts, but was (empty).
                  Maybe add a model-snapshot and a planned-activity.
                a model nobody declared:
                  The component (planned-activity.model) of (heron/general-deployment) must be a model that the case declares, but was (heron).
                  Maybe add a model-snapshot with this id.
                an id the policy does not know:
                  The component (assessment.thresholds) of (a) must be listed by the policy, but was (cbrn3).
                  Maybe write cbrn-3.
                an activity nobody planned:
                  The activity (training of heron) must be planned or under way in the case, but was ([heron general-deployment]).
                  Maybe add a planned-activity fact for it.
                a policy that is not there:
                  The policy (anthropic-rps) must be one of [anthropic-rsp], but was not.
                  Maybe write anthropic-rsp.
                """);
    }

    @Test
    void aStoredDecisionIsMadeAgainAndAnEditShows() {
        String file = files.resolve("decision.json").toString();
        assertThat(Printed.by("StoreAndRecheck", resource("opus-4/before-activation.yaml"), file))
                .isEqualTo("""
                the same text: true
                differences when made again: 0
                gates: stored [claude-opus-4 general-deployment: PROCEED], now [claude-opus-4 general-deployment: HOLD]
                """);
    }

    @Test
    void anOwnFactTypeIsReadByOwnRules() {
        assertThat(Printed.by("OwnFacts", resource("lab-pack"), resource("opus-4/after-activation.yaml")))
                .isEqualTo("""
                [claude-opus-4 general-deployment: PROCEED]
                [claude-opus-4 general-deployment: HOLD]
                  because lab.canary/1 A canary that crossed its line holds
                """);
    }

    @Test
    void anOwnSummaryIsKeptUpToDate() {
        assertThat(Printed.by("OwnSummary", resource("lab-pack"), resource("opus-4/after-activation.yaml")))
                .isEqualTo("""
                2025-06-01 claude-opus-4 new-customers: HOLD
                2025-06-01 claude-opus-4 new-customers: HOLD → PROCEED
                2025-06-09 claude-opus-4 new-customers: PROCEED → HOLD
                """);
    }

    @Test
    void manyThreadsGetTheSameBytes() {
        assertThat(Printed.by("InParallel", resource("own-policy"))).isEqualTo("different answers: 1\n");
    }

    @Test
    void aListenerCountsWhatEnginesDo() {
        assertThat(Printed.by("Metrics", resource("own-policy"), resource("heron.yaml")))
                .isEqualTo("""
                1 problem
                changed lakeside@1.0: 1
                decided lakeside@1.0 HOLD: 1
                refused lakeside@1.0 CaseException: 1
                """);
    }

    @Test
    void theUncheckedAnswerIsTheSameHere() {
        assertThat(Printed.by("Unchecked", resource("own-policy"))).isEqualTo("""
                [heron internal-use: no gate in this policy, heron general-deployment: HOLD]
                the same bytes: true
                """);
    }

    @Test
    void aSessionTellsEachChangeAndKeepsAdverseFacts() {
        assertThat(Printed.by("LiveSession", resource("own-policy"), resource("heron.yaml")))
                .contains("heron general-deployment: HOLD → PROCEED\n", "heron general-deployment: PROCEED → HOLD\n");
    }

    @Test
    void whatIsMissingIsASmallestSetOfItems() {
        assertThat(Printed.by("WhatIsMissing", resource("own-policy"), resource("heron.yaml")))
                .startsWith("heron general-deployment: missing, when all else stays as it is\n")
                .contains(
                        "account-closing", "rule \"2(c) After an incident new customers wait\" of lakeside@1.0 2(c)\n");
    }
}

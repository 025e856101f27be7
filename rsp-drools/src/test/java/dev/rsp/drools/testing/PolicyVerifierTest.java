package dev.rsp.drools.testing;

import static dev.rsp.drools.testing.Step.advanceTo;
import static dev.rsp.drools.testing.Step.put;
import static dev.rsp.drools.testing.Step.remove;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.RulePack;
import dev.rsp.fact.Fact;
import dev.rsp.model.Activity;
import dev.rsp.policy.RequirementId;
import dev.rsp.policy.Role;
import dev.rsp.requirement.Effect;
import dev.rsp.requirement.GateLimit;
import dev.rsp.requirement.Requirement;
import dev.rsp.requirement.ThresholdNotShownBelow;
import dev.rsp.threshold.ThresholdId;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the verifier of a pack lets pass, and what it says of the rest. */
class PolicyVerifierTest {

    private static final String DAY = "2025-07-01";
    private static final PolicyVerifier VERIFIER = PolicyVerifier.of(Lab.PACK);
    private static final Requirement OTHER = new Requirement(Lab.NEXT, RequirementId.of("other"));
    private static final GateLimit HELD = new GateLimit(Lab.NEXT, Activity.TRAINING, Effect.HOLD);

    private static CaseAssertion growth(String ratio) {
        return VERIFIER.clause("3").given(Lab.grown(ratio)).asOf(DAY);
    }

    @Test
    void whatIsSoPasses() {
        growth("4")
                .concludes(Lab.ASSESS)
                .concludesExactly(Lab.ASSESS)
                .cites("3")
                .gate(Lab.NEXT, Activity.TRAINING)
                .is(Outcome.HOLD);
        growth("3.99").concludesNothing();
        VERIFIER.clause("2")
                .given(Lab.launch())
                .asOf(DAY)
                .concludes(HELD)
                .cites("1")
                .cites("2");
    }

    @Test
    void factsComeOneByOneAsACollectionAndAsACase() {
        List<Fact> facts = Lab.grown("4");

        VERIFIER.clause("3").given(facts.toArray(Fact[]::new)).asOf(DAY).concludesExactly(Lab.ASSESS);
        VERIFIER.clause("3").given(PolicyCase.of(facts)).asOf(DAY).concludesExactly(Lab.ASSESS);
    }

    @Test
    void aFailureTellsEverythingItTakesToSeeWhy() {
        assertFails(() -> growth("3.99").concludes("Growth of 3.99x is growth", Lab.ASSESS), """
                Growth of 3.99x is growth
                The clause (3) of (lab-policy@1.0) must conclude what is expected, but did not.
                Clause
                  A model that grew is assessed itself.
                Expected
                  requirement: {model: next, id: assessment}
                Actual
                  nothing
                Given as of 2025-07-01
                  compute-ratio: {model: next, reference: previous, ratio: 3.99, method: tests}
                  model-snapshot: {id: next, digest: unstated}
                  model-snapshot: {id: previous, digest: unstated}
                  planned-activity: {model: next, activity: training, on: 2025-07-15}
                Rules that fired
                  1/2 A threshold without a finding below it is not shown below
                  1/3 A threshold that is not shown below counts
                  2/1 A threshold that counts requires its standards
                  2/2 A required standard is short while a criterion of it is not found met
                  2/3 What a short standard bears on is held
                Rules of the clause that did not fire
                  3 A model that grew is assessed itself
                    stopped at condition 2 of 2
                      with number-parameter id growth, value 4
                      found no compute-ratio ratio >= 4""");
    }

    @Test
    void theRulesOfTheClauseThatFiredStandFirst() {
        assertFails(() -> growth("4").concludesExactly(Lab.ASSESS, OTHER), """
                The clause (3) of (lab-policy@1.0) must conclude exactly what is expected, but did not.
                Clause
                  A model that grew is assessed itself.
                Expected
                  requirement: {model: next, id: assessment}
                  requirement: {model: next, id: other}
                Actual
                  requirement: {model: next, id: assessment}
                Given as of 2025-07-01
                  compute-ratio: {model: next, reference: previous, ratio: 4, method: tests}
                  model-snapshot: {id: next, digest: unstated}
                  model-snapshot: {id: previous, digest: unstated}
                  planned-activity: {model: next, activity: training, on: 2025-07-15}
                Rules that fired
                  3 A model that grew is assessed itself
                  1/2 A threshold without a finding below it is not shown below
                  1/3 A threshold that is not shown below counts
                  2/1 A threshold that counts requires its standards
                  2/2 A required standard is short while a criterion of it is not found met
                  2/3 What a short standard bears on is held
                  age/1 A model that was not assessed is not shown below
                Rules of the clause that did not fire
                  nothing""");
    }

    @Test
    void whatIsNotSoFailsWithTheMessageOrWithout() {
        CaseAssertion none = growth("3.99");
        CaseAssertion four = growth("4");

        assertSays(() -> none.concludes(Lab.ASSESS), "conclude what is expected", "requirement: {", "nothing");
        assertSays(() -> none.concludesExactly(Lab.ASSESS), "conclude exactly what is expected", "requirement: {", "");
        assertSays(() -> four.concludesExactly(OTHER), "conclude exactly what is expected", "requirement: {", "");
        assertSays(() -> four.concludesNothing(), "conclude nothing", "nothing", "requirement: {");
        assertSays(() -> four.cites("1"), "rest on the clause expected", "1", "3");
        assertSays(() -> four.asks(Role.of("lead")), "ask the role expected", "lead", "nothing");
        assertSays(() -> four.dueBy(LocalDate.parse(DAY)), "conclude duties due on the day expected", DAY, "");
        assertSays(
                () -> four.gate(Lab.NEXT, Activity.TRAINING).is(Outcome.HALT),
                "lead, with all others, to the outcome expected",
                "HALT",
                "next training: HOLD");
        assertSays(
                () -> four.gate(Lab.NEXT, Activity.TRAINING).isUngated(),
                "lead, with all others, to the outcome expected",
                "no gate in this policy",
                "next training: HOLD");
    }

    @Test
    void everyAssertionSaysItsMessageFirst() {
        CaseAssertion none = growth("3.99");
        CaseAssertion four = growth("4");
        ChangeAssertion changed = none.then(put(Lab.ratioOf("5")));
        List<ThrowingCallable> all = List.of(
                () -> none.concludes("M", Lab.ASSESS),
                () -> none.concludesExactly("M", Lab.ASSESS),
                () -> four.concludesNothing("M"),
                () -> four.cites("M", "1"),
                () -> four.asks("M", Role.of("lead")),
                () -> four.dueBy("M", LocalDate.parse(DAY)),
                () -> four.gate(Lab.NEXT, Activity.TRAINING).is("M", Outcome.HALT),
                () -> four.gate(Lab.NEXT, Activity.TRAINING).isUngated("M"),
                () -> changed.raises("M", OTHER),
                () -> changed.clears("M", Lab.ASSESS),
                () -> changed.changesNothing("M"),
                () -> VERIFIER.clause("3").given(Lab.launch()).asOf(DAY).concludesNothing("M"));
        all.forEach(each ->
                assertThatThrownBy(each).isInstanceOf(AssertionError.class).hasMessageStartingWith("M\nThe "));
    }

    @Test
    void aCaseThatNoPatternOfTheClauseCanMeetFailsUnlessItSaysWhy() {
        CaseAssertion empty = VERIFIER.clause("3").given(Lab.launch()).asOf(DAY);

        assertFails(empty::concludesNothing, """
                The facts (2) must meet a pattern of clause (3) to prove something, but met none.
                  Maybe add the fact that the clause speaks about, or say vacuouslyBecause("…").
                Given
                  model-snapshot: {id: next, digest: unstated}
                  planned-activity: {model: next, activity: training, on: 2025-07-15}""");
        assertThatThrownBy(() -> empty.gate(Lab.NEXT, Activity.TRAINING).is(Outcome.HOLD))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("met none");
        empty.vacuouslyBecause("a launch without any ratio calls for nothing").concludesNothing();
    }

    @Test
    void aCaseThatMeetsAPatternMayNotSayThatItDoesNot() {
        assertFails(() -> growth("3.99").vacuouslyBecause("it is small").concludesNothing(), """
                The facts (vacuous because it is small) must meet no pattern of clause (3), but met one.
                  Maybe remove vacuouslyBecause.""");
        assertThatThrownBy(() -> growth("4").vacuouslyBecause(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vacuously-because.reason");
    }

    @Test
    void aClauseWithoutRulesFails() {
        assertFails(() -> VERIFIER.clause("4").given(), """
                The clause (4) of (lab-policy@1.0) must have rules to be verified, but was (organisational).
                  Maybe verify the clause whose rules say it.""");
    }

    @Test
    void anUnknownClauseIsRefusedNamingTheNearest() {
        assertThatThrownBy(() -> VERIFIER.clause("lab-evidence:agee").given())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        The clause must be one of lab-policy@1.0, but was (lab-evidence:agee).
                          Maybe write lab-evidence:age.""");
        assertThatThrownBy(() -> growth("4").cites("lab-evidence:agee"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("Maybe write lab-evidence:age.");
        assertThatThrownBy(() -> VERIFIER.clause("nothing like it").given())
                .hasMessageEndingWith("Maybe look it up with rsp show lab-policy@1.0.");
    }

    @Test
    void outsideOfTheDaysOfTheVersionNothingIsVerified() {
        GivenCase given = VERIFIER.clause("3").given(Lab.grown("3.99"));

        assertFails(() -> given.asOf("2026-01-01").concludesNothing(), """
                The day (2026-01-01) must be one on which (lab-policy@1.0) is in force, but was not, so nothing was decided.
                  Maybe verify it asIf() it were.""");
        assertFails(() -> given.asOf("2024-12-31").concludesNothing(), """
                The day (2024-12-31) must be one on which (lab-policy@1.0) is in force, but was not, so nothing was decided.
                  Maybe verify it asIf() it were.""");
        given.asOf("2025-01-01").concludesNothing();
        given.asOf("2025-12-31").concludesNothing();
        VERIFIER.asIf()
                .clause("3")
                .given(Lab.grown("4"))
                .asOf("2026-01-01")
                .concludesExactly(Lab.ASSESS)
                .then(advanceTo("2026-02-01"))
                .concludesExactly(Lab.ASSESS);
    }

    @Test
    void overTimeChangesAreSeen() {
        growth("3.99")
                .concludesNothing()
                .then(put(Lab.ratioOf("4")))
                .raises(Lab.ASSESS)
                .concludesExactly(Lab.ASSESS)
                .then(advanceTo("2025-07-02"))
                .changesNothing()
                .concludesExactly(Lab.ASSESS)
                .gate(Lab.NEXT, Activity.TRAINING)
                .is(Outcome.HOLD);
    }

    @Test
    void whatADayChangesInTheMiddleOfAStepIsSeen() {
        List<Fact> assessed = Lab.launch(
                "- model-snapshot: {id: previous}",
                "- compute-ratio: {model: next, reference: previous, ratio: 4, method: tests}",
                "- assessment: {id: tests, model: next, thresholds: [cbrn-3], by: tester, on: 2024-08-01}");

        VERIFIER.clause("lab-evidence:age")
                .given(assessed)
                .asOf(DAY)
                .concludesNothing()
                .then(advanceTo("2025-08-01"))
                .concludesNothing()
                .then(advanceTo("2025-10-01"))
                .raises(new ThresholdNotShownBelow(Lab.NEXT, ThresholdId.of("cbrn-3")));
    }

    @Test
    void aFactTakenOutClearsWhatRestedOnIt() {
        List<Fact> below = Lab.launch(
                "- assessment: {id: tests, model: next, thresholds: [cbrn-3], by: tester, on: 2025-06-01}",
                "- determination: {id: below, model: next, threshold: cbrn-3, status: below, role: lead, on: 2025-06-10, assessment: tests}");
        Fact determination = below.stream()
                .filter(each -> each.key().type().equals("determination"))
                .findFirst()
                .orElseThrow();

        VERIFIER.clause("2")
                .given(Lab.launch())
                .asOf(DAY)
                .concludes(HELD)
                .then(put(below.toArray(Fact[]::new)))
                .clears(HELD)
                .gate(Lab.NEXT, Activity.TRAINING)
                .is(Outcome.PROCEED)
                .concludesNothing()
                .then(remove(determination.key()))
                .raises(HELD)
                .gate(Lab.NEXT, Activity.TRAINING)
                .is(Outcome.HOLD);
    }

    @Test
    void aStepThatChangedSomethingElseIsSaid() {
        ChangeAssertion changed = growth("3.99").then(put(Lab.ratioOf("4")));

        assertThatThrownBy(() -> changed.raises(OTHER))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("must raise what is expected, but did not.")
                .hasMessageContaining("""

                        Raised by the last step
                          requirement: {model: next, id: assessment}
                        Cleared by the last step
                          nothing
                        Given as of 2025-07-01
                        """);
        assertThatThrownBy(changed::changesNothing)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "Expected\n  nothing\nActual\n  2025-07-01 to 2025-07-01: 1 raised, 0 cleared, 1 changed");
    }

    @Test
    void aPackOfAnotherKindAndEmptyWordsAreRefused() {
        RulePack foreign = (RulePack) Proxy.newProxyInstance(
                RulePack.class.getClassLoader(), new Class<?>[] {RulePack.class}, (proxy, method, arguments) -> null);

        assertThatThrownBy(() -> PolicyVerifier.of(foreign).asIf())
                .hasMessageContaining("must be one that RulePacks loaded");
        assertThatThrownBy(() -> growth("4").concludes()).hasMessageContaining("The conclusions must be named");
        assertThatThrownBy(() -> growth("4").then().changesNothing()).hasMessageContaining("The steps must be named");
        assertThatThrownBy(() -> VERIFIER.clause("3")
                        .given(Lab.grown("4"))
                        .asOf("1 July")
                        .concludesNothing())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> growth("4").gate(Lab.NEXT, Activity.OPEN_WEIGHTS).isUngated())
                .hasMessageContaining("must be planned or under way");
    }

    @Test
    void everythingSaysWhatItIs() {
        assertThat(VERIFIER).hasToString("PolicyVerifier of lab-policy@1.0");
        assertThat(VERIFIER.clause("3")).hasToString("clause 3 of lab-policy@1.0");
        assertThat(VERIFIER.clause("3").given().toString())
                .startsWith("clause 3 of lab-policy@1.0 given PolicyCase of 0");
    }

    private static void assertSays(ThrowingCallable failing, String must, String expected, String actual) {
        assertThatThrownBy(failing)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The clause (3) of (lab-policy@1.0) must " + must + ", but did not.\n")
                .hasMessageContaining("\nExpected\n  " + expected)
                .hasMessageContaining("\nActual\n  " + actual);
    }

    private static void assertFails(ThrowingCallable failing, String message) {
        assertThatThrownBy(failing).isExactlyInstanceOf(AssertionError.class).hasMessage(message);
    }
}

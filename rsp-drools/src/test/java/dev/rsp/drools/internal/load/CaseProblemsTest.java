package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.PackFiles.lab;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the cases of a pack can have wrong: cases.yaml, shared-facts.yaml and changed-cases.yaml. */
class CaseProblemsTest {

    private static final String CASES = "3-growth/cases.yaml";
    private static final String SHARED = "shared-facts.yaml";
    private static final String CHANGED = "changed-cases.yaml";

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedInTheseWords(Bad bad) {
        bad.check();
    }

    static List<Bad> bad() {
        return List.of(
                Bad.policy("no case", lab().with(CASES, "[]\n"), """
                        [case-empty] The file (lab-policy/1.0/3-growth/cases.yaml) must hold a list of cases, but was (an empty list).
                          at lab-policy/1.0/3-growth/cases.yaml:1
                          Maybe start each case with "- name:"."""),
                Bad.policy("a text instead of cases", lab().with(CASES, "cases: none\n"), """
                        [case-empty] The file (lab-policy/1.0/3-growth/cases.yaml) must hold a list of cases, but was (none).
                          at lab-policy/1.0/3-growth/cases.yaml:1
                          Maybe start each case with "- name:"."""),
                cases("a case without name", "- name: Growth of 4x calls for an assessment\n  clause", "- clause", """
                        [yaml-missing-key] The key (case.name) must be given, but was (missing).
                          at lab-policy/1.0/3-growth/cases.yaml:1
                          Maybe add name: to it."""),
                cases(
                        "a key with a slip",
                        "  use: [launch, grown]\n  expect",
                        "  uses: [launch, grown]\n  expect",
                        """
                        [case-empty] The case (Growth of 4x calls for an assessment) must be given facts, but was (none).
                          at lab-policy/1.0/3-growth/cases.yaml:1
                          Maybe add given: with the model and its planned activity.
                        [yaml-unknown-key] The key (case.uses) must be one of as-if, as-of, clause, expect, given, name, todo, use, vacuous, without, but was (uses).
                          at lab-policy/1.0/3-growth/cases.yaml:4
                          Maybe write use."""),
                cases("no facts", "  use: [launch, grown]\n  expect", "  expect", """
                        [case-empty] The case (Growth of 4x calls for an assessment) must be given facts, but was (none).
                          at lab-policy/1.0/3-growth/cases.yaml:1
                          Maybe add given: with the model and its planned activity."""),
                cases(
                        "shared facts that are not there",
                        "  use: [launch, grown]\n  expect",
                        "  use: [lunch, grown]\n  expect",
                        """
                        [case-use] The name (use: lunch) must be one of the shared facts, but was (unknown).
                          at lab-policy/1.0/3-growth/cases.yaml:4
                          Maybe write launch."""),
                cases("a fact left out that is not there", "without: [ratio]", "without: [ration]", """
                        [case-without] The name (without: ration) must be the as: of a fact of the case, but was (unknown).
                          at lab-policy/1.0/3-growth/cases.yaml:13
                          Maybe write ratio."""),
                given("a fact that nobody knows", "model-snapshott: {id: other}", """
                        [case-unknown] The fact (model-snapshott) must be one that the library or the pack knows, but was (unknown).
                          at lab-policy/1.0/3-growth/cases.yaml:6
                          Maybe write model-snapshot."""),
                given("a conclusion among the facts", "requirement: {model: next, id: assessment}", """
                        [case-unknown] The fact (requirement) must be one that the library or the pack knows, but was (unknown).
                          at lab-policy/1.0/3-growth/cases.yaml:6
                          Maybe it belongs under expect."""),
                given("a fact without a component", "model-snapshot: {}", """
                        [yaml-missing-key] The key (model-snapshot.id) must be given, but was (missing).
                          at lab-policy/1.0/3-growth/cases.yaml:6
                          Maybe add id: to it."""),
                given("a fact with a component that is not known", "model-snapshot: {id: other, name: Other}", """
                        [yaml-unknown-key] The key (model-snapshot.name) must be one of digest, id, but was (name).
                          at lab-policy/1.0/3-growth/cases.yaml:6
                          Maybe remove it; nothing reads it."""),
                given(
                        "a fact with a component of another type",
                        "planned-activity: {model: next, activity: training, on: soon}",
                        """
                        [case-value] The component (planned-activity.on) must be a day, but was (soon).
                          at lab-policy/1.0/3-growth/cases.yaml:6
                          Maybe write it as 2025-05-22: year, month, day."""),
                given("a fact with a list for one value", "model-snapshot: {id: [a, b]}", """
                        [case-value] The component (model-snapshot.id) must be one value, but was (a list).
                          at lab-policy/1.0/3-growth/cases.yaml:6
                          Maybe the indent of the lines is wrong."""),
                given(
                        "a fact with one value for a list",
                        "assessment: {id: a, model: next, thresholds: cbrn-3, by: tester, on: 2025-06-01}",
                        """
                        [case-value] The component (assessment.thresholds) must be a list, but was (cbrn-3).
                          at lab-policy/1.0/3-growth/cases.yaml:6
                          Maybe write it in brackets: [a, b]."""),
                given(
                        "a fact that its record refuses",
                        "compute-ratio: {model: next, reference: previous, ratio: -4, method: other}",
                        """
                        [case-fact] The component (compute-ratio.ratio) must be greater than 0, but was (-4).
                          at lab-policy/1.0/3-growth/cases.yaml:6
                          Maybe leave the fact out where the number is not known; 0 does not mean unknown."""),
                given("two facts in one entry", "{model-snapshot: {id: a}, baseline: {}}", """
                        [case-fact] The fact must have one name, and as: if others refer to it, but was ([model-snapshot, baseline]).
                          at lab-policy/1.0/3-growth/cases.yaml:6
                          Maybe a dash is missing before the next fact."""),
                given("a fact that is no mapping", "model-snapshot", """
                        [yaml-type] The value (fact) must be a mapping, but was (model-snapshot).
                          at lab-policy/1.0/3-growth/cases.yaml:6
                          Maybe the indent of the lines is wrong."""),
                given("a name that is a list", "{model-snapshot: {id: other}, as: [a, b]}", """
                        [case-as] The name (as) must be one word, but was (a list).
                          at lab-policy/1.0/3-growth/cases.yaml:6
                          Maybe write as: crossed, without brackets."""),
                given("a name given twice", "{model-snapshot: {id: other}, as: ratio}", """
                        [case-as] The name (as: ratio) must be given once, but was (given again).
                          at lab-policy/1.0/3-growth/cases.yaml:6
                          Maybe another fact of the case has it; choose another."""),
                given(
                        "a reference to nothing",
                        "approval: {id: a, subject: {ref: raport}, step: decide, person: p, role: lead, on: 2025-06-01}",
                        """
                        [case-ref] The reference (raport) must be the as: of a fact of the case, but was (unknown).
                          at lab-policy/1.0/3-growth/cases.yaml:6
                          Maybe add as: raport to that fact."""),
                given(
                        "a fact about itself",
                        "{approval: {id: a, subject: {ref: a}, step: decide, person: p, role: lead, on: 2025-06-01}, as: a}",
                        """
                        [case-cycle] The fact (a) must not refer to itself, but was (a cycle).
                          at lab-policy/1.0/3-growth/cases.yaml:6
                          Maybe one of the references is wrong."""),
                given(
                        "a reference that is none",
                        "approval: {id: a, subject: a, step: decide, person: p, role: lead, on: 2025-06-01}",
                        """
                        [case-value] The component (fact-ref.value) must be sha256: and 64 lower-case hexadecimal digits, but was (a).
                          at lab-policy/1.0/3-growth/cases.yaml:6
                          Maybe name the fact with as: and refer to it with { ref: NAME }."""),
                cases("a conclusion that nobody knows", "- requirement:", "- requirment:", """
                        [case-unknown] The conclusion (requirment) must be one that the library or the pack knows, but was (unknown).
                          at lab-policy/1.0/3-growth/cases.yaml:6
                          Maybe write requirement."""),
                cases(
                        "an outcome that is not known",
                        "id: assessment}\n    - gate: {model: next, activity: training, outcome: hold}",
                        "id: assessment}\n    - gate: {model: next, activity: training, outcome: held}",
                        """
                        [case-outcome] The key (gate.outcome) must be one of ungated, proceed, proceed-restricted, not-determined, hold, halt, but was (held).
                          at lab-policy/1.0/3-growth/cases.yaml:7
                          Maybe write hold."""),
                cases(
                        "a gate of an unknown activity",
                        "id: assessment}\n    - gate: {model: next, activity: training",
                        "id: assessment}\n    - gate: {model: next, activity: trainning",
                        """
                        [yaml-value] The component (gate.activity) must be one of training, safety-enhancing-training, storing-weights, internal-use, large-scale-internal-use, high-risk-internal-use, limited-release, low-risk-external-release, general-deployment, new-customers, fine-tuning-access, open-weights, but was (trainning).
                          at lab-policy/1.0/3-growth/cases.yaml:7
                          Maybe write training."""),
                cases(
                        "a gate twice",
                        "id: assessment}\n",
                        "id: assessment}\n    - gate: {model: next, activity: training, outcome: proceed}\n",
                        """
                        [case-gate] The gate (next/training) must be expected once, but was (also proceed).
                          at lab-policy/1.0/3-growth/cases.yaml:8
                          Maybe another model or activity was meant."""),
                cases(
                        "a clause that the pack does not have",
                        "clause: \"3\"\n  as-of: 2025-07-01\n  use: [launch, grown]\n  expect",
                        "clause: \"3.1\"\n  as-of: 2025-07-01\n  use: [launch, grown]\n  expect",
                        """
                        [case-clause] The case (Growth of 4x calls for an assessment) must be of a clause of the pack, but was (3.1).
                          at lab-policy/1.0/3-growth/cases.yaml:1
                          Maybe write 1."""),
                vacuous("true"),
                vacuous("No"),
                cases(
                        "no clause and no day",
                        "  clause: \"3\"\n  as-of: 2025-07-01\n  use: [launch, grown]\n  expect",
                        "  use: [launch, grown]\n  expect",
                        """
                        [case-incomplete] The case (Growth of 4x calls for an assessment) must have clause, as-of and expect, but was (without clause, as-of).
                          at lab-policy/1.0/3-growth/cases.yaml:1
                          Maybe it is a case to decide, which stands outside of packs."""),
                cases(
                        "two cases of one name",
                        "Growth of 3.99x calls for nothing",
                        "Growth of 4x calls for an assessment",
                        """
                        [case-name] The case (Growth of 4x calls for an assessment) must have a name of its own, but was (also at lab-policy/1.0/3-growth/cases.yaml:1).
                          at lab-policy/1.0/3-growth/cases.yaml:9
                          Maybe say in it what differs."""),
                Bad.policy("shared facts twice", lab().append(SHARED, "launch: []\n"), """
                        [yaml-duplicate-key] The key (launch) must stand once, but was (a second one after line 1).
                          at lab-policy/1.0/shared-facts.yaml:12
                          Maybe one of them has another name."""),
                Bad.policy(
                        "shared facts that are no list",
                        lab().append(SHARED, "other: {model-snapshot: {id: a}}\n"),
                        """
                        [yaml-type] The value (shared.other) must be a list of facts, but was (a mapping).
                          at lab-policy/1.0/shared-facts.yaml:12
                          Maybe a dash is missing before the fact."""),
                Bad.policy(
                        "shared facts that the file has as well",
                        lab().with(CASES, "shared: {launch: []}\ncases:\n" + lab().text(CASES)),
                        """
                        [case-shared] The name (shared.launch) must be given once, but was (also at lab-policy/1.0/shared-facts.yaml:1).
                          at lab-policy/1.0/3-growth/cases.yaml:1
                          Maybe choose another name; cases of the base go on with its own."""),
                Bad.policy(
                        "cases of a policy under another",
                        lab().with(CASES, "under: lab-policy@1.0\ncases:\n" + lab().text(CASES)),
                        """
                        [case-under] The key (cases.under) must be left to evidence packs, but was (lab-policy@1.0).
                          at lab-policy/1.0/3-growth/cases.yaml:1
                          Maybe remove it; the cases of a policy are run under every version that keeps them."""),
                Bad.policy("a hidden character in shared facts", lab().append(SHARED, "# \u200b\n"), """
                        [text-hidden] The text of (lab-policy/1.0/shared-facts.yaml) must hold printable characters and line feeds only, but was (U+200B).
                          at lab-policy/1.0/shared-facts.yaml:12
                          Maybe retype the line; hidden characters change what a reader sees."""),
                Bad.policy(
                        "changed cases without a base", lab().with(CHANGED, "changed-cases:\n" + restated("3")), """
                        [case-changed] The case (Growth of 4x calls for an assessment) must be an inherited one to be restated, but was (at lab-policy/1.0/3-growth/cases.yaml:1).
                          at lab-policy/1.0/changed-cases.yaml:2
                          Maybe change it where it stands."""),
                Bad.policy("changed cases without a list", lab().with(CHANGED, "cases:\n" + restated("3")), """
                        [yaml-missing-key] The key (file.changed-cases) must be given, but was (missing).
                          at lab-policy/1.0/changed-cases.yaml:1
                          Maybe add changed-cases: to it.
                        [yaml-unknown-key] The key (file.cases) must be one of changed-cases, shared, but was (cases).
                          at lab-policy/1.0/changed-cases.yaml:1
                          Maybe remove it; nothing reads it."""),
                Bad.policy("changed cases without a case", lab().with(CHANGED, "changed-cases: []\n"), """
                        [case-empty] The value (file.changed-cases) must hold a list of cases, but was (an empty list).
                          at lab-policy/1.0/changed-cases.yaml:1
                          Maybe start each case with "- name:"."""),
                Bad.policy(
                        "changed cases by no clause", lab().with(CHANGED, "changed-cases:\n" + restated("33")), """
                        [case-changed] The case (Growth of 4x calls for an assessment) must be an inherited one to be restated, but was (at lab-policy/1.0/3-growth/cases.yaml:1).
                          at lab-policy/1.0/changed-cases.yaml:2
                          Maybe change it where it stands.
                        [case-changed] The key (case.changed-by) must name a clause of this version or of its base, but was (33).
                          at lab-policy/1.0/changed-cases.yaml:3
                          Maybe write 3."""));
    }

    private static Bad vacuous(String said) {
        return cases(
                "vacuous without a reason: " + said,
                "  use: [launch, grown]\n  expect",
                "  vacuous: " + said + "\n  use: [launch, grown]\n  expect",
                """
                [case-vacuous] The key (case.vacuous) must say why no fact is what the clause speaks about, but was (true).
                  at lab-policy/1.0/3-growth/cases.yaml:4
                  Maybe write vacuous: "the clause does not speak about such models", or remove it.""".replace("(true)", "(" + said + ")"));
    }

    private static Bad cases(String name, String before, String after, String expected) {
        return Bad.policy(name, lab().replace(CASES, before, after), expected);
    }

    private static Bad given(String name, String fact, String expected) {
        String before = "  use: [launch, grown]\n  expect";
        return cases(name, before, "  use: [launch, grown]\n  given:\n    - " + fact + "\n  expect", expected);
    }

    private static String restated(String by) {
        return """
                - name: Growth of 4x calls for an assessment
                  changed-by: "%s"
                  clause: "3"
                  as-of: 2025-07-01
                  use: [launch, grown]
                  expect:
                    - gate: {model: next, activity: training, outcome: hold}
                """.formatted(by).indent(2);
    }
}

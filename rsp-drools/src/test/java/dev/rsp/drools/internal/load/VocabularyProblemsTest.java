package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.PackFiles.lab;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What vocabulary.yaml can have wrong, and what in it does not fit. */
class VocabularyProblemsTest {

    private static final String VOCABULARY = "vocabulary.yaml";

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedInTheseWords(Bad bad) {
        bad.check();
    }

    static List<Bad> bad() {
        return List.of(
                vocabulary("a threshold of no domain", "{domain: cbrn, says", "{says", """
                        [yaml-missing-key] The key (thresholds/cbrn-3.domain) must be given, but was (missing).
                          at lab-policy/1.0/vocabulary.yaml:2
                          Maybe add domain: to it."""),
                vocabulary("a threshold of an unknown domain", "domain: cbrn", "domain: cbnr", """
                        [yaml-value] The component (thresholds/cbrn-3.domain) must be one of cbrn, cyber, ai-rnd-autonomy, persuasion, misalignment, but was (cbnr).
                          at lab-policy/1.0/vocabulary.yaml:2
                          Maybe write cbrn."""),
                vocabulary("a threshold in capitals", "  cbrn-3: {domain", "  CBRN-3: {domain", """
                        [vocabulary-id] The component (threshold-id.value) must hold only a-z, 0-9, '.' and '-', and start with a letter or digit, but was (CBRN-3).
                          at lab-policy/1.0/vocabulary.yaml:2
                          Maybe write cbrn-3.
                        [vocabulary-unknown-id] The threshold (cbrn-3) must be listed in the vocabulary, but was (not listed).
                          at lab-policy/1.0/vocabulary.yaml:6
                          Maybe add it to vocabulary.yaml."""),
                vocabulary("a row with a key that is not known", "scope: model", "scope: model, owner: lead", """
                        [yaml-unknown-key] The key (criteria/audits.owner) must be one of role, says, scope, standard, but was (owner).
                          at lab-policy/1.0/vocabulary.yaml:8
                          Maybe remove it; nothing reads it."""),
                vocabulary("a section that is not known", "criteria:", "criterion:\n  x: {}\ncriteria:", """
                        [yaml-unknown-key] The key (vocabulary.criterion) must be one of chains, checkpoints, criteria, default-standards, duties, escapes, facts, gates, ladders, none-named, questions, remedies, remove, required-standards, requirements, roles, standards, thresholds, unspecified-standards, but was (criterion).
                          at lab-policy/1.0/vocabulary.yaml:7
                          Maybe write criteria."""),
                vocabulary("an entry that is no mapping", "lead: {says: \"Answers for safety\"}", "lead: Answers", """
                        [yaml-type] The value (roles/lead) must be a mapping, but was (Answers).
                          at lab-policy/1.0/vocabulary.yaml:10
                          Maybe the indent of the lines is wrong."""),
                vocabulary(
                        "a section that is a list",
                        "roles:\n  lead: {says: \"Answers for safety\"}",
                        "roles: [lead]",
                        """
                        [vocabulary-unknown-id] The role (lead) must be listed in the vocabulary, but was (not listed).
                          at lab-policy/1.0/vocabulary.yaml:8
                          Maybe add it to vocabulary.yaml.
                        [yaml-type] The value (vocabulary.roles) must be a mapping, but was (a list).
                          at lab-policy/1.0/vocabulary.yaml:9
                          Maybe the indent of the lines is wrong.
                        [vocabulary-unknown-id] The role (lead) must be listed in the vocabulary, but was (not listed).
                          at lab-policy/1.0/vocabulary.yaml:14
                          Maybe add it to vocabulary.yaml.
                        [vocabulary-unknown-id] The role (lead) must be listed in the vocabulary, but was (not listed).
                          at lab-policy/1.0/vocabulary.yaml:15
                          Maybe add it to vocabulary.yaml."""),
                vocabulary("an entry left empty", "security/training: {}", "security/training:", """
                        [yaml-null] The value must be given, but was (nothing).
                          at lab-policy/1.0/vocabulary.yaml:12
                          Maybe leave the key out, or write {} for an entry without details.
                        [yaml-type] The value (gates/security/training) must be a mapping, but was ().
                          at lab-policy/1.0/vocabulary.yaml:12
                          Maybe the indent of the lines is wrong."""),
                vocabulary(
                        "a ladder of one threshold", "criteria:\n", "ladders:\n  cbrn-3/cbrn-3: {}\ncriteria:\n", """
                        [vocabulary-ladders] The entry (ladders/cbrn-3/cbrn-3) must join two thresholds, but was (cbrn-3/cbrn-3).
                          at lab-policy/1.0/vocabulary.yaml:8
                          Maybe write lower/higher."""),
                vocabulary("a ladder that is no pair", "criteria:\n", "ladders:\n  cbrn-3: {}\ncriteria:\n", """
                        [vocabulary-ladders] The entry (ladders/cbrn-3) must be two ids with / between them, but was (cbrn-3).
                          at lab-policy/1.0/vocabulary.yaml:8
                          Maybe write cbrn-3/asl-3-security."""),
                vocabulary(
                        "a ladder to an unknown threshold",
                        "criteria:\n",
                        "ladders:\n  cbrn-3/cbrn-4: {}\ncriteria:\n",
                        """
                        [vocabulary-unknown-id] The threshold (cbrn-4) must be listed in the vocabulary, but was (not listed).
                          at lab-policy/1.0/vocabulary.yaml:8
                          Maybe write cbrn-3."""),
                vocabulary(
                        "a standard of a level that the scheme lacks",
                        "level: level-2, status",
                        "level: level-3, status",
                        """
                        [vocabulary-standards] The entry (standards/level-2-security) must have a level of the level-scheme, but was (level-3).
                          at lab-policy/1.0/vocabulary.yaml:4
                          Maybe add it to level-scheme."""),
                vocabulary("a standard of no known status", "status: specified", "status: described", """
                        [vocabulary-standards] The entry (standards/level-2-security) must have status specified or unspecified, but was (described).
                          at lab-policy/1.0/vocabulary.yaml:4
                          Maybe write unspecified."""),
                vocabulary("a standard of no known kind", "kind: security", "kind: safety", """
                        [yaml-value] The component (standards/level-2-security.kind) must be one of deployment, security, misalignment, governance, but was (safety).
                          at lab-policy/1.0/vocabulary.yaml:4
                          Maybe write security."""),
                vocabulary(
                        "an unspecified standard that is described and required",
                        "status: specified",
                        "status: unspecified",
                        """
                        [vocabulary-required-standards] The entry (required-standards/cbrn-3/level-2-security) must name a standard with status specified, but was (level-2-security).
                          at lab-policy/1.0/vocabulary.yaml:6
                          Maybe it belongs in unspecified-standards."""),
                Bad.policy(
                        "an unspecified standard that is described",
                        lab().replace(VOCABULARY, "status: specified", "status: unspecified")
                                .replace(VOCABULARY, "required-standards:", "unspecified-standards:"),
                        """
                        [standard-criteria] The unspecified standard (level-2-security) must have no criterion, but was (some).
                          at lab-policy/1.0/vocabulary.yaml:4
                          Maybe write status: specified."""),
                vocabulary(
                        "a specified standard under unspecified-standards",
                        "criteria:\n",
                        "unspecified-standards:\n  cbrn-3/level-2-security: {}\ncriteria:\n",
                        """
                        [vocabulary-unspecified-standards] The entry (unspecified-standards/cbrn-3/level-2-security) must name a standard with status unspecified, but was (level-2-security).
                          at lab-policy/1.0/vocabulary.yaml:8
                          Maybe it belongs in required-standards."""),
                vocabulary("a standard without a criterion", "required-standards:\n", """
                          level-1-security: {kind: security, level: level-1, status: specified}
                        default-standards:
                          level-1-security: {}
                        required-standards:
                        """, """
                        [standard-criteria] The standard (level-1-security) must have a criterion, but was (none).
                          at lab-policy/1.0/vocabulary.yaml:5
                          Maybe add one to criteria, or write status: unspecified."""),
                vocabulary(
                        "a threshold without a row of standards",
                        "\nstandards:\n",
                        "\n  cbrn-4: {domain: cbrn}\nstandards:\n",
                        """
                        [threshold-standards] The threshold (cbrn-4) must stand in required-standards, unspecified-standards or none-named, but was (in none).
                          at lab-policy/1.0/vocabulary.yaml:3
                          Maybe add cbrn-4/deployment to none-named."""),
                vocabulary(
                        "a row none-named that is no pair",
                        "criteria:\n",
                        "none-named:\n  cbrn-3: {}\ncriteria:\n",
                        """
                        [vocabulary-none-named] The entry (none-named/cbrn-3) must be two ids with / between them, but was (cbrn-3).
                          at lab-policy/1.0/vocabulary.yaml:8
                          Maybe write cbrn-3/asl-3-security."""),
                vocabulary("a criterion of an unknown role", "role: lead, scope", "role: laed, scope", """
                        [vocabulary-unknown-id] The role (laed) must be listed in the vocabulary, but was (not listed).
                          at lab-policy/1.0/vocabulary.yaml:8
                          Maybe write lead."""),
                vocabulary("a criterion of an unknown scope", "scope: model", "scope: models", """
                        [yaml-value] The component (criteria/audits.scope) must be one of model, lab, but was (models).
                          at lab-policy/1.0/vocabulary.yaml:8
                          Maybe write model."""),
                vocabulary("a role of one role", "gates:\n", "  both: {all-of: [lead]}\ngates:\n", """
                        [vocabulary-roles] The entry (roles/both) must be made of two roles or more, but was ([lead]).
                          at lab-policy/1.0/vocabulary.yaml:11
                          Maybe leave all-of out."""),
                vocabulary(
                        "a joint role of a joint role",
                        "gates:\n",
                        "  both: {all-of: [lead, tester]}\n  all: {all-of: [both, lead]}\ngates:\n",
                        """
                        [vocabulary-roles] The entry (roles/all) must be made of roles that are not joint, but was (both).
                          at lab-policy/1.0/vocabulary.yaml:12
                          Maybe name the single roles."""),
                vocabulary("a role that outranks itself", "gates:\n", "  head: {outranks: [head]}\ngates:\n", """
                        [vocabulary-roles] The entry (roles/head) must not outrank itself, but was (head).
                          at lab-policy/1.0/vocabulary.yaml:11
                          Maybe leave it out; the same role may always correct."""),
                vocabulary(
                        "a single role that is one person",
                        "gates:\n",
                        "  head: {outranks: [lead], same-person: true}\ngates:\n",
                        """
                        [vocabulary-roles] The entry (roles/head) must be joint to say same-person, but was (single).
                          at lab-policy/1.0/vocabulary.yaml:11
                          Maybe add all-of."""),
                vocabulary(
                        "a flag in other words",
                        "gates:\n",
                        "  head: {outranks: [lead], corrects: yes}\ngates:\n",
                        """
                        [yaml-value] The component (roles/head.corrects) must be true or false, but was (yes).
                          at lab-policy/1.0/vocabulary.yaml:11
                          Maybe write true or false without quotes."""),
                vocabulary("a gate of an unknown activity", "security/training", "security/trainning", """
                        [vocabulary-id] The component (activity) must be one of training, safety-enhancing-training, storing-weights, internal-use, large-scale-internal-use, high-risk-internal-use, limited-release, low-risk-external-release, general-deployment, new-customers, fine-tuning-access, open-weights, but was (trainning).
                          at lab-policy/1.0/vocabulary.yaml:12
                          Maybe write training."""),
                vocabulary("a gate that is no pair", "security/training", "training", """
                        [vocabulary-gates] The entry (gates/training) must be two ids with / between them, but was (training).
                          at lab-policy/1.0/vocabulary.yaml:12
                          Maybe write cbrn-3/asl-3-security."""),
                vocabulary(
                        "a gate that nothing names", "remedies:\n", "  storage/storing-weights: {}\nremedies:\n", """
                        [id-unused] The id (gates/storage) must be named by a rule, a case, a row or another entry, but was (by none).
                          at lab-policy/1.0/vocabulary.yaml:14
                          Maybe a rule is missing, or the id is left over and can go."""),
                question(
                        "a question whose answers are all favourable",
                        "answers: [yes, no], favourable: [yes, no]",
                        """
                        [vocabulary-questions] The entry (questions/done) must have favourable answers that are some of its answers, not all, but was ([no, yes]).
                          at lab-policy/1.0/vocabulary.yaml:18
                          Maybe an answer was renamed."""),
                question(
                        "a question with an answer that it does not list",
                        "answers: [yes, no], favourable: [maybe]",
                        """
                        [vocabulary-questions] The entry (questions/done) must have favourable answers that are some of its answers, not all, but was ([maybe]).
                          at lab-policy/1.0/vocabulary.yaml:18
                          Maybe an answer was renamed."""),
                vocabulary(
                        "a question that nothing names",
                        "gates:\n",
                        "questions:\n  done: {role: lead, answers: []}\ngates:\n",
                        """
                        [id-unused] The id (questions/done) must be named by a rule, a case, a row or another entry, but was (by none).
                          at lab-policy/1.0/vocabulary.yaml:12
                          Maybe a rule is missing, or the id is left over and can go."""),
                chain("a chain without steps", "report, steps: {}", """
                        [vocabulary-chains] The entry (chains/release) must have a step, but was (none).
                          at lab-policy/1.0/vocabulary.yaml:18
                          Maybe add steps: to it."""),
                chain("a chain about something else", "model, steps: {decide: {act: approval, role: lead}}", """
                        [vocabulary-chains] The entry (chains/release) must have the subject report or interim-measure, but was (model).
                          at lab-policy/1.0/vocabulary.yaml:18
                          Maybe write subject: report."""),
                chain(
                        "a step after no step of the chain",
                        "report, steps: {decide: {act: approval, role: lead, after: sign}}",
                        """
                        [vocabulary-unknown-id] The step (sign) must be listed in the vocabulary, but was (not listed).
                          at lab-policy/1.0/vocabulary.yaml:18
                          Maybe add it to vocabulary.yaml."""),
                chain(
                        "steps in a circle",
                        "report, steps: {a: {act: approval, role: lead, after: b}, b: {act: approval, role: lead, after: a}}",
                        """
                        [vocabulary-chains] The entry (chains/release) must have steps that follow a step of it, without a circle, but was (a after b).
                          at lab-policy/1.0/vocabulary.yaml:18
                          Maybe after: names a step of another chain.
                        [vocabulary-chains] The entry (chains/release) must have steps that follow a step of it, without a circle, but was (b after a).
                          at lab-policy/1.0/vocabulary.yaml:18
                          Maybe after: names a step of another chain."""),
                chain("a notice of nothing", "report, steps: {tell: {act: notice, role: lead}}", """
                        [vocabulary-chains] The entry (chains/release) must have notices that follow an approval, but was (tell).
                          at lab-policy/1.0/vocabulary.yaml:18
                          Maybe add after: to the step."""),
                chain(
                        "a step distinct from a step of another chain",
                        "report, steps: {a: {act: approval, role: lead}, b: {act: approval, role: lead, distinct-from: c}}}"
                                + "\n  other: {subject: report, steps: {c: {act: approval, role: lead}}",
                        """
                        [vocabulary-chains] The entry (chains/release) must have distinct-from name one of its steps, but was (c).
                          at lab-policy/1.0/vocabulary.yaml:18
                          Maybe remove it."""),
                chain("an act that is not known", "report, steps: {decide: {act: approve, role: lead}}", """
                        [yaml-value] The component (chains/release.steps.decide.act) must be one of approval, notice, but was (approve).
                          at lab-policy/1.0/vocabulary.yaml:18
                          Maybe write approval."""),
                vocabulary("a remedy of an unknown clause", "clause: \"1\"}", "clause: \"7\"}", """
                        [vocabulary-remedies] The entry (remedies/determination) must name a clause of clauses.yaml, but was (7).
                          at lab-policy/1.0/vocabulary.yaml:15
                          Maybe the clause was renamed."""),
                vocabulary(
                        "an absence without a remedy",
                        "  safeguard-assessment: {item: \"a finding that the criterion is met\", role: lead, clause: \"2\"}\n",
                        "",
                        """
                        [remedy-missing] The type (SafeguardAssessment) under not must have a remedy in the vocabulary, but was (none).
                          at lab-policy/1.0/2-security/rules.drl:17
                          Maybe add safeguard-assessment: {item: ..., role: ..., clause: ...} to remedies."""),
                vocabulary(
                        "a fact type that nobody registered",
                        "remedies:\n",
                        "facts:\n  canary: {polarity: adverse, key: [id]}\nremedies:\n",
                        """
                        [facts-own] The fact type (canary) must be registered by the application, but was (not registered).
                          at lab-policy/1.0/vocabulary.yaml:15
                          Maybe register the record with PackOptions.facts, or correct the vocabulary."""));
    }

    private static Bad vocabulary(String name, String before, String after, String expected) {
        return Bad.policy(name, lab().replace(VOCABULARY, before, after), expected);
    }

    private static Bad question(String name, String question, String expected) {
        String row = "questions:\n  done: {role: lead, requirement: assessment, " + question + "}\n";
        return Bad.policy(name, lab().append(VOCABULARY, row), expected);
    }

    private static Bad chain(String name, String chain, String expected) {
        String rows =
                "chains:\n  release: {subject: " + chain + "}\nduties:\n  yearly: {owner: lead, chain: release}\n";
        return Bad.policy(name, lab().append(VOCABULARY, rows), expected);
    }
}

package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.PackFiles.lab;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What clauses.yaml can have wrong. */
class ClauseProblemsTest {

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedInTheseWords(Bad bad) {
        bad.check();
    }

    static List<Bad> bad() {
        return List.of(
                clauses("an id that is none", "\"4\":", "\"4 b\":", """
                        [clause-id] The component (clause-id.value) must hold only letters, digits and .():- and start with a letter or digit, but was (4 b).
                          at lab-policy/1.0/clauses.yaml:22
                          Maybe write it without spaces, such as 3.1(1)."""),
                clauses("an id with a colon", "\"4\":", "\"lab-evidence:4\":", """
                        [clause-id] The clause (lab-evidence:4) must hold no colon, but was (lab-evidence:4).
                          at lab-policy/1.0/clauses.yaml:22
                          Maybe leave the part before the colon away; the prefix of evidence packs is not written."""),
                clauses("a force that is not known", "force: AIM", "force: aim", """
                        [clause-force] The key (clauses/4.force) must be one of [MUST, AIM, EXPECT, RECOMMENDATION, GOAL, MAY, NONE], but was (aim).
                          at lab-policy/1.0/clauses.yaml:23
                          Maybe write it in capitals."""),
                clauses("no force", "  force: AIM\n", "", """
                        [yaml-missing-key] The key (clauses/4.force) must be given, but was (missing).
                          at lab-policy/1.0/clauses.yaml:23
                          Maybe add force: to it."""),
                clauses("a flag that is not known", "force: AIM", "force: AIM\n  flag: would", """
                        [clause-flag] The key (clauses/4.flag) must be conditional-would or left out, but was (would).
                          at lab-policy/1.0/clauses.yaml:24
                          Maybe remove it."""),
                clauses("a gate that is not known", "force: AIM", "force: AIM\n  gates: [secureity]", """
                        [clause-gates] The key (clauses/4.gates) must be kinds of gates: security, but was (secureity).
                          at lab-policy/1.0/clauses.yaml:24
                          Maybe write security."""),
                clauses(
                        "neither rules nor a reason",
                        "  not-encoded: {reason: organisational, note: \"No fact says so.\"}\n",
                        "",
                        """
                        [clause-rules] The key (clauses/4.rules) must have rules or say not-encoded, and not both, but was (neither).
                          at lab-policy/1.0/clauses.yaml:23
                          Maybe add not-encoded: {reason, note}."""),
                clauses(
                        "rules and a reason",
                        "force: AIM",
                        "force: AIM\n  rules: [\"3 A model that grew is assessed itself\"]",
                        """
                        [clause-rules] The key (clauses/4.rules) must have rules or say not-encoded, and not both, but was (both).
                          at lab-policy/1.0/clauses.yaml:24
                          Maybe add not-encoded: {reason, note}."""),
                clauses("a reason that is not known", "reason: organisational", "reason: organizational", """
                        [clause-reason] The key (clauses/4.reason) must be one of judgement-only, organisational, source-not-read, no-observable, permission, definition, but was (organizational).
                          at lab-policy/1.0/clauses.yaml:23
                          Maybe write organisational."""),
                clauses("a reason without a note", ", note: \"No fact says so.\"", "", """
                        [yaml-missing-key] The key (clauses/4.not-encoded.note) must be given, but was (missing).
                          at lab-policy/1.0/clauses.yaml:25
                          Maybe add note: to it."""),
                clauses(
                        "a rule that the pack does not have",
                        "    - \"3 A model that grew is assessed itself\"\n",
                        "    - \"3 A model that grew is assessed itself\"\n    - \"3 A model that grows is assessed itself\"\n",
                        """
                        [clause-rule] The clause (3) must name rules of the pack, but was (3 A model that grows is assessed itself).
                          at lab-policy/1.0/clauses.yaml:17
                          Maybe write 3 A model that grew is assessed itself."""),
                clauses("a key with a slip", "force: AIM", "force: AIM\n  gate: [security]", """
                        [yaml-unknown-key] The key (clauses/4.gate) must be one of flag, force, gates, not-encoded, rules, says, but was (gate).
                          at lab-policy/1.0/clauses.yaml:24
                          Maybe write gates."""),
                clauses(
                        "a firm judgement that bears on a gate",
                        "force: AIM\n  says: \"The lab aims to publish its reports.\"\n  not-encoded: {reason: organisational",
                        "force: MUST\n  gates: [security]\n  says: \"The lab publishes good reports.\"\n  not-encoded: {reason: judgement-only",
                        """
                        [L22] The clause (4) must have a rule that asks for its judgement, but was (none).
                          at lab-policy/1.0/clauses.yaml:22
                          Maybe add a question and a rule that concludes NotDetermined."""),
                clauses("a clause twice", "\"4\":\n  force: AIM", "\"3\":\n  force: AIM", """
                        [yaml-duplicate-key] The key (3) must stand once, but was (a second one after line 17).
                          at lab-policy/1.0/clauses.yaml:22
                          Maybe one of them has another name."""));
    }

    private static Bad clauses(String name, String before, String after, String expected) {
        return Bad.policy(name, lab().replace("clauses.yaml", before, after), expected);
    }
}

package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.Overlays.AT;
import static dev.rsp.drools.internal.load.Overlays.NEXT;
import static dev.rsp.drools.internal.load.Overlays.next;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a version that lies over another can have wrong. */
class OverlayProblemsTest {

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedInTheseWords(Bad bad) {
        bad.check();
    }

    static List<Bad> bad() {
        return List.of(
                bad(
                        "a base that is not there",
                        next().replace(AT + "policy.yaml", "base: \"1.0\"", "base: \"1.3\""),
                        """
                        [pack-absent] The base (lab-policy@1.3) must be among the packs, but was (absent).
                          at lab-policy/1.1/policy.yaml:1
                          Maybe write lab-policy@1.0."""),
                bad("a base that is itself", next().replace(AT + "policy.yaml", "base: \"1.0\"", "base: \"1.1\""), """
                        [overlay-circle] The base (lab-policy@1.1) must not stand on itself, but was (a circle).
                          at lab-policy/1.1/policy.yaml:1
                          Maybe name the version before."""),
                Bad.pack(
                        "bases in a circle",
                        Overlays.third(next().replace(AT + "policy.yaml", "base: \"1.0\"", "base: \"1.2\"")),
                        NEXT,
                        """
                        [overlay-circle] The base (lab-policy@1.1) must not stand on itself, but was (a circle).
                          at lab-policy/1.2/policy.yaml:1
                          Maybe name the version before."""),
                bad(
                        "an evidence pack as base",
                        next().replace(AT + "policy.yaml", "base: \"1.0\"", "base: lab-evidence@0.1"),
                        """
                        [pack-kind] The pack (lab-evidence@0.1) must be a policy, but was (evidence).
                          at lab-evidence/0.1/policy.yaml:1
                          Maybe name it under evidence:."""),
                policy("a folder removed that the base does not have", "removed: [3-grow]", """
                        [overlay-absent] The folder (3-grow) must be in the base to be removed, but was (absent).
                          at lab-policy/1.1/policy.yaml:8
                          Maybe write 3-growth."""),
                policy("a folder of the evidence pack removed", "removed: [1-age]", """
                        [overlay-absent] The folder (1-age) must be in the base to be removed, but was (absent).
                          at lab-policy/1.1/policy.yaml:8
                          Maybe the base removed it already."""),
                policy("a number for a clause that the base does not have", "renumbered: {fn5: \"4\"}", """
                        [overlay-absent] The clause (fn5) must be in the base to be renumbered, but was (absent).
                          at lab-policy/1.1/policy.yaml:8
                          Maybe the base removed it already."""),
                policy("a number that another clause has", "renumbered: {\"3\": \"4\"}", """
                        [overlay-again] The clause (3) must get a number that no other clause has, but was (4).
                          at lab-policy/1.1/policy.yaml:8
                          Maybe the clause that has it now is to be removed or renumbered as well."""),
                policy("one number for two clauses", "renumbered: {\"3\": \"5\", \"4\": \"5\"}", """
                        [overlay-again] The clause (4) must get a number that no other clause has, but was (5).
                          at lab-policy/1.1/policy.yaml:8
                          Maybe the clause that has it now is to be removed or renumbered as well."""),
                policy("a number that is none", "renumbered: {\"4\": \"5 a\"}", """
                        [policy-renumbered] The component (clause-id.value) must hold only letters, digits and .():- and start with a letter or digit, but was (5 a).
                          at lab-policy/1.1/policy.yaml:8
                          Maybe write it without spaces, such as 3.1(1)."""),
                policy("a number for a clause of the evidence pack", "renumbered: {\"lab-evidence:age\": \"5\"}", """
                        [overlay-evidence] The clause (lab-evidence:age) must keep the number that the evidence pack lab-evidence@0.1 gives it, but was (5).
                          at lab-policy/1.1/policy.yaml:8
                          Maybe leave it out of renumbered."""),
                vocabulary("an entry again", "roles:\n  lead: {says: \"Answers for all\"}", """
                        [overlay-again] The entry (roles/lead) must be new, or say replace: true, but was (defined at lab-policy/1.0/vocabulary.yaml:10).
                          at lab-policy/1.1/vocabulary.yaml:2
                          Maybe add replace: true to it."""),
                vocabulary("an entry replaced that the base does not have", "roles:\n  laed: {replace: true}", """
                        [overlay-absent] The entry (roles/laed) must be in the base to be replaced or removed, but was (absent).
                          at lab-policy/1.1/vocabulary.yaml:2
                          Maybe write lead."""),
                vocabulary("an entry removed that the base does not have", "remove:\n  roles: [laed]", """
                        [overlay-absent] The entry (roles/laed) must be in the base to be replaced or removed, but was (absent).
                          at lab-policy/1.1/vocabulary.yaml:2
                          Maybe write lead."""),
                vocabulary("a section removed that is none", "remove:\n  role: [lead]", """
                        [yaml-unknown-key] The section (role) must be a section of the vocabulary, but was (role).
                          at lab-policy/1.1/vocabulary.yaml:2
                          Maybe write roles."""),
                vocabulary("entries removed that are no list", "remove:\n  roles: {lead: {}}", """
                        [yaml-type] The value (remove.roles) must be a list of ids, but was (a mapping).
                          at lab-policy/1.1/vocabulary.yaml:2
                          Maybe write [a, b]."""),
                vocabulary("an entry of the evidence pack again", "roles:\n  tester: {says: \"Answers for all\"}", """
                        [overlay-evidence] The entry (roles/tester) must be left to the evidence pack, but was (defined at lab-evidence/0.1/vocabulary.yaml:2).
                          at lab-policy/1.1/vocabulary.yaml:2
                          Maybe choose another id."""),
                vocabulary(
                        "an entry of the evidence pack replaced",
                        "roles:\n  tester: {replace: true, says: \"Answers for all\"}",
                        """
                        [overlay-evidence] The entry (roles/tester) must stay as the evidence pack lab-evidence@0.1 has it, but was (changed).
                          at lab-policy/1.1/vocabulary.yaml:2
                          Maybe choose another id."""),
                vocabulary("an entry of the evidence pack removed", "remove:\n  roles: [tester]", """
                        [overlay-evidence] The entry (roles/tester) must stay as the evidence pack lab-evidence@0.1 has it, but was (changed).
                          at lab-policy/1.1/vocabulary.yaml:2
                          Maybe choose another id."""),
                bad(
                        "a clause again",
                        next().with(
                                        AT + "clauses.yaml",
                                        "\"4\": {force: AIM, says: \"x\", not-encoded: {reason: definition, note: \"x\"}}\n"),
                        """
                        [overlay-again] The entry (clauses/4) must be new, or say replace: true, but was (defined at lab-policy/1.0/clauses.yaml:22).
                          at lab-policy/1.1/clauses.yaml:1
                          Maybe add replace: true to it."""),
                bad(
                        "a clause removed that the base does not have",
                        next().with(AT + "clauses.yaml", "remove: [fn5]\n"),
                        """
                        [overlay-absent] The entry (clauses/fn5) must be in the base to be replaced or removed, but was (absent).
                          at lab-policy/1.1/clauses.yaml:1
                          Maybe the base removed it already."""),
                bad(
                        "a clause of the evidence pack removed",
                        next().with(AT + "clauses.yaml", "remove: [\"lab-evidence:age\"]\n"),
                        """
                        [overlay-evidence] The entry (clauses/lab-evidence:age) must stay as the evidence pack lab-evidence@0.1 has it, but was (changed).
                          at lab-policy/1.1/clauses.yaml:1
                          Maybe choose another id."""),
                bad("a folder of the evidence pack again", next().with(AT + "1-age/rules.drl", ""), """
                        [overlay-evidence] The folder (1-age) must be left to the evidence pack, but was (redefined).
                          at lab-policy/1.1/1-age/parameters.yaml:1
                          Maybe choose another name."""),
                parameters("an override of a folder that the base does not have", "3-grow", "override: true\n", """
                        [overlay-override] The folder (3-grow) must hold parameters.yaml alone and be in the base to override it, but was (not in the base).
                          at lab-policy/1.1/3-grow/parameters.yaml:1
                          Maybe write 3-growth."""),
                parameters(
                        "an override of a parameter that the base does not have",
                        "3-growth",
                        "override: true\ngrow: {value: 3}\n",
                        """
                        [overlay-absent] The parameter (grow) must be one of the base's folder to be overridden, but was (absent).
                          at lab-policy/1.1/3-growth/parameters.yaml:2
                          Maybe write growth."""),
                parameters(
                        "an override of more than the value",
                        "3-growth",
                        "override: true\ngrowth: {value: 3, unit: times}\n",
                        """
                        [yaml-unknown-key] The key (parameters/growth.unit) must be one of note, value, but was (unit).
                          at lab-policy/1.1/3-growth/parameters.yaml:2
                          Maybe remove it; nothing reads it."""),
                parameters("an override without value", "3-growth", "override: true\ngrowth: {note: \"x\"}\n", """
                        [yaml-missing-key] The key (parameters/growth.value) must be given, but was (missing).
                          at lab-policy/1.1/3-growth/parameters.yaml:2
                          Maybe add value: to it."""),
                parameters("an override that says no", "3-growth", "override: no\ngrowth: {value: 3}\n", """
                        [overlay-override] The key (override) must be true or left out, but was (no).
                          at lab-policy/1.1/3-growth/parameters.yaml:1
                          Maybe remove it."""),
                parameters(
                        "a laxer value of the evidence pack",
                        "1-age",
                        "override: true\nvalidity: {value: P13M}\n",
                        """
                        [tighten-parameter] The parameter (validity) must be at most P1Y, but was (P1Y1M).
                          at lab-policy/1.1/1-age/parameters.yaml:2
                          Maybe the direction was mistaken; only a stricter value may be set here."""),
                parameters(
                        "a period of the evidence pack that does not compare",
                        "1-age",
                        "override: true\nvalidity: {value: P364D}\n",
                        """
                        [tighten-parameter] The parameter (validity) must be at most P1Y, but was (P364D).
                          at lab-policy/1.1/1-age/parameters.yaml:2
                          Maybe the direction was mistaken; only a stricter value may be set here."""),
                bad(
                        "an override with rules",
                        next().with(AT + "3-growth/parameters.yaml", "override: true\ngrowth: {value: 3}\n")
                                .with(AT + "3-growth/rules.drl", ""),
                        """
                        [overlay-override] The folder (3-growth) must hold parameters.yaml alone and be in the base to override it, but was (with other files).
                          at lab-policy/1.1/3-growth/parameters.yaml:1
                          Maybe remove override: true, and give the folder whole."""));
    }

    private static Bad bad(String name, PackFiles files, String expected) {
        return Bad.pack(name, files, NEXT, expected);
    }

    private static Bad policy(String name, String line, String expected) {
        return bad(name, next().append(AT + "policy.yaml", line + "\n"), expected);
    }

    private static Bad vocabulary(String name, String text, String expected) {
        return bad(name, next().with(AT + "vocabulary.yaml", text + "\n"), expected);
    }

    private static Bad parameters(String name, String folder, String text, String expected) {
        return bad(name, next().with(AT + folder + "/parameters.yaml", text), expected);
    }
}

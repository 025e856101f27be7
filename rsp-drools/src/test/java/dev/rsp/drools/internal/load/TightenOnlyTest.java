package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.Overlays.OWN;
import static dev.rsp.drools.internal.load.Overlays.OWN_AT;
import static dev.rsp.drools.internal.load.Overlays.addRule;
import static dev.rsp.drools.internal.load.Overlays.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.pack.GateTable;
import dev.rsp.model.Activity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pack that says tighten-only and would loosen what it lies over. */
class TightenOnlyTest {

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedInTheseWords(Bad bad) {
        bad.check();
    }

    static List<Bad> bad() {
        return List.of(
                policy("a folder removed", "removed: [3-growth]", """
                        [tighten-only] The folder (3-growth) must stay as the base has it, but was (removed).
                          at lab-own/1.0/policy.yaml:10
                          Maybe leave removed: out; tighten-only packs remove and replace nothing."""),
                policy("a clause renumbered", "renumbered: {\"4\": \"5\"}", """
                        [tighten-only] The key (policy.renumbered) must be left out, but was (given).
                          at lab-own/1.0/policy.yaml:10
                          Maybe keep the numbers that the base prints."""),
                bad(
                        "another evidence pack",
                        own().copy("lab-evidence/0.1/", "lab-evidence/0.2/")
                                .replace("lab-evidence/0.2/policy.yaml", "version: \"0.1\"", "version: \"0.2\"")
                                .append(OWN_AT + "policy.yaml", "evidence: lab-evidence@0.2\n"),
                        """
                        [tighten-only] The key (policy.evidence) must be that of the base, but was (lab-evidence@0.2).
                          at lab-own/1.0/policy.yaml:10
                          Maybe leave it out; it is inherited."""),
                bad(
                        "a first day before that of the base",
                        own().replace(
                                        OWN_AT + "policy.yaml",
                                        "effective-from: 2025-01-01",
                                        "effective-from: 2024-01-01"),
                        """
                        [tighten-only] The key (policy.effective-from) must not be before 2025-01-01, the first day of the base, but was (2024-01-01).
                          at lab-own/1.0/policy.yaml:6
                          Maybe write one pack for each version of the base."""),
                bad(
                        "a last day after that of the base",
                        own().replace(
                                        OWN_AT + "policy.yaml",
                                        "effective-until: 2025-12-31",
                                        "effective-until: 2026-12-31"),
                        """
                        [tighten-only] The key (policy.effective-until) must not be after 2025-12-31, the last day of the base, but was (2026-12-31).
                          at lab-own/1.0/policy.yaml:7
                          Maybe write one pack for each version of the base."""),
                bad(
                        "no last day where the base has one",
                        own().replace(OWN_AT + "policy.yaml", "effective-until: 2025-12-31\n", ""),
                        """
                        [tighten-only] The key (policy.effective-until) must not be after 2025-12-31, the last day of the base, but was (open).
                          at lab-own/1.0/policy.yaml:1
                          Maybe write one pack for each version of the base."""),
                vocabulary("an entry replaced", "roles:\n  lead: {replace: true}", """
                        [tighten-only] The entry (roles/lead) must stay as the base has it, but was (replaced or removed).
                          at lab-own/1.0/vocabulary.yaml:2
                          Maybe add a new entry beside it; tighten-only packs remove and replace nothing."""),
                vocabulary("an entry removed", "remove:\n  criteria: [audits]", """
                        [tighten-only] The entry (criteria/audits) must stay as the base has it, but was (replaced or removed).
                          at lab-own/1.0/vocabulary.yaml:2
                          Maybe add a new entry beside it; tighten-only packs remove and replace nothing."""),
                vocabulary(
                        "a new role that corrects",
                        "roles:\n  head: {corrects: true}\nquestions:\n  q: {role: head, requirement: assessment, answers: [yes, no], favourable: [yes]}",
                        """
                        [tighten-only] The role (head) must have no power to correct others, but was (corrects).
                          at lab-own/1.0/vocabulary.yaml:2
                          Maybe leave it out; it could take adverse facts away."""),
                vocabulary(
                        "a new role that outranks",
                        "roles:\n  head: {outranks: [lead]}\nquestions:\n  q: {role: head, requirement: assessment, answers: [yes, no], favourable: [yes]}",
                        """
                        [tighten-only] The role (head) must have no power to correct others, but was (outranks).
                          at lab-own/1.0/vocabulary.yaml:2
                          Maybe leave it out; it could take adverse facts away."""),
                vocabulary("a gate for an activity without one", "gates:\n  security/open-weights: {}", """
                        [tighten-only] The gate (security/open-weights) must bear on an activity that the base gates, but was (new).
                          at lab-own/1.0/vocabulary.yaml:2
                          Maybe leave it out; what no gate bears on never counts as allowed."""),
                bad(
                        "a clause replaced",
                        own().with(
                                        OWN_AT + "clauses.yaml",
                                        "\"4\": {replace: true, force: AIM, says: \"x\", not-encoded: {reason: definition, note: \"x\"}}\n"),
                        """
                        [tighten-only] The entry (clauses/4) must stay as the base has it, but was (replaced or removed).
                          at lab-own/1.0/clauses.yaml:1
                          Maybe add a new entry beside it; tighten-only packs remove and replace nothing."""),
                bad(
                        "a folder replaced",
                        own().with(OWN_AT + "3-growth/parameters.yaml", own().text("3-growth/parameters.yaml"))
                                .with(OWN_AT + "3-growth/clause.md", "# Growth\n")
                                .with(OWN_AT + "3-growth/cases.yaml", own().text("3-growth/cases.yaml"))
                                .with(OWN_AT + "3-growth/rules.drl", own().text("3-growth/rules.drl")),
                        """
                        [tighten-only] The folder (3-growth) must be new, but was (replaced).
                          at lab-own/1.0/3-growth/parameters.yaml:1
                          Maybe put the new rules in a folder of their own."""),
                bad(
                        "a laxer parameter",
                        own().with(OWN_AT + "3-growth/parameters.yaml", "override: true\ngrowth: {value: 5}\n"),
                        """
                        [tighten-parameter] The parameter (growth) must be at most 4, but was (5).
                          at lab-own/1.0/3-growth/parameters.yaml:2
                          Maybe the direction was mistaken; only a stricter value may be set here."""),
                bad(
                        "a laxer parameter of the evidence pack",
                        own().with(OWN_AT + "1-age/parameters.yaml", "override: true\nvalidity: {value: P2Y}\n"),
                        """
                        [tighten-parameter] The parameter (validity) must be at most P1Y, but was (P2Y).
                          at lab-own/1.0/1-age/parameters.yaml:2
                          Maybe the direction was mistaken; only a stricter value may be set here."""),
                bad(
                        "a chain that satisfies a rule of the base",
                        own().with("vocabulary.yaml", own().text("vocabulary.yaml") + """
                                        chains:
                                          release: {subject: report, steps: {sign: {act: approval, role: lead}}}
                                        """)
                                .replace("vocabulary.yaml", "remedies:\n", """
                                        remedies:
                                          chain-complete: {item: "a signed report", role: lead, clause: "2"}
                                        """)
                                .replace("policy.yaml", "[model, gate]", "[model, gate, chain-complete]")
                                .replace("2-security/rules.drl", "    StandardShortfall( $model : model )\n", """
                                            StandardShortfall( $model : model )
                                            not ChainComplete( model == $model )
                                        """)
                                .with(
                                        "2-security/cases.yaml",
                                        own().text("2-security/cases.yaml") + "# release, quick\n")
                                .with(OWN_AT + "vocabulary.yaml", """
                                        chains:
                                          quick: {subject: report, steps: {sign: {act: approval, role: lead}}}
                                        """),
                        """
                        [tighten-only] The chain (quick) must be one that no rule of the base takes for its own, but was (2/3 What a short standard bears on is held).
                          at lab-own/1.0/vocabulary.yaml:2
                          Maybe leave it out; that rule is satisfied by any chain."""));
    }

    @Test
    void aNewEscapeIsRefused() {
        PackFiles files = own().with(OWN_AT + "vocabulary.yaml", """
                chains:
                  waiver: {subject: interim-measure, steps: {sign: {act: approval, role: lead}}}
                escapes:
                  waiver: {chain: waiver}
                """);
        assertThat(files.problems(OWN)).extracting(PackProblem::toString).contains("""
                The escape (waiver) must be of the base, but was (new).
                  at lab-own/1.0/vocabulary.yaml:4
                  Maybe leave it out; a tighten-only pack adds no way around.""");
    }

    /** What may not proceed because no gate bears on it could, once some gate does. */
    @Test
    void theFirstRuleThatReadsAGateOfTheBaseIsRefused() {
        PackFiles files = monitored(own());
        assertThat(new GateTable(files.load()).isGated(Activity.INTERNAL_USE)).isFalse();
        assertThat(Bad.text(addMonitoring(files).problems(OWN))).isEqualTo("""
                [tighten-only] The activity (internal-use) must have no gate, as in the base, but was (gated by 9 An incident holds what monitoring bears on).
                  at lab-own/1.0/9-incidents/rules.drl:1
                  Maybe let it read another gate; what no gate bears on never counts as allowed.""");
    }

    @Test
    void aRuleOfTheBaseThatTakesANewIdForAGateIsRefused() {
        PackFiles files = monitored(own())
                .replace("2-security/rules.drl", "    StandardShortfall( $model : model )\n", """
                            StandardShortfall( $model : model, $standard : standard )
                        """)
                .replace("2-security/rules.drl", "kind == \"security\"", "kind == $standard")
                .replace("vocabulary.yaml", "  security/training: {}", "  level-2-security/training: {}")
                .replace("vocabulary.yaml", "  security/general-", "  level-2-security/general-")
                .with("clauses.yaml", own().text("clauses.yaml").replace("[security]", "[level-2-security]") + """
                        "5": {force: MUST, gates: [monitoring], says: "x", not-encoded: {reason: organisational, note: "x"}}
                        """)
                .with(OWN_AT + "vocabulary.yaml", """
                        standards:
                          monitoring: {kind: security, level: level-2, status: specified, says: "Use is watched"}
                        criteria:
                          watched: {standard: monitoring, role: lead, scope: model, says: "Watched by two"}
                        required-standards:
                          cbrn-3/monitoring: {}
                        """);
        assertThat(new GateTable(files.load()).isGated(Activity.INTERNAL_USE)).isFalse();
        assertThat(Bad.text(files.problems(OWN))).isEqualTo("""
                [tighten-only] The activity (internal-use) must have no gate, as in the base, but was (gated by 2/3 What a short standard bears on is held).
                  at lab-own/1.0/policy.yaml:1
                  Maybe let it read another gate; what no gate bears on never counts as allowed.""");
    }

    @Test
    void aPackOverATightenOnlyOneDoesNotLoadWhereThatOneDoesNot() {
        PackFiles files = addMonitoring(monitored(own())).with("lab-own/1.1/policy.yaml", """
                policy: lab-own
                version: "1.1"
                base: "1.0"
                encoding: 0.1.0
                effective-from: 2026-01-01
                status: partial
                unread: ["The annex"]
                """);
        assertThat(files.problems("lab-own@1.1"))
                .extracting(PackProblem::message)
                .containsExactly(
                        "The activity (internal-use) must have no gate, as in the base, but was (gated by 9 An incident holds what monitoring bears on).");
    }

    @Test
    void aRuleOfAGateThatTheBaseReadsIsNoNewOne() {
        PackFiles files = addRule(own(), OWN_AT);
        assertThat(files.problems(OWN)).isEmpty();
        assertThat(new GateTable(files.load(OWN)).gating(Activity.TRAINING)).hasSize(2);
    }

    @Test
    void aBaseThatDoesNotLoadCarriesNothing() {
        PackFiles unused = addRule(own(), OWN_AT)
                .append("vocabulary.yaml", "requirements:\n  watch: {says: \"Use is watched\"}\n");
        PackFiles files = unused.append(OWN_AT + "9-incidents/cases.yaml", "# this names watch\n");
        assertThat(files.problems(PackFiles.ID)).isNotEmpty();
        assertThat(files.problems(OWN)).isEqualTo(files.problems(PackFiles.ID));
    }

    /** A base with a gate that only a clause names, and no rule. */
    private static PackFiles monitored(PackFiles files) {
        return files.append("clauses.yaml", """
                        "5": {force: MUST, gates: [monitoring], says: "Use is watched.", not-encoded: {reason: organisational, note: "No fact says so."}}
                        """).replace("vocabulary.yaml", "gates:\n", """
                        gates:
                          monitoring/internal-use: {}
                        """);
    }

    private static PackFiles addMonitoring(PackFiles files) {
        return addRule(files, OWN_AT)
                .with(
                        OWN_AT + "9-incidents/rules.drl",
                        addRule(files, OWN_AT)
                                .text(OWN_AT + "9-incidents/rules.drl")
                                .replace("security", "monitoring"))
                .with(
                        OWN_AT + "clauses.yaml",
                        addRule(files, OWN_AT).text(OWN_AT + "clauses.yaml").replace("security", "monitoring"))
                .with(OWN_AT + "9-incidents/cases.yaml", """
                        - name: An incident holds internal use
                          clause: "9"
                          as-of: 2025-07-01
                          as-if: true
                          use: [launch, below]
                          given:
                            - planned-activity: {model: next, activity: internal-use, on: 2025-07-15}
                            - incident: {id: leak, model: next, criterion: audits, on: 2025-06-20}
                          expect:
                            - gate-limit: {model: next, activity: internal-use, effect: hold}
                            - gate: {model: next, activity: internal-use, outcome: hold}
                            - gate: {model: next, activity: training, outcome: proceed}
                        """);
    }

    private static Bad bad(String name, PackFiles files, String expected) {
        return Bad.pack(name, files, OWN, expected);
    }

    private static Bad policy(String name, String line, String expected) {
        return bad(name, own().append(OWN_AT + "policy.yaml", line + "\n"), expected);
    }

    private static Bad vocabulary(String name, String text, String expected) {
        return bad(name, own().with(OWN_AT + "vocabulary.yaml", text + "\n"), expected);
    }
}

package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.Overlays.AT;
import static dev.rsp.drools.internal.load.Overlays.NEXT;
import static dev.rsp.drools.internal.load.Overlays.OWN;
import static dev.rsp.drools.internal.load.Overlays.OWN_AT;
import static dev.rsp.drools.internal.load.Overlays.addRule;
import static dev.rsp.drools.internal.load.Overlays.next;
import static dev.rsp.drools.internal.load.Overlays.own;
import static dev.rsp.drools.internal.load.PackFiles.lab;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Concluded;
import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.internal.cases.PackCases;
import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.fact.Schema;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.ParameterId;
import dev.rsp.safeguard.CriterionId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Versions and packs laid over others. */
class OverlayTest {

    @Test
    void aVersionThatChangesNothingHasWhatItsBaseHas() {
        EffectivePack base = lab().load();
        EffectivePack pack = next().load(NEXT);
        assertThat(names(pack)).isEqualTo(names(base));
        assertThat(pack.clauses().keySet()).isEqualTo(base.clauses().keySet());
        assertThat(pack.parameters().keySet()).isEqualTo(base.parameters().keySet());
        assertThat(pack.vocabulary()).isEqualTo(base.vocabulary());
        assertThat(pack.identity().title()).isEqualTo("Policy of a lab");
        assertThat(pack.identity().publisher()).isEqualTo("A lab");
        assertThat(pack.identity().evidence()).hasToString("lab-evidence@0.1");
        assertThat(pack.identity().summaries()).isEqualTo(base.identity().summaries());
        assertThat(pack.identity().levels()).isEqualTo(base.identity().levels());
        assertThat(pack.identity().until()).isNull();
        assertThat(pack.identity().source()).isEmpty();
    }

    @Test
    void theEvidencePackComesFirstThenTheBasesThenTheVersion() {
        EffectivePack pack = Overlays.third(next()).load("lab-policy@1.2");
        assertThat(pack.parts())
                .extracting(part -> part.id().toString())
                .containsExactly("lab-evidence@0.1", "lab-policy@1.0", "lab-policy@1.1", "lab-policy@1.2");
        assertThat(pack.folders())
                .extracting(ClauseFolder::path)
                .containsExactly(
                        "lab-evidence/0.1/1-age/",
                        "lab-policy/1.0/1-thresholds/",
                        "lab-policy/1.0/2-security/",
                        "lab-policy/1.0/3-growth/");
    }

    @Test
    void theClausesOfTheEvidencePackHaveItsPrefix() {
        EffectivePack pack = lab().load();
        assertThat(pack.clauses().keySet())
                .extracting(ClauseId::value)
                .containsExactly("1", "2", "3", "4", "lab-evidence:age");
        assertThat(pack.clauses().get(ClauseId.of("lab-evidence:age")).pack()).hasToString("lab-evidence@0.1");
        assertThat(pack.rules())
                .filteredOn(rule -> rule.name().startsWith("age/"))
                .extracting(rule -> rule.clause().value())
                .containsOnly("lab-evidence:age");
        assertThat(pack.parameters().get(ParameterId.of("validity")).clause()).hasToString("lab-evidence:age");
        assertThat(pack.vocabulary().remedies().get("own-assessment").clause()).hasToString("lab-evidence:age");
    }

    @Test
    void inheritedClausesAreCitedUnderTheVersionWhoseNumbersTheyHave() {
        EffectivePack third = Overlays.third(next()).load("lab-policy@1.2");
        assertThat(third.ref(ClauseId.of("2"))).hasToString("lab-policy@1.2 2");
        assertThat(third.ref(ClauseId.of("lab-evidence:age"))).hasToString("lab-evidence@0.1 lab-evidence:age");
        assertThat(addRule(own(), OWN_AT).load(OWN).ref(ClauseId.of("9"))).hasToString("lab-own@1.0 9");
        assertThat(own().load(OWN).ref(ClauseId.of("2"))).hasToString("lab-policy@1.0 2");
    }

    @Test
    void aDecisionCitesInheritedRulesUnderItsOwnVersion() {
        EffectivePack pack = next().load(NEXT);
        PolicyCase facts = PolicyCase.of(PackCases.own(pack).get(1).given());
        Decision decision = Runs.engine(pack).decide(facts, LocalDate.of(2026, 2, 1));
        assertThat(decision.conclusions())
                .isNotEmpty()
                .flatExtracting(Concluded::justifications)
                .extracting(each -> each.clause().policy() + "@" + each.clause().version())
                .containsOnly("lab-policy@1.1");
        assertThat(decision.missing())
                .extracting(each -> String.valueOf(each.clause()))
                .anyMatch(clause -> clause.startsWith("lab-policy@1.1 "))
                .noneMatch(clause -> clause.startsWith("lab-policy@1.0 "));
    }

    @Test
    void inheritedCasesRunUnderTheNewVersionAsIfItWereInForce() {
        EffectivePack pack = next().load(NEXT);
        assertThat(PackCases.own(pack)).hasSize(6).allMatch(PackCase::asIf);
        assertThat(PackCases.own(lab().load())).filteredOn(PackCase::asIf).hasSize(1);
        assertThat(Runs.failing(pack)).isEmpty();
    }

    @Test
    void aFolderReplacesThatOfTheBaseAsAWhole() {
        PackFiles files = next().with(AT + "3-growth/clause.md", "# Growth\n\nNew.\n")
                .with(AT + "3-growth/parameters.yaml", text("parameters.yaml").replace("value: 4", "value: 2"))
                .with(AT + "3-growth/rules.drl", text("rules.drl"))
                .with(
                        AT + "3-growth/cases.yaml",
                        text("cases.yaml").replace("3.99", "1.99").replace("4x", "2x"));
        EffectivePack pack = files.load(NEXT);
        ClauseFolder folder = folder(pack, "3-growth");
        assertThat(folder.pack()).hasToString(NEXT);
        assertThat(folder.text()).contains("New.");
        assertThat(PackCases.own(pack))
                .extracting(PackCase::name)
                .contains("Growth of 1.99x calls for nothing")
                .doesNotContain("Growth of 3.99x calls for nothing");
        assertThat(value(pack, "growth")).isEqualTo("2");
    }

    @Test
    void aFolderIsAddedWithItsClauseAndCases() {
        EffectivePack pack = addRule(next(), AT).load(NEXT);
        assertThat(names(pack)).hasSize(10).contains("9 An incident holds what security bears on");
        assertThat(pack.clauses().get(ClauseId.of("9")).pack()).hasToString(NEXT);
        assertThat(Runs.failing(pack)).isEmpty();
    }

    @Test
    void aFolderAndItsClauseAreRemoved() {
        PackFiles files = next().append(AT + "policy.yaml", "removed: [3-growth]\n")
                .with(AT + "clauses.yaml", "remove: [\"3\"]\n");
        EffectivePack pack = files.load(NEXT);
        assertThat(names(pack)).hasSize(8).noneMatch(name -> name.startsWith("3"));
        assertThat(pack.clauses()).doesNotContainKey(ClauseId.of("3"));
        assertThat(pack.parameters()).doesNotContainKey(ParameterId.of("growth"));
        assertThat(PackCases.own(pack)).extracting(PackCase::name).noneMatch(name -> name.startsWith("Growth"));
    }

    @Test
    void anEntryIsReplacedAndAnotherRemovedAndAThirdAdded() {
        PackFiles files = next().with(AT + "vocabulary.yaml", """
                remove:
                  criteria: [audits]
                criteria:
                  drills: {standard: level-2-security, role: head, scope: model}
                roles:
                  head: {says: "Answers for security"}
                  lead: {replace: true, says: "Answers for safety alone"}
                """);
        EffectivePack pack = files.replace("2-security/cases.yaml", "lack: audits", "lack: drills")
                .load(NEXT);
        assertThat(pack.vocabulary().says()).containsEntry("roles/lead", "Answers for safety alone");
        assertThat(pack.vocabulary().idsOf(CriterionId.class)).containsExactly("drills");
        assertThat(Runs.failing(pack)).isEmpty();
    }

    @Test
    void aParameterIsOverriddenAndTheRestOfItsFolderStays() {
        PackFiles files = next().with(AT + "3-growth/parameters.yaml", """
                override: true
                growth: {value: 8, note: "The annex says so now"}
                """);
        EffectivePack pack = files.load(NEXT);
        assertThat(value(pack, "growth")).isEqualTo("8");
        assertThat(pack.parameters().get(ParameterId.of("growth")).place())
                .hasToString("lab-policy/1.1/3-growth/parameters.yaml:2");
        assertThat(folder(pack, "3-growth").path()).isEqualTo("lab-policy/1.0/3-growth/");
        assertThat(Runs.failing(pack))
                .containsOnlyKeys(
                        "Growth of 4x calls for an assessment", "A model that grew and was not assessed shows nothing");
    }

    @Test
    void aParameterOfTheEvidencePackIsTightenedByThePolicyItself() {
        EffectivePack pack = lab().with("1-age/parameters.yaml", "override: true\nvalidity: {value: P6M}\n")
                .load();
        assertThat(value(pack, "validity")).isEqualTo("P6M");
        assertThat(pack.parameters().get(ParameterId.of("validity")).clause()).hasToString("lab-evidence:age");
    }

    @Test
    void aPackThatOnlyTightensMayAddRulesAndStricterValues() {
        PackFiles files = addRule(own(), OWN_AT)
                .with(OWN_AT + "3-growth/parameters.yaml", "override: true\ngrowth: {value: 3.5}\n")
                .with(OWN_AT + "1-age/parameters.yaml", "override: true\nvalidity: {value: P6M}\n")
                .with(OWN_AT + "vocabulary.yaml", """
                        roles:
                          auditor: {says: "Comes from outside"}
                        criteria:
                          drills: {standard: level-2-security, role: auditor, scope: model}
                        gates:
                          drills/training: {}
                        """)
                .replace(OWN_AT + "9-incidents/rules.drl", "kind == \"security\"", "kind == \"drills\"")
                .replace(OWN_AT + "clauses.yaml", "gates: [security]", "gates: [security, drills]");
        EffectivePack pack = files.load(OWN);
        assertThat(value(pack, "growth")).isEqualTo("3.5");
        assertThat(value(pack, "validity")).isEqualTo("P6M");
        assertThat(Runs.failing(pack))
                .containsOnlyKeys(
                        "Growth of 3.99x calls for nothing",
                        "Without a finding that the criterion is met training waits");
    }

    @Test
    void aPackOverAnotherPolicyIsNoMoreCompleteThanThat() {
        PackFiles whole =
                own().replace(OWN_AT + "policy.yaml", "status: partial\nunread: [\"The annex\"]", "status: complete");
        assertThat(whole.load(OWN).identity().complete()).isFalse();
        assertThat(whole.load(OWN).identity().unread()).containsExactly("The annex");
        PackFiles more = own().replace(OWN_AT + "policy.yaml", "[\"The annex\"]", "[\"Our annex\"]");
        assertThat(more.load(OWN).identity().unread()).containsExactly("The annex", "Our annex");
    }

    @Test
    void aNewVersionOfTheSamePolicyIsAsCompleteAsItSays() {
        PackFiles whole =
                next().replace(AT + "policy.yaml", "status: partial\nunread: [\"The annex\"]", "status: complete");
        assertThat(whole.load(NEXT).identity().complete()).isTrue();
        assertThat(whole.load(NEXT).identity().unread()).isEmpty();
    }

    @Test
    void aTightenOnlyPackCanBeLaidOverAnother() {
        PackFiles files = addRule(own(), OWN_AT)
                .with("lab-strict/1.0/policy.yaml", """
                policy: lab-strict
                version: "1.0"
                base: lab-own@1.0
                tighten-only: true
                encoding: 0.1.0
                effective-from: 2025-02-01
                effective-until: 2025-11-30
                status: partial
                unread: ["The annex"]
                """)
                .with("lab-strict/1.0/3-growth/parameters.yaml", "override: true\ngrowth: {value: 3}\n");
        EffectivePack pack = files.load("lab-strict@1.0");
        assertThat(names(pack)).hasSize(10);
        assertThat(value(pack, "growth")).isEqualTo("3");
    }

    private static String text(String file) {
        return lab().text("3-growth/" + file);
    }

    private static List<String> names(EffectivePack pack) {
        return pack.rules().stream().map(Rule::name).sorted().toList();
    }

    private static ClauseFolder folder(EffectivePack pack, String name) {
        return pack.folders().stream()
                .filter(folder -> folder.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String value(EffectivePack pack, String parameter) {
        Record fact = pack.parameters().get(ParameterId.of(parameter)).fact();
        return Schema.text(Schema.of(fact).value(fact, "value"));
    }
}

package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.Overlays.AT;
import static dev.rsp.drools.internal.load.Overlays.NEXT;
import static dev.rsp.drools.internal.load.Overlays.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.cases.PackCases;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.ParameterId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clauses of a base that have another number in the version above it. */
class RenumberingTest {

    @Test
    void rowsRulesRemediesParametersAndCasesHaveTheNewNumber() {
        EffectivePack pack = renumbered("{\"2\": \"5\", \"3\": \"6\"}").load(NEXT);
        assertThat(clauses(pack)).containsExactly("1", "4", "5", "6", "lab-evidence:age");
        assertThat(pack.clauses().get(ClauseId.of("5")).rules())
                .containsExactly(
                        "5/1 A threshold that counts requires its standards",
                        "5/2 A required standard is short while a criterion of it is not found met",
                        "5/3 What a short standard bears on is held");
        assertThat(rules(pack, "5")).hasSize(3).allMatch(name -> name.startsWith("5/"));
        assertThat(rules(pack, "6")).containsExactly("6 A model that grew is assessed itself");
        assertThat(pack.vocabulary().remedies().get("safeguard-assessment").clause())
                .hasToString("5");
        assertThat(pack.parameters().get(ParameterId.of("growth")).clause()).hasToString("6");
        assertThat(PackCases.own(pack))
                .extracting(PackCase::clause)
                .doesNotContain("2", "3")
                .contains("5", "6");
        assertThat(Runs.failing(pack)).isEmpty();
    }

    @Test
    void twoClausesChangePlaces() {
        EffectivePack pack = renumbered("{\"1\": \"2\", \"2\": \"1\"}").load(NEXT);
        assertThat(rules(pack, "1")).allMatch(name -> name.contains("standard")).hasSize(3);
        assertThat(rules(pack, "2"))
                .allMatch(name -> name.contains("threshold"))
                .hasSize(3);
        assertThat(pack.vocabulary().remedies().get("determination").clause()).hasToString("2");
        assertThat(Runs.failing(pack)).isEmpty();
    }

    @Test
    void aRemovedClauseGivesItsNumberAway() {
        PackFiles files = renumbered("{\"4\": \"3\"}")
                .append(AT + "policy.yaml", "removed: [3-growth]\n")
                .with(AT + "clauses.yaml", "remove: [\"3\"]\n");
        EffectivePack pack = files.load(NEXT);
        assertThat(clauses(pack)).containsExactly("1", "2", "3", "lab-evidence:age");
        assertThat(pack.clauses().get(ClauseId.of("3")).says()).isEqualTo("The lab aims to publish its reports.");
    }

    @Test
    void aNumberThatWasGivenAwayIsTakenByANewClause() {
        PackFiles files = Overlays.addRule(renumbered("{\"2\": \"5\"}"), AT);
        for (String file : List.of("clauses.yaml", "9-incidents/rules.drl", "9-incidents/cases.yaml")) {
            String text = files.text(AT + file);
            files = files.with(
                    AT + file,
                    text.replace("\"9", "\"2").replace("( 9 )", "( 2 )").replace("leak", "leek"));
        }
        EffectivePack pack = files.load(NEXT);
        assertThat(rules(pack, "2")).containsExactly("2 An incident holds what security bears on");
        assertThat(rules(pack, "5")).hasSize(3);
        assertThat(Runs.failing(pack)).isEmpty();
    }

    @Test
    void theVersionsOwnEntriesSpeakOfTheNewNumbers() {
        PackFiles files = renumbered("{\"1\": \"2\", \"2\": \"1\"}").with(AT + "vocabulary.yaml", """
                remedies:
                  determination: {replace: true, item: "another finding", role: lead, clause: "2"}
                """);
        assertThat(files.load(NEXT).vocabulary().remedies().get("determination").clause())
                .hasToString("2");
    }

    @Test
    void numbersAreGivenTwice() {
        PackFiles files = Overlays.third(renumbered("{\"2\": \"5\"}"))
                .append("lab-policy/1.2/policy.yaml", "renumbered: {\"5\": \"7\", \"3\": \"2\"}\n");
        EffectivePack pack = files.load("lab-policy@1.2");
        assertThat(clauses(pack)).containsExactly("1", "2", "4", "7", "lab-evidence:age");
        assertThat(rules(pack, "7")).hasSize(3).allMatch(name -> name.startsWith("7/"));
        assertThat(rules(pack, "2")).containsExactly("2 A model that grew is assessed itself");
        assertThat(Runs.failing(pack)).isEmpty();
    }

    @Test
    void whatIsNamedLikeAClauseOfTheEvidencePackLeavesThatAlone() {
        PackFiles files = Overlays.third(renumbered("{\"4\": age}"))
                .append("lab-policy/1.2/policy.yaml", "renumbered: {age: \"5\"}\n");
        EffectivePack pack = files.load("lab-policy@1.2");
        assertThat(clauses(pack)).containsExactly("1", "2", "3", "5", "lab-evidence:age");
        assertThat(pack.vocabulary().remedies().get("own-assessment").clause()).hasToString("lab-evidence:age");
        assertThat(rules(pack, "lab-evidence:age")).hasSize(2);
    }

    private static PackFiles renumbered(String numbers) {
        return next().append(AT + "policy.yaml", "renumbered: " + numbers + "\n");
    }

    private static List<String> clauses(EffectivePack pack) {
        return pack.clauses().keySet().stream().map(ClauseId::value).toList();
    }

    private static List<String> rules(EffectivePack pack, String clause) {
        return pack.rules().stream()
                .filter(rule -> rule.clause().value().equals(clause))
                .map(Rule::name)
                .toList();
    }
}

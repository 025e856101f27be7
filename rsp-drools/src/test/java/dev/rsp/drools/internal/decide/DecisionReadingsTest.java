package dev.rsp.drools.internal.decide;

import static dev.rsp.drools.internal.load.Readers.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rsp.decision.Decision;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicySession;
import dev.rsp.decision.Reading;
import dev.rsp.drools.internal.cases.PackCases;
import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.drools.internal.load.Runs;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.policy.ClauseRef;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The readings that a decision rests on. */
class DecisionReadingsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private static final EffectivePack PACK = PackFiles.lab()
            .append("1-thresholds/clause.md", table("1 | one | x | y", "2 | two | x | y", "1 | three | x | y"))
            .append("3-growth/clause.md", table("3 | four | x | y", "4 | five | x | y"))
            .append("lab-evidence/0.1/1-age/clause.md", table("age | six | x | y"))
            .load();

    @Test
    void aHoldRestsOnTheReadingsOfTheClausesThatAreCited() {
        Decision decision = decide("A threshold found crossed counts");
        assertThat(decision.worst()).isEqualTo(Outcome.HOLD);
        assertThat(decision.readings())
                .containsExactly(
                        reading("1#1", "lab-policy@1.0 1", "one"),
                        reading("1#2", "lab-policy@1.0 1", "three"),
                        reading("2#1", "lab-policy@1.0 2", "two"));
    }

    @Test
    void aPermissionRestsOnTheReadingsOfEveryClauseThatMightHaveHeldIt() {
        Decision decision = decide("A threshold found below does not count");
        assertThat(decision.worst()).isEqualTo(Outcome.PROCEED);
        assertThat(decision.conclusions()).isEmpty();
        assertThat(decision.readings()).extracting(Reading::id).containsExactly("1#1", "1#2", "2#1");
        assertThat(decision.explain())
                .contains("\nRests on 3 readings of ours: 1#1, 1#2, 2#1 (rsp show lab-policy@1.0 --readings)\n");
    }

    @Test
    void aClauseOfTheEvidencePackThatIsCitedBringsItsReading() {
        assertThat(decide("Growth of 4x calls for an assessment").readings())
                .extracting(Reading::id, each -> each.clause().toString())
                .contains(
                        tuple("3#1", "lab-policy@1.0 3"),
                        tuple("lab-evidence:age#1", "lab-evidence@0.1 lab-evidence:age"));
    }

    @Test
    void nothingIsReadOutsideOfTheDays() {
        Decision decision =
                Runs.engine(PACK).decide(facts("A threshold found below does not count"), LocalDate.of(2030, 1, 1));
        assertThat(decision.worst()).isEqualTo(Outcome.NOT_DETERMINED);
        assertThat(decision.readings()).isEmpty();
    }

    @Test
    void aStoredDecisionHasThemAndTellsWhatIsReadOtherwiseNow() {
        Decision decision = decide("A threshold found crossed counts");
        assertThat(Decision.parse(decision.toJson())).isEqualTo(decision);
        EffectivePack without = PackFiles.lab().load();
        Decision other = Runs.engine(without).decide(facts("A threshold found crossed counts"), DAY);
        assertThat(Rechecking.differences(decision, other))
                .contains("readings: only stored " + reading("1#1", "lab-policy@1.0 1", "one"));
    }

    @Test
    void aSessionNamesTheSameReadings() {
        PolicyCase facts = facts("A threshold found crossed counts");
        DecisionMaker engine = new DecisionMaker(PACK, Evaluators.of(PACK, true));
        try (PolicySession session = engine.open(facts, DAY)) {
            assertThat(session.decision().toJson())
                    .isEqualTo(engine.decide(facts, DAY).toJson());
        }
    }

    private static Decision decide(String name) {
        return Runs.engine(PACK).decide(facts(name), DAY);
    }

    private static PolicyCase facts(String name) {
        return PackCases.own(PACK).stream()
                .filter(each -> each.name().equals(name))
                .map(each -> PolicyCase.of(List.copyOf(each.given())))
                .findFirst()
                .orElseThrow();
    }

    private static Reading reading(String id, String clause, String says) {
        return new Reading(id, ClauseRef.parse(clause), says);
    }
}

package dev.rsp.drools.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Outcome;
import java.util.EnumMap;
import java.util.Map;

/** What a run came across: how often each outcome, and in how many cases each reading makes a difference, while they are few. */
final class Reached {

    /** Least share of each outcome among all activities, in a hundred. */
    private static final int OUTCOMES = 3;

    /** Least number of cases among a thousand in which dropping a reading changes an outcome. */
    private static final int READINGS = 4;

    /** Nor is a reading that made a difference in so many cases asked about in more. */
    private static final int ENOUGH = 25;

    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Reading, Integer> readings = new EnumMap<>(Reading.class);
    private int cases;

    /** Counts a case with the twin's answer to it. */
    void add(World world, Twin.Answer answer) {
        cases++;
        answer.gates().values().forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
        for (Reading each : Reading.values()) {
            if (differences(each) < ENOUGH) {
                Twin.Answer other = Twin.decide(world.without(each));
                readings.merge(each, other.gates().equals(answer.gates()) ? 0 : 1, Integer::sum);
            }
        }
    }

    private int differences(Reading reading) {
        return readings.getOrDefault(reading, 0);
    }

    /** Fails where an outcome or a reading was reached too seldom for the comparison to mean anything. */
    void check() {
        int gates = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        for (Outcome each : Outcome.values()) {
            assertThat(outcomes.getOrDefault(each, 0))
                    .as("%s among %d activities", each, gates)
                    .isGreaterThanOrEqualTo(gates * OUTCOMES / 100);
        }
        for (Reading each : Reading.values()) {
            assertThat(differences(each))
                    .as("cases among %d that depend on %s", cases, each)
                    .isGreaterThanOrEqualTo(Math.min(ENOUGH, cases * READINGS / 1000));
        }
    }

    @Override
    public String toString() {
        return "%d cases, outcomes %s, cases that depend on %s".formatted(cases, outcomes, readings);
    }
}

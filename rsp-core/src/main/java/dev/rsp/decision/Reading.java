package dev.rsp.decision;

import dev.rsp.fact.Require;
import dev.rsp.policy.ClauseRef;
import java.util.Comparator;

/**
 * A reading of ours that a decision rests on: the clause can be read in another way, and the pack says what that would
 * change. Ordered by clause and number.
 *
 * @param id {@code CLAUSE#N}, N counting the readings of the clause in the pack from 1
 * @param clause the clause
 * @param says how we read it
 * @since 0.1.0
 */
public record Reading(String id, ClauseRef clause, String says) implements Comparable<Reading> {

    private static final Comparator<Reading> ORDER =
            Comparator.comparing(Reading::clause).thenComparing(Reading::number);

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if the id is not that of the clause and a number
     */
    public Reading {
        Require.present(id, "reading.id");
        Require.present(clause, "reading.clause");
        Require.notBlank(says, "reading.says");
        String start = clause.clause() + "#";
        if (!id.startsWith(start) || !id.substring(start.length()).matches("[1-9][0-9]{0,8}")) {
            throw Require.refusal(
                    "component (reading.id)", "be " + start + " and a number from 1", id, "Maybe count from 1.");
        }
    }

    private int number() {
        return Integer.parseInt(id.substring(id.lastIndexOf('#') + 1));
    }

    @Override
    public int compareTo(Reading other) {
        return ORDER.compare(this, other);
    }
}

package dev.rsp.drools.testing;

import java.util.List;

/**
 * A rule and the cases that bring it out.
 *
 * @param rule its name
 * @param clause its clause
 * @param file its file below the packs' root
 * @param line the line it starts on
 * @param fired in how many cases it concludes something
 * @param firedInOwn in how many of those of its own clause
 * @param heldBack a case of its clause that comes into it and in which it concludes nothing; empty where there is none
 * @param conditions its patterns, each before its constraints; those that no case can change are left out
 * @since 0.1.0
 */
public record RuleCoverage(
        String rule,
        String clause,
        String file,
        int line,
        int fired,
        int firedInOwn,
        String heldBack,
        List<ConditionCoverage> conditions) {

    /** Copies the list. */
    public RuleCoverage {
        conditions = List.copyOf(conditions);
    }
}

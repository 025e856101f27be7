package dev.rsp.drools;

import dev.rsp.policy.ClauseRef;

/**
 * How a pack reads a clause that can be read in more ways than one.
 *
 * @param id {@code CLAUSE#N}, N counting the readings of the clause from 1
 * @param clause the clause
 * @param says our reading, the one that is encoded
 * @param another another reading
 * @param change what that would change
 * @since 0.1.0
 */
public record ReadingInfo(String id, ClauseRef clause, String says, String another, String change) {}

package dev.rsp.drools.internal.pack;

import dev.rsp.policy.ClauseId;

/**
 * A row of a table of readings in {@code clause.md}.
 *
 * @param clause the clause of the effective pack
 * @param says how we read it
 * @param another another reading
 * @param change what that would change
 */
public record ReadingRow(ClauseId clause, String says, String another, String change) {}

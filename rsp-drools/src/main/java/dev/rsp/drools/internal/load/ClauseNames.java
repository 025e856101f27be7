package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.policy.ClauseId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How clauses are named: as their pack prints them, those of the evidence pack with its id before them.
 *
 * @param known the clauses of the effective pack
 * @param evidence the evidence pack, or null
 */
record ClauseNames(Set<String> known, @Nullable PackId evidence) {

    /** The clause that a pack means by a text, or null when there is none. */
    @Nullable
    ClauseId find(@Nullable PackId pack, String text) {
        String name = name(pack, text);
        return known.contains(name) ? new ClauseId(name) : null;
    }

    /** The name of a pack's clause in the effective pack. */
    String name(@Nullable PackId pack, String text) {
        return evidence != null && evidence.equals(pack) ? prefix(evidence) + text : text;
    }

    /** What stands before the clauses of an evidence pack. */
    static String prefix(PackId evidence) {
        return evidence.policy() + ":";
    }
}

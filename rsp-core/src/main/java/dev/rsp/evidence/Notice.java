package dev.rsp.evidence;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Require;
import dev.rsp.policy.Role;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A notice to a role, after what it follows.
 *
 * @param id its id, unique for the type
 * @param follows what was there before, at least one
 * @param to who was told
 * @param on the day from which it counts
 * @since 0.1.0
 */
@FactType(
        key = "id",
        topic = {"follows", "to"},
        polarity = Polarity.FAVOURABLE)
public record Notice(FactId id, SortedSet<FactRef> follows, Role to, LocalDate on) implements Fact {

    /**
     * Checks that everything is there and fits.
     *
     * @throws IllegalArgumentException if it follows nothing
     */
    public Notice {
        Require.given(Notice.class, id, follows, to, on);
        follows = Require.notEmpty(follows, "notice.follows");
    }

    /**
     * Makes a notice that names by reference what it follows; those facts are to be given in the same case.
     *
     * @param id its id, unique for the type
     * @param to who was told
     * @param on the day from which it counts
     * @param follows what was there before, at least one, in any order
     * @return the fact
     * @throws IllegalArgumentException if it follows nothing
     */
    public static Notice of(FactId id, Role to, LocalDate on, Fact... follows) {
        TreeSet<FactRef> refs = new TreeSet<>();
        for (Fact each : follows) {
            refs.add(each.ref());
        }
        return new Notice(id, refs, to, on);
    }
}

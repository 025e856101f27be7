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
}

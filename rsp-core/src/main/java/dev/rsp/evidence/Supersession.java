package dev.rsp.evidence;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Require;
import dev.rsp.policy.Role;
import java.time.LocalDate;

/**
 * One fact in the place of another about the same.
 *
 * @param id its id, unique for the type
 * @param of the fact that is superseded
 * @param by the fact that takes its place
 * @param role who says so
 * @param on the day from which it counts
 * @since 0.1.0
 */
@FactType(key = "id", topic = "of")
public record Supersession(FactId id, FactRef of, FactRef by, Role role, LocalDate on) implements Fact {

    /**
     * Checks that everything is there and fits.
     *
     * @throws IllegalArgumentException if a fact supersedes itself
     */
    public Supersession {
        Require.given(Supersession.class, id, of, by, role, on);
        Require.different(of, by, "supersession.by");
    }
}

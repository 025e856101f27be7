package dev.rsp.safeguard;

import dev.rsp.fact.Require;
import dev.rsp.fact.Table;
import dev.rsp.level.StandardId;
import dev.rsp.policy.Role;

/**
 * One thing that a standard asks for.
 *
 * @param id its id
 * @param standard the standard
 * @param role who says whether it is met
 * @param scope what it is verified for
 * @since 0.1.0
 */
public record Criterion(CriterionId id, StandardId standard, Role role, Scope scope) implements Table {

    /** Checks that everything is there. */
    public Criterion {
        Require.given(Criterion.class, id, standard, role, scope);
    }
}

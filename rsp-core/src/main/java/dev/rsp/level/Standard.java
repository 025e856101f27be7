package dev.rsp.level;

import dev.rsp.fact.Require;
import dev.rsp.fact.Table;

/**
 * A standard of a policy.
 *
 * @param id its id
 * @param kind what it protects
 * @param level the level it belongs to
 * @since 0.1.0
 */
public record Standard(StandardId id, StandardKind kind, SafetyLevel level) implements Table {

    /** Checks that everything is there. */
    public Standard {
        Require.given(Standard.class, id, kind, level);
    }
}

package dev.rsp.level;

import dev.rsp.fact.Require;
import dev.rsp.fact.Table;

/**
 * A standard that applies to every model.
 *
 * @param standard the standard
 * @since 0.1.0
 */
public record DefaultStandard(StandardId standard) implements Table {

    /** Checks that everything is there. */
    public DefaultStandard {
        Require.given(DefaultStandard.class, standard);
    }
}

package dev.rsp.decision;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactKey;

/**
 * Collects the changes of one update of a session; nothing happens before the update is settled as a whole.
 *
 * @since 0.1.0
 */
public interface SessionUpdate {

    /**
     * Gives a fact: a new one, or a correction that takes the place of the fact with the same key.
     *
     * @param fact the fact
     * @return this update
     */
    SessionUpdate put(Fact fact);

    /**
     * Takes a fact out of the case.
     *
     * @param key the key of a fact of the case that need not stay, as {@link PolicySession#remove} says
     * @return this update
     */
    SessionUpdate remove(FactKey key);
}

package dev.rsp.decision;

import dev.rsp.fact.FactRef;
import java.util.List;

/**
 * An escape that softened an outcome, and what the answer is without it.
 *
 * @param facts the facts that are the escape, sorted
 * @param withoutIt the outcome of every planned or running activity without them, in order
 * @since 0.1.0
 */
public record EscapeUse(List<FactRef> facts, List<ActivityOutcome> withoutIt) {

    /** Copies the lists. */
    public EscapeUse {
        facts = List.copyOf(facts);
        withoutIt = List.copyOf(withoutIt);
    }
}

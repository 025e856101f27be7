package dev.rsp.drools.internal.standing;

import dev.rsp.fact.FactRef;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A summary and the facts it was worked out from.
 *
 * @param summary the summary
 * @param sources the references of its source facts, at least one
 * @since 0.1.0
 */
public record Traced(Record summary, SortedSet<FactRef> sources) {

    /** Copies the set. */
    public Traced {
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
    }

    static Traced of(Record summary, Collection<FactRef> sources) {
        return new Traced(summary, new TreeSet<>(sources));
    }
}

package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.rule.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the fact behind an {@code exists}, which the engine does not name. */
interface WitnessSource {

    /**
     * The record whose canonical form is smallest of those that an exists condition matches.
     *
     * @param condition the condition
     * @param scope the rule's variables
     * @param facts the facts of the match, in the order of the conditions
     */
    Record find(Condition condition, Scope scope, List<? extends @Nullable Record> facts);
}

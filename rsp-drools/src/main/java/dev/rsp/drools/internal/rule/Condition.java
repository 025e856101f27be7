package dev.rsp.drools.internal.rule;

import java.util.List;

/**
 * One pattern of a rule.
 *
 * @param quantifier plain, not or exists
 * @param type the simple name of the record
 * @param constraints in the author's order
 * @param place where the pattern starts
 */
public record Condition(Quantifier quantifier, String type, List<Constraint> constraints, Place place) {

    /** Copies the list. */
    public Condition {
        constraints = List.copyOf(constraints);
    }

    /** Whether facts of a match stand in this place: plain patterns only. */
    public boolean isPlain() {
        return quantifier == Quantifier.PLAIN;
    }
}

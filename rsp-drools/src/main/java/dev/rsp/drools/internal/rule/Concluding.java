package dev.rsp.drools.internal.rule;

import java.util.List;

/**
 * The right side of a rule: the one conclusion it draws.
 *
 * @param type the simple name of the conclusion record
 * @param arguments one for each component, in order
 * @param place where it stands
 */
public record Concluding(String type, List<Operand> arguments, Place place) {

    /** Copies the list. */
    public Concluding {
        arguments = List.copyOf(arguments);
    }
}

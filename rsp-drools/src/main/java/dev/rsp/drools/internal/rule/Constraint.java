package dev.rsp.drools.internal.rule;

/** One entry between the parentheses of a pattern. */
public sealed interface Constraint {

    /** The component of the pattern's type that is bound or compared. */
    String component();

    /** Where it stands. */
    Place place();

    /**
     * Binds a component to a variable.
     *
     * @param variable with its dollar sign
     * @param component the component
     * @param place where it stands
     */
    record Bind(String variable, String component, Place place) implements Constraint {}

    /**
     * Compares a component.
     *
     * @param component the component, on the left
     * @param operator the comparison
     * @param operand the right side
     * @param place where it stands
     */
    record Compare(String component, Operator operator, Operand operand, Place place) implements Constraint {}
}

package dev.rsp.drools.internal.rule;

/** What a component is compared with, or what a conclusion is built from. */
public sealed interface Operand {

    /**
     * A variable bound by an earlier pattern.
     *
     * @param name with its dollar sign
     */
    record Variable(String name) implements Operand {}

    /**
     * An id of the vocabulary, typed by the component it stands beside.
     *
     * @param value without quotes
     */
    record Text(String value) implements Operand {}

    /**
     * A constant of an enum.
     *
     * @param enumType the simple name of the enum
     * @param name the constant's Java name
     */
    record Constant(String enumType, String name) implements Operand {}

    /**
     * {@code true} or {@code false}.
     *
     * @param value the value
     */
    record Truth(boolean value) implements Operand {}

    /**
     * A date moved by a period parameter.
     *
     * @param date the date's variable, with its dollar sign
     * @param forward true for {@code plus}, false for {@code minus}
     * @param period the period's variable, with its dollar sign
     */
    record Shifted(String date, boolean forward, String period) implements Operand {}
}

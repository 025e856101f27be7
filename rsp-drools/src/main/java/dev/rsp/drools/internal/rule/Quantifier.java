package dev.rsp.drools.internal.rule;

/** How a condition quantifies over facts. */
public enum Quantifier {
    /** One match for each fact. */
    PLAIN,
    /** Holds when no fact matches. */
    NOT,
    /** Holds once when any fact matches. */
    EXISTS
}

package dev.rsp.drools.analysis;

/**
 * How much a finding weighs.
 *
 * @since 0.1.0
 */
public enum Severity {
    /** The pack does not load, or a file of it cannot be used. */
    ERROR,

    /** The pack loads, and something in it is likely to be a mistake. */
    WARNING,

    /** The pack loads, and something in it could be clearer. */
    NOTE
}

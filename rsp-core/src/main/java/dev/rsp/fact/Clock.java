package dev.rsp.fact;

/**
 * The day of a decision; marks the one record that holds it.
 *
 * @since 0.1.0
 */
public interface Clock {}

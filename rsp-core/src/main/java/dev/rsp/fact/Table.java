package dev.rsp.fact;

/**
 * A row of a table that the vocabulary of a policy holds; marks records.
 *
 * @since 0.1.0
 */
public interface Table {}

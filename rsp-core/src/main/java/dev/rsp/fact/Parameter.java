package dev.rsp.fact;

/**
 * A parameter of a clause; marks records.
 *
 * @since 0.1.0
 */
public interface Parameter {}

package dev.rsp.decision;

/**
 * What made a decision.
 *
 * @param library the version of this library
 * @param drools the version of Drools
 * @since 0.1.0
 */
public record EngineStamp(String library, String drools) {}

package dev.rsp.decision;

/**
 * A summary that the engine made facts with.
 *
 * @param name its name in kebab-case
 * @param digest {@code sha256:} and a SHA-256 that changes with what it computes
 * @since 0.1.0
 */
public record SummaryStamp(String name, String digest) {}

package dev.rsp.decision;

import dev.rsp.fact.FactRef;

/**
 * A fact that was given and not read by the rules.
 *
 * @param fact the fact
 * @param reason why, beginning with {@code not yet}, {@code expired}, {@code withdrawn}, {@code superseded by},
 *     {@code no act}, {@code made before what it is about} or {@code rests on}; for a correction {@code no effect}
 * @since 0.1.0
 */
public record SetAside(FactRef fact, String reason) {}

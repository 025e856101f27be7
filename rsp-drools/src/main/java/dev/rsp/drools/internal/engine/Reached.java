package dev.rsp.drools.internal.engine;

import java.time.LocalDate;

/**
 * Says that a day is not after the day of the decision; inserted for each day that a rule may ask about.
 *
 * @param day the day
 */
public record Reached(LocalDate day) {}

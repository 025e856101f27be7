package dev.rsp.drools.internal.reference;

import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;

/** A rule by itself, ready to be applied to what a case comes to; safe for all threads. */
public final class SingleRule {

    private final Reading reading;

    private SingleRule(Reading reading) {
        this.reading = reading;
    }

    /**
     * Makes a rule ready.
     *
     * @param rule a rule that the dialect allows
     * @param types the types it names
     * @throws IllegalArgumentException if it makes no sense
     */
    public static SingleRule of(Rule rule, TypeCatalog types) {
        return new SingleRule(Reading.of(rule, types));
    }

    /** The rule. */
    public Rule rule() {
        return reading.rule();
    }

    Reading reading() {
        return reading;
    }
}

package dev.rsp.drools.internal.rule;

import dev.rsp.fact.Schema;
import dev.rsp.requirement.Origin;

/**
 * A record type that rules may name.
 *
 * @param name the simple name used in DRL
 * @param schema its components, key and polarity
 * @param origin where its facts come from
 */
public record RuleType(String name, Schema schema, Origin origin) {

    /** Whether rules conclude facts of this type. */
    public boolean isConclusion() {
        return origin == Origin.CONCLUSION;
    }

    /** Whether {@code not} may stand over this type: facts of the case and summaries. */
    public boolean isInput() {
        return origin == Origin.FACT || origin == Origin.SUMMARY;
    }
}

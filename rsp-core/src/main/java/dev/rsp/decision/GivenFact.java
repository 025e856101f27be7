package dev.rsp.decision;

import dev.rsp.fact.Canonical;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fact as a decision keeps it, readable without the class it came from.
 *
 * @param id its digest
 * @param type its type in kebab-case
 * @param key the values it is known by
 * @param value its values as the canonical form writes them
 * @since 0.1.0
 */
public record GivenFact(FactRef id, String type, String key, Map<String, Object> value) {

    /** Copies the values. */
    public GivenFact {
        value = Collections.unmodifiableMap(new LinkedHashMap<>(value));
    }

    /**
     * A fact as a decision keeps it.
     *
     * @param fact the fact
     * @return its plain form
     */
    public static GivenFact of(Fact fact) {
        return new GivenFact(fact.ref(), fact.key().type(), fact.key().value(), Canonical.value((Record) fact));
    }
}

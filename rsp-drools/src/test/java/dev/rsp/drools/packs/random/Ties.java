package dev.rsp.drools.packs.random;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Topic;
import java.util.HashSet;
import java.util.Set;

/** What ties facts together: references, and ids of facts that others are about. */
final class Ties {

    private Ties() {}

    /** The names by which other facts may point to a fact: its digest, and its id where it has one. */
    static Set<String> to(Fact fact) {
        Record record = (Record) fact;
        Schema schema = Schema.of(record);
        Set<String> names = new HashSet<>(Set.of(fact.ref().value()));
        if (schema.has("id") && schema.value(record, "id") instanceof FactId id) {
            names.add(id.value());
        }
        return names;
    }

    /** The names that a fact mentions: digests, and what it is about, which may be no fact. */
    static Set<String> from(Fact fact) {
        Record record = (Record) fact;
        Schema schema = Schema.of(record);
        Set<String> names = new HashSet<>();
        Change.refs(fact).forEach(ref -> names.add(ref.value()));
        schema.components().stream()
                .filter(component -> component.type() == Topic.class)
                .forEach(component ->
                        names.add(schema.value(record, component.name()).toString()));
        return names;
    }

    static boolean isDigest(String name) {
        return name.startsWith("sha256:");
    }
}

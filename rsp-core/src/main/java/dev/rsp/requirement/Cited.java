package dev.rsp.requirement;

import dev.rsp.fact.Canonical;
import dev.rsp.fact.Require;
import dev.rsp.fact.Schema;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One record that a rule matched.
 *
 * @param origin where the record comes from
 * @param type its type in kebab-case
 * @param id the digest of its canonical form, with {@code sha256:} before it
 * @param value its values as the canonical form writes them, in the order of the record
 * @param sources the digests of the facts that a summary was worked out from, sorted; else empty
 * @since 0.1.0
 */
public record Cited(Origin origin, String type, String id, Map<String, Object> value, List<String> sources) {

    /**
     * Copies the values and sorts the sources.
     *
     * @throws IllegalArgumentException if the type or the id is blank
     */
    public Cited {
        Require.given(Cited.class, origin, type, id, value, sources);
        Require.notBlank(type, "cited.type");
        Require.notBlank(id, "cited.id");
        value = Collections.unmodifiableMap(new LinkedHashMap<>(value));
        sources = sources.isEmpty()
                ? List.of()
                : sources.stream().distinct().sorted().toList();
    }

    /**
     * Cites a record.
     *
     * @param record what the rule matched
     * @return the citation, without sources
     * @throws IllegalArgumentException if rules cannot see such records
     */
    public static Cited of(Record record) {
        return of(record, List.of());
    }

    /**
     * Cites a summary with what it was worked out from.
     *
     * @param record what the rule matched
     * @param sources the digests of its source facts, in any order
     * @return the citation
     * @throws IllegalArgumentException if rules cannot see such records
     */
    public static Cited of(Record record, Collection<String> sources) {
        return new Cited(
                Origin.of(record.getClass()),
                Schema.of(record).name(),
                Canonical.id(record),
                Canonical.value(record),
                List.copyOf(sources));
    }
}

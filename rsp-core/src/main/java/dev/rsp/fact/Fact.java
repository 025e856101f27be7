package dev.rsp.fact;

/**
 * A fact of a case; implemented by records that carry {@link FactType}, ours and those of applications.
 *
 * <p>A record is at most one of {@link Fact}, {@link Table}, {@link Summary}, {@link Parameter} and {@link Clock}.
 *
 * @since 0.1.0
 */
public interface Fact {

    /**
     * The reference to this fact.
     *
     * @return the SHA-256 of its canonical form
     * @throws IllegalArgumentException if this is not a record that can be a fact
     */
    default FactRef ref() {
        return Canonical.digest(Schema.record(this));
    }

    /**
     * The key of this fact: a case holds at most one fact for each.
     *
     * @return the type and the values of the key components
     * @throws IllegalArgumentException if this is not a record that can be a fact
     */
    default FactKey key() {
        return Schema.of(Schema.record(this)).keyOf(Schema.record(this));
    }
}

package dev.rsp.decision;

import dev.rsp.fact.Canonical;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts that a decision is made on: immutable, without duplicates, the same whatever order they were given in.
 *
 * <pre>{@code
 * var opus = ModelSnapshot.of("opus-4", "sha256:...");
 * PolicyCase facts = PolicyCase.of(opus, PlannedActivity.of(opus, Activity.GENERAL_DEPLOYMENT, day));
 * }</pre>
 *
 * @since 0.1.0
 */
public final class PolicyCase {

    private final TreeMap<FactRef, Fact> facts = new TreeMap<>();

    private PolicyCase(Collection<? extends Fact> given) {
        for (Fact fact : given) {
            facts.put(fact.ref(), fact);
        }
    }

    /**
     * A case of these facts; equal facts count once.
     *
     * @param facts the facts, in any order
     * @return the case
     */
    public static PolicyCase of(Fact... facts) {
        return new PolicyCase(Arrays.asList(facts));
    }

    /**
     * A case of these facts; equal facts count once.
     *
     * @param facts the facts, in any order
     * @return the case
     */
    public static PolicyCase of(Collection<? extends Fact> facts) {
        return new PolicyCase(facts);
    }

    /**
     * This case and more facts.
     *
     * @param more what is added
     * @return a new case
     */
    public PolicyCase with(Fact... more) {
        return new PolicyCase(
                Stream.concat(facts.values().stream(), Stream.of(more)).toList());
    }

    /**
     * This case without some facts.
     *
     * @param less the references of the facts to leave out; those not in the case are passed over
     * @return a new case
     */
    public PolicyCase without(Collection<FactRef> less) {
        TreeMap<FactRef, Fact> rest = new TreeMap<>(facts);
        rest.keySet().removeAll(List.copyOf(less));
        return new PolicyCase(rest.values());
    }

    /**
     * The facts.
     *
     * @return all of them, by digest
     */
    public List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    /**
     * The digest of the case.
     *
     * @return {@code sha256:} and the SHA-256 of the sorted digests of its facts, one on each line
     */
    public String digest() {
        return "sha256:"
                + Canonical.sha256(facts.keySet().stream().map(FactRef::value).collect(Collectors.joining("\n")));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyCase that && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }

    @Override
    public String toString() {
        return "PolicyCase of " + facts.size() + " facts " + digest();
    }
}

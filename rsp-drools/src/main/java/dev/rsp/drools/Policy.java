package dev.rsp.drools;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.policy.PolicyId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A policy in all its versions; the day of a decision chooses the version. The days of all versions are known from the
 * start; a version is loaded when a day chooses it, and one that does not load answers for none of its days.
 *
 * @since 0.1.0
 */
public final class Policy {

    private final PolicyId id;
    private final NavigableMap<LocalDate, PackId> versions;
    private final Function<PackId, RulePack> load;

    /** The versions by their first day in force, at least one; each is loaded when it is first asked for. */
    Policy(PolicyId id, SortedMap<LocalDate, PackId> versions, Function<PackId, RulePack> load) {
        this.id = id;
        this.versions = Collections.unmodifiableNavigableMap(new TreeMap<>(versions));
        this.load = load;
    }

    /**
     * The policy.
     *
     * @return its id
     */
    public PolicyId id() {
        return id;
    }

    /**
     * The versions, all of them loaded.
     *
     * @return all of them, the oldest first; at least one
     * @throws PackException if one of them has a problem
     */
    public List<RulePack> versions() {
        return versions.values().stream().map(load).toList();
    }

    /**
     * The version for a day.
     *
     * @param day the day of the decision
     * @return the version in force; else the last that came into force before the day, or the first of all: it will answer
     *     that nothing is determined
     * @throws PackException if that version has a problem; no other one takes its place
     */
    public RulePack versionOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        Map.Entry<LocalDate, PackId> chosen = versions.floorEntry(day);
        return load.apply((chosen == null ? versions.firstEntry() : chosen).getValue());
    }

    /**
     * Decides a case under the version in force on a day.
     *
     * @param facts the case
     * @param asOf the day of the decision
     * @return the decision; not determined when no version is in force
     * @throws PackException if the version for that day has a problem
     * @throws dev.rsp.decision.CaseException if the case is not in order
     * @throws dev.rsp.decision.NoAnswerException if the rules could not be evaluated to the end
     */
    public Decision decide(PolicyCase facts, LocalDate asOf) {
        return versionOn(asOf).engine().decide(facts, asOf);
    }

    /** The policy and its versions, for people. */
    @Override
    public String toString() {
        return id + " " + versions.values();
    }
}

package dev.rsp.drools;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.policy.PolicyId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A policy in all its versions; the day of a decision chooses the version.
 *
 * @since 0.1.0
 */
public final class Policy {

    private final PolicyId id;
    private final List<RulePack> versions;

    Policy(PolicyId id, List<RulePack> versions) {
        this.id = id;
        this.versions = versions.stream()
                .sorted(Comparator.comparing(RulePack::effectiveFrom))
                .toList();
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
     * The versions.
     *
     * @return all of them, the oldest first; at least one
     */
    public List<RulePack> versions() {
        return versions;
    }

    /**
     * The version for a day.
     *
     * @param day the day of the decision
     * @return the version in force; else the last that came into force before the day, or the first of all: it will answer
     *     that nothing is determined
     */
    public RulePack versionOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        RulePack chosen = versions.get(0);
        for (RulePack version : versions) {
            if (!version.effectiveFrom().isAfter(day)) {
                chosen = version;
            }
        }
        return chosen;
    }

    /**
     * Decides a case under the version in force on a day.
     *
     * @param facts the case
     * @param asOf the day of the decision
     * @return the decision; not determined when no version is in force
     * @throws dev.rsp.decision.CaseException if the case is not in order
     * @throws dev.rsp.decision.NoAnswerException if the rules could not be evaluated to the end
     */
    public Decision decide(PolicyCase facts, LocalDate asOf) {
        return versionOn(asOf).engine().decide(facts, asOf);
    }

    @Override
    public String toString() {
        return id + " " + versions;
    }
}

package dev.rsp.threshold;

import dev.rsp.fact.Require;
import dev.rsp.fact.Table;
import dev.rsp.policy.Role;

/**
 * A capability at which a policy asks for more.
 *
 * @param id its id
 * @param domain the harm it is about
 * @param role who determines that a model is below it
 * @since 0.1.0
 */
public record CapabilityThreshold(ThresholdId id, RiskDomain domain, Role role) implements Table {

    /** Checks that everything is there. */
    public CapabilityThreshold {
        Require.given(CapabilityThreshold.class, id, domain, role);
    }
}

package dev.rsp.drools.internal.pack;

import dev.rsp.policy.PolicyId;
import dev.rsp.policy.PolicyVersion;

/**
 * One version of one policy.
 *
 * @param policy the policy
 * @param version its version
 */
public record PackId(PolicyId policy, PolicyVersion version) {

    /** {@code anthropic-rsp@2.2}. */
    @Override
    public String toString() {
        return policy + "@" + version;
    }
}

package dev.rsp.decision;

import dev.rsp.policy.PolicyId;
import dev.rsp.policy.PolicyVersion;

/**
 * A pack that a decision stands on.
 *
 * @param id the policy
 * @param version its version
 * @param digest {@code sha256:} and the SHA-256 over the pack's own files
 * @since 0.1.0
 */
public record PackStamp(PolicyId id, PolicyVersion version, String digest) {}

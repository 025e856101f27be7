package dev.rsp.decision;

import dev.rsp.policy.PolicyId;
import dev.rsp.policy.PolicyVersion;
import java.util.List;

/**
 * The policy that a decision was made under.
 *
 * @param id the policy
 * @param version its version
 * @param encoding the version of our reading of it, SemVer
 * @param digest {@code sha256:} and the SHA-256 over the effective pack
 * @param status {@code complete} or {@code partial}
 * @param hypothetical whether the version was applied outside its days
 * @param encodedGateClauses how many of the clauses that bear on a gate have rules
 * @param gateClauses how many clauses bear on a gate
 * @param packs every pack that went into it
 * @since 0.1.0
 */
public record PolicyStamp(
        PolicyId id,
        PolicyVersion version,
        String encoding,
        String digest,
        String status,
        boolean hypothetical,
        int encodedGateClauses,
        int gateClauses,
        List<PackStamp> packs) {

    /** Copies the list. */
    public PolicyStamp {
        packs = List.copyOf(packs);
    }

    /**
     * How much of the policy stands behind an answer.
     *
     * @return such as {@code anthropic-rsp@2.2 (41 of 44 gate-bearing clauses)}
     */
    public String encoded() {
        return "%s@%s (%s of %s gate-bearing clauses)".formatted(id, version, encodedGateClauses, gateClauses);
    }
}

package dev.rsp.drools.internal.pack;

import dev.rsp.fact.Require;
import dev.rsp.policy.PolicyId;
import dev.rsp.policy.PolicyVersion;
import java.util.Comparator;

/**
 * One version of one policy.
 *
 * @param policy the policy
 * @param version its version
 */
public record PackId(PolicyId policy, PolicyVersion version) implements Comparable<PackId> {

    private static final Comparator<PackId> ORDER =
            Comparator.comparing(PackId::policy).thenComparing(PackId::version);

    /**
     * Reads what {@link #toString} writes.
     *
     * @param text such as {@code anthropic-rsp@2.2}
     * @throws IllegalArgumentException when it is no policy and version
     */
    public static PackId parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw Require.refusal("pack", "be POLICY@VERSION", text, "Maybe write it as anthropic-rsp@2.2.");
        }
        return new PackId(PolicyId.of(text.substring(0, at)), PolicyVersion.of(text.substring(at + 1)));
    }

    @Override
    public int compareTo(PackId other) {
        return ORDER.compare(this, other);
    }

    /** {@code anthropic-rsp@2.2}. */
    @Override
    public String toString() {
        return policy + "@" + version;
    }
}

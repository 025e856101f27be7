package dev.rsp.policy;

import dev.rsp.fact.Require;
import java.util.Comparator;

/**
 * A clause of one version of a policy; ordered by policy, version and clause.
 *
 * @param policy the policy
 * @param version its version
 * @param clause the clause
 * @since 0.1.0
 */
public record ClauseRef(PolicyId policy, PolicyVersion version, ClauseId clause) implements Comparable<ClauseRef> {

    private static final Comparator<ClauseRef> ORDER = Comparator.comparing(ClauseRef::policy)
            .thenComparing(ClauseRef::version)
            .thenComparing(ClauseRef::clause);

    /** Checks that everything is there. */
    public ClauseRef {
        Require.given(ClauseRef.class, policy, version, clause);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @param text such as {@code anthropic-rsp@2.2 3.1(1)}
     * @return the reference
     * @throws IllegalArgumentException if the text is no reference to a clause
     */
    public static ClauseRef parse(String text) {
        int at = Require.present(text, "clause-ref").indexOf('@');
        int space = text.indexOf(' ', at + 1);
        if (at < 0 || space < 0) {
            throw Require.refusal(
                    "component (clause-ref)",
                    "be POLICY@VERSION CLAUSE",
                    text,
                    "Maybe write it as anthropic-rsp@2.2 3.1(1).");
        }
        return new ClauseRef(
                PolicyId.of(text.substring(0, at)),
                PolicyVersion.of(text.substring(at + 1, space)),
                ClauseId.of(text.substring(space + 1)));
    }

    @Override
    public int compareTo(ClauseRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return policy + "@" + version + " " + clause;
    }
}

package dev.rsp.drools.testing;

import dev.rsp.drools.RulePack;
import dev.rsp.drools.internal.verify.PackUnderTest;
import java.util.Objects;

/**
 * Verifies what the clauses of a pack conclude; immutable and safe for all threads.
 *
 * <pre>{@code
 * PolicyVerifier.of(pack)
 *         .clause("3.1(1)")
 *         .given(next, baseline, ComputeRatio.of(next, previous, 4, method))
 *         .asOf("2025-06-01")
 *         .concludesExactly(new Requirement(next, RequirementId.of("comprehensive-assessment")));
 * }</pre>
 *
 * <p>What is not so throws an {@link AssertionError} that tells the clause, what was expected, what was, the facts, the
 * rules that fired, and where the rules of the clause that did not were stopped. A clause without rules fails, and so does
 * a case that no pattern of its clause can meet: it would pass whatever the rules say.
 *
 * <p>A chain that ends before an assertion checks nothing, and nothing can tell: compilers with Error Prone refuse it.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PolicyVerifier {

    private final PackUnderTest pack;

    private PolicyVerifier(PackUnderTest pack) {
        this.pack = pack;
    }

    /**
     * A verifier of a pack.
     *
     * @param pack a pack that {@link dev.rsp.drools.RulePacks} loaded
     * @return its verifier
     * @throws IllegalArgumentException if it was not loaded by {@code RulePacks}
     */
    public static PolicyVerifier of(RulePack pack) {
        return new PolicyVerifier(PackUnderTest.of(Objects.requireNonNull(pack, "pack")));
    }

    /**
     * The same, as if the version were in force on every day. On other days nothing is decided, so that every verification
     * fails.
     *
     * @return another verifier
     */
    public PolicyVerifier asIf() {
        return new PolicyVerifier(pack.asIf());
    }

    /**
     * Puts a clause to the test.
     *
     * @param id the clause as the pack names it, such as {@code 3.1(1)} or {@code rsp-evidence:stale}
     * @return takes the facts
     * @throws IllegalArgumentException if the pack has no such clause, naming the nearest
     * @throws AssertionError if the clause has no rules
     */
    public ClauseVerifier clause(String id) {
        return new ClauseVerifier(pack.clause(Objects.requireNonNull(id, "id")));
    }

    /** The pack, for people. */
    @Override
    public String toString() {
        return "PolicyVerifier of " + pack;
    }
}

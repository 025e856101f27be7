package dev.rsp.drools.testing;

/**
 * Told how far a mutation test is, by several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface MutationListener {

    /**
     * A mutant is done.
     *
     * @param done how many are
     * @param of how many there are
     */
    void done(int done, int of);
}

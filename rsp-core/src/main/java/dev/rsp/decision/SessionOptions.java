package dev.rsp.decision;

/**
 * How a session watches over itself.
 *
 * @param verifyEvery after how many settled changes it compares itself with a fresh evaluation; 0 for never
 * @param verifyOpening whether it does so when it is opened, when it recovers, and before it reports that an activity moved
 *     towards proceeding
 * @since 0.1.0
 */
public record SessionOptions(int verifyEvery, boolean verifyOpening) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public SessionOptions {
        if (verifyEvery < 0) {
            throw new IllegalArgumentException(
                    "The number of changes (verify-every) must be 0 or more, but was (%s).\n  Maybe write 0 for never."
                            .formatted(verifyEvery));
        }
    }

    /**
     * Nothing opens unverified: a session that is opened or recovers is compared with a fresh evaluation by both evaluators
     * before it gives any answer, and so is every change that moves an activity towards proceeding, or brings one that may
     * proceed. Each comparison costs as much as a decision that is checked.
     *
     * @return the options that a session has unless told otherwise
     */
    public static SessionOptions defaults() {
        return new SessionOptions(0, true);
    }

    /**
     * The same, with a comparison after so many changes.
     *
     * @param changes the number of settled changes; 0 for never, 1 for always
     * @return other options
     * @throws IllegalArgumentException if the number is negative
     */
    public SessionOptions verifyEvery(int changes) {
        return new SessionOptions(changes, verifyOpening);
    }

    /**
     * The same, trusting the engine when a session begins, recovers or opens a gate: for many models in one session, with {@link #verifyEvery(int)} or
     * a check of the host's own before anything is released.
     *
     * @return other options
     */
    public SessionOptions trusting() {
        return new SessionOptions(verifyEvery, false);
    }
}

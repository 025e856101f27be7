package dev.rsp.drools.packs.random;

/**
 * How many of a test's cases a version of the policy gets: the newest all, those that it lies over one in so many. {@code
 * -Drsp.share=1} gives every version all of them.
 */
final class Share {

    private static final String NEWEST = "2.2";
    private static final int SHARE = Integer.getInteger("rsp.share", 10);

    private Share() {}

    /** One in how many. */
    static int of(String version) {
        return version.equals(NEWEST) ? 1 : SHARE;
    }
}

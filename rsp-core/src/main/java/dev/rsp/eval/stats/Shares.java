package dev.rsp.eval.stats;

import dev.rsp.fact.Require;
import java.math.BigDecimal;

/** What is required of shares, levels and counts. */
final class Shares {

    /** The most items; up to here the bounds were checked to be good to the last of their places. */
    static final long MAX_ITEMS = 1_000_000;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Shares() {}

    static BigDecimal share(BigDecimal value, String component) {
        BigDecimal share = Require.decimal(value, component);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            String cure = "Maybe it is in percent; write 0.2 for 20 percent.";
            throw Require.refusal("component (" + component + ")", "be from 0 to 1", share.toPlainString(), cure);
        }
        return share;
    }

    /** A one-sided level below one half would put the bound on the wrong side of what was measured. */
    static BigDecimal level(BigDecimal value, String component) {
        BigDecimal level = Require.decimal(value, component);
        if (level.compareTo(HALF) < 0 || level.compareTo(BigDecimal.ONE) >= 0) {
            String cure = "Maybe it is the chance of error, or in percent; write 0.95 for 95 percent confidence.";
            throw Require.refusal(
                    "component (" + component + ")", "be at least 0.5 and less than 1", level.toPlainString(), cure);
        }
        return level;
    }

    static void part(long part, long whole, String component) {
        Require.notNegative(part, component);
        if (part > whole) {
            throw Require.refusal(
                    "component (" + component + ")",
                    "be at most " + whole,
                    part,
                    "Maybe two counts were swapped, or epochs were counted as items.");
        }
    }

    static long items(long value, String component) {
        Require.notNegative(value, component);
        return Require.atMost(value, MAX_ITEMS, component);
    }
}

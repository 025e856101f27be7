package dev.rsp.eval.stats;

import dev.rsp.fact.Require;
import java.math.BigDecimal;

/**
 * A lower and an upper bound of a share.
 *
 * @param lower the lower bound, from 0 on
 * @param upper the upper bound, not below the lower one, up to 1
 * @since 0.1.0
 */
public record Bounds(BigDecimal lower, BigDecimal upper) {

    /**
     * Checks that both are shares, in their order.
     *
     * @throws IllegalArgumentException if one is outside 0 to 1, or the lower one above the upper one
     */
    public Bounds {
        lower = Shares.share(lower, "bounds.lower");
        upper = Shares.share(upper, "bounds.upper");
        if (lower.compareTo(upper) > 0) {
            throw Require.refusal(
                    "component (bounds.lower)",
                    "be at most the upper bound (" + upper.toPlainString() + ")",
                    lower.toPlainString(),
                    "Maybe the two were swapped.");
        }
    }

    @Override
    public String toString() {
        return "[" + lower.toPlainString() + ", " + upper.toPlainString() + "]";
    }
}

package dev.rsp.eval.log;

import org.jspecify.annotations.Nullable;

/**
 * How many samples and items a result rests on; what is null is not stated, and never 0.
 *
 * <p>A sample is one item in one epoch. Samples are run and completed; items, their epochs reduced to one score, are
 * scored.
 *
 * @param total the samples of the run
 * @param completed those that ended without an error
 * @param scored the items with a score
 * @param unscored the items without one
 * @param epochs how often each item was run
 * @since 0.1.0
 */
public record ItemCounts(
        @Nullable Long total,
        @Nullable Long completed,
        @Nullable Long scored,
        @Nullable Long unscored,
        @Nullable Long epochs) {

    /**
     * Whether every sample is known to be completed and every item to be scored.
     *
     * @return false where a count is not stated
     */
    public boolean complete() {
        return total != null
                && total.equals(completed)
                && unscored != null
                && unscored == 0
                && scored != null
                && scored > 0;
    }
}

package dev.rsp.eval.log.internal.lmeval;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts of items that the share of an all-or-nothing metric gives away. */
final class Successes {

    private static final Set<String> ALL_OR_NOTHING = Set.of("acc", "acc_norm", "exact_match");
    private static final double TOLERANCE = 1e-6;

    private Successes() {}

    /** A share of so many items, with its standard error where that must be the one of single items. */
    record Share(
            @Nullable Double value,
            @Nullable Long items,
            @Nullable Double error) {}

    /** How many items succeeded; null unless the share is a whole number of items and its error fits. */
    static @Nullable Long of(String metric, Share share) {
        Double value = share.value();
        Long items = share.items();
        if (!ALL_OR_NOTHING.contains(metric) || value == null || items == null || value < 0 || value > 1) {
            return null;
        }
        long count = Math.round(value * items);
        return Math.abs(value * items - count) < TOLERANCE && fits(value, items, share.error()) ? count : null;
    }

    /** Scores between 0 and 1 can add up to a whole number; their error is then a smaller one. */
    private static boolean fits(double value, long items, @Nullable Double error) {
        return error == null || items < 2 || Math.abs(error - Math.sqrt(value * (1 - value) / (items - 1))) < TOLERANCE;
    }
}

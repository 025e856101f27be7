package dev.rsp.eval.log.internal.inspect;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How Inspect makes one score of the scores of an item in several epochs. */
final class Reducers {

    private static final Pattern COUNTED = Pattern.compile("(pass_at|pass_k|at_least)_([0-9]{1,4})");

    private Reducers() {}

    /** The score; not a number where the reducer is not known or needs more epochs. */
    static double reduce(@Nullable String reducer, double... scores) {
        String name = reducer == null ? "mean" : reducer;
        Matcher counted = COUNTED.matcher(name);
        if (counted.matches()) {
            return counted(counted.group(1), Integer.parseInt(counted.group(2)), scores);
        }
        return switch (name) {
            case "mean" -> Arrays.stream(scores).sum() / scores.length;
            case "max" -> Arrays.stream(scores).max().orElse(Double.NaN);
            case "median" -> median(scores);
            case "mode" -> mode(scores);
            default -> Double.NaN;
        };
    }

    private static double counted(String kind, int k, double... scores) {
        int n = scores.length;
        int correct = (int) Arrays.stream(scores).filter(each -> each >= 1).count();
        return switch (kind) {
            case "pass_at" -> n < k ? Double.NaN : 1 - chosen(n - correct, n, k);
            case "pass_k" -> n < k ? Double.NaN : chosen(correct, n, k);
            default -> correct >= k ? 1 : 0;
        };
    }

    /** The chance that k of n, drawn without putting back, all come from some of them. */
    private static double chosen(int some, int n, int k) {
        double chance = 1;
        for (int i = 0; i < k; i++) {
            chance *= Math.max(0, some - i) / (double) (n - i);
        }
        return chance;
    }

    private static double median(double... scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** The most frequent; of several the one seen first. */
    private static double mode(double... scores) {
        Map<Double, Integer> counts = new LinkedHashMap<>();
        for (double score : scores) {
            counts.merge(score, 1, Integer::sum);
        }
        double mode = Double.NaN;
        int most = 0;
        for (Map.Entry<Double, Integer> each : counts.entrySet()) {
            if (each.getValue() > most) {
                most = each.getValue();
                mode = each.getKey();
            }
        }
        return mode;
    }
}

package dev.rsp.eval.log.internal.inspect;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The metrics of Inspect that the scores of items give, whatever their order. */
final class Recomputed {

    /** How far apart two computations of one number may be, for numbers of at most 1. */
    static final double TOLERANCE = 1e-12;

    private final double[] scores;
    private final double mean;
    private final double variance;

    /** Takes the scores of the items that have one. */
    Recomputed(double... scores) {
        this.scores = scores.clone();
        this.mean = Arrays.stream(scores).sum() / scores.length;
        this.variance = variance(mean, scores);
    }

    /** The value of a metric; empty where it cannot be computed from the scores. */
    OptionalDouble of(Metric metric) {
        return metric.plain() ? of(metric.name()) : OptionalDouble.empty();
    }

    private OptionalDouble of(String name) {
        return switch (name) {
            case "accuracy", "mean" -> OptionalDouble.of(mean());
            case "var" -> OptionalDouble.of(variance());
            case "std" -> OptionalDouble.of(Math.sqrt(variance()));
            case "stderr" -> OptionalDouble.of(standardError());
            default -> OptionalDouble.empty();
        };
    }

    double mean() {
        return mean;
    }

    /** With n-1; 0 for one score, not a number for none. */
    double variance() {
        return variance;
    }

    private static double variance(double mean, double... scores) {
        if (scores.length < 2) {
            return scores.length == 0 ? Double.NaN : 0;
        }
        return Arrays.stream(scores).map(each -> (each - mean) * (each - mean)).sum() / (scores.length - 1);
    }

    double standardError() {
        return Math.sqrt(variance() / scores.length);
    }

    /** Whether two computations give the same; two that give no number do as well. */
    static boolean same(double one, double other) {
        if (!Double.isFinite(one) || !Double.isFinite(other)) {
            return !Double.isFinite(one) && !Double.isFinite(other);
        }
        return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one));
    }

    /** How many scores are 1, or -1 where one is neither 0 nor 1. */
    long successes() {
        long ones = 0;
        for (double score : scores) {
            if (score != 0 && score != 1) {
                return -1;
            }
            ones += score == 1 ? 1 : 0;
        }
        return ones;
    }
}

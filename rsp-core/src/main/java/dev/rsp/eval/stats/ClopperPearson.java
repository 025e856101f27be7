package dev.rsp.eval.stats;

import dev.rsp.fact.Require;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Exact bounds of the chance of success, from successes among independent items.
 *
 * <p>The upper bound at a level is the chance under which so few successes, or fewer, would come with probability 1
 * minus the level; the true chance lies above it in no more than that share of all cases, whatever it is. Bounds that
 * rest on a normal approximation, or on the standard error of a log, are not to be had here: with 0 successes of 20 they
 * are 0, where this one is 0.139 at 0.95. Bounds have 12 places and are rounded outwards.
 *
 * <p>Source: C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the
 * binomial", Biometrika 26 (1934), 404–413. The bound is a quantile of the beta distribution.
 *
 * @since 0.1.0
 */
public final class ClopperPearson {

    /** The name of the method, as evidence cites it. */
    public static final String NAME = "Clopper-Pearson";

    static final int PLACES = 12;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private ClopperPearson() {}

    /**
     * The one-sided upper bound; 1 where there are no items.
     *
     * @param successes how many items succeeded, from 0 to {@code items}
     * @param items how many items there are, at most 1,000,000; never epochs
     * @param level the confidence, at least 0.5 and less than 1
     * @return the bound
     * @throws IllegalArgumentException if a number is out of bounds
     */
    public static BigDecimal upper(long successes, long items, BigDecimal level) {
        Shares.part(successes, Shares.items(items, "clopper-pearson.items"), "clopper-pearson.successes");
        return above(successes, items, BigDecimal.ONE.subtract(Shares.level(level, "clopper-pearson.level")));
    }

    /**
     * The one-sided lower bound; 0 where there are no items.
     *
     * @param successes how many items succeeded, from 0 to {@code items}
     * @param items how many items there are, at most 1,000,000; never epochs
     * @param level the confidence, at least 0.5 and less than 1
     * @return the bound
     * @throws IllegalArgumentException if a number is out of bounds
     */
    public static BigDecimal lower(long successes, long items, BigDecimal level) {
        Shares.part(successes, Shares.items(items, "clopper-pearson.items"), "clopper-pearson.successes");
        return BigDecimal.ONE.subtract(upper(items - successes, items, level)).stripTrailingZeros();
    }

    /**
     * The two-sided interval, which has half of the error on each side; for reports, not for a rule-out.
     *
     * @param successes how many items succeeded, from 0 to {@code items}
     * @param items how many items there are, at most 1,000,000; never epochs
     * @param level the confidence, greater than 0 and less than 1
     * @return both bounds
     * @throws IllegalArgumentException if a number is out of bounds
     */
    public static Bounds interval(long successes, long items, BigDecimal level) {
        BigDecimal positive = Require.positive(level, "clopper-pearson.level");
        BigDecimal oneSided = BigDecimal.ONE.add(positive).divide(TWO, MathContext.UNLIMITED);
        return new Bounds(lower(successes, items, oneSided), upper(successes, items, oneSided));
    }

    /** The upper bound that is wrong with a chance of at most {@code error}. */
    static BigDecimal above(long successes, long items, BigDecimal error) {
        if (successes == items) {
            return BigDecimal.ONE;
        }
        double bound = BetaDistribution.of(successes + 1.0, (double) (items - successes))
                .inverseSurvivalProbability(error.doubleValue());
        return outwards(new BigDecimal(bound));
    }

    static BigDecimal outwards(BigDecimal upper) {
        return upper.setScale(PLACES, RoundingMode.CEILING).stripTrailingZeros();
    }
}

package dev.rsp.eval.stats;

import dev.rsp.fact.Require;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalLong;

/**
 * How results are held against a line; a policy states it before the evaluation runs.
 *
 * <p>A line is ruled out only if the one-sided bound of Clopper and Pearson on its dangerous side lies strictly before
 * it; at the line is not ruled out. It is crossed if the measured share, or the bound on the safe side, lies on the line
 * or beyond. A share that was measured never rules out by itself, however low it is.
 *
 * @param limit where the line lies, a share from 0 to 1
 * @param direction on which side of it danger lies
 * @param level the one-sided confidence of both bounds, at least 0.5 and less than 1
 * @param crossedBy what it takes to cross it
 * @param selectedFrom of how many results the one at hand is chosen, from 1 on: set-ups of elicitation, runs, or planned
 *     looks at a run that goes on
 * @since 0.1.0
 */
public record LineCheck(
        BigDecimal limit, Direction direction, BigDecimal level, CrossedBy crossedBy, long selectedFrom) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the limit is no share, the level out of bounds, or the last number less than 1
     */
    public LineCheck {
        limit = Shares.share(limit, "line-check.limit");
        Require.present(direction, "line-check.direction");
        level = Shares.level(level, "line-check.level");
        Require.present(crossedBy, "line-check.crossedBy");
        Require.positive(selectedFrom, "line-check.selectedFrom");
        Require.atMost(selectedFrom, Shares.MAX_ITEMS, "line-check.selectedFrom");
    }

    /**
     * Holds the only result against a line that the measured share alone can cross, the stricter of the two readings.
     *
     * @param limit where the line lies, a share from 0 to 1
     * @param direction on which side of it danger lies
     * @param level the one-sided confidence, at least 0.5 and less than 1
     * @return the check
     * @throws IllegalArgumentException if the limit is no share or the level out of bounds
     */
    public static LineCheck of(BigDecimal limit, Direction direction, BigDecimal level) {
        return new LineCheck(limit, direction, level, CrossedBy.POINT_ESTIMATE, 1);
    }

    /**
     * Says what it takes to cross the line.
     *
     * @param what the measured share, or the bound on the safe side
     * @return a check that says so
     */
    public LineCheck crossedBy(CrossedBy what) {
        return new LineCheck(limit, direction, level, what, selectedFrom);
    }

    /**
     * Says that the result is chosen from several; the chance of error is divided by their number (Bonferroni).
     *
     * @param results how many there are, the one at hand included, from 1 on
     * @return a check that is stricter about rule-outs
     * @throws IllegalArgumentException if it is less than 1
     */
    public LineCheck selectedFrom(long results) {
        return new LineCheck(limit, direction, level, crossedBy, results);
    }

    /**
     * Holds counted results against the line.
     *
     * @param tally what was counted
     * @return the evidence
     */
    public LineEvidence evidence(Tally tally) {
        return new LineEvidence(this, tally);
    }

    /**
     * The fewest items with which the best outcome would rule the line out; plan at least so many.
     *
     * @return their number; empty where not even 1,000,000 are enough
     */
    public OptionalLong leastItems() {
        long enough = Shares.MAX_ITEMS;
        if (!canRuleOut(enough)) {
            return OptionalLong.empty();
        }
        long tooFew = 0;
        while (enough - tooFew > 1) {
            long middle = (enough + tooFew) / 2;
            if (canRuleOut(middle)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return OptionalLong.of(enough);
    }

    /** Whether so many items, all of the safe outcome, rule the line out. */
    boolean canRuleOut(long items) {
        return rulesOut(0, items);
    }

    /** The verdict on results of which none is missing. */
    LineVerdict verdict(long successes, long items) {
        long dangerous = dangerous(successes, items);
        if (rulesOut(dangerous, items)) {
            return LineVerdict.RULED_OUT;
        }
        return crosses(dangerous, items) ? LineVerdict.CROSSED : LineVerdict.NOT_RULED_OUT;
    }

    /** Both one-sided bounds of the share of successes. */
    Bounds bounds(long successes, long items) {
        BigDecimal upper = ClopperPearson.above(successes, items, error());
        BigDecimal failures = ClopperPearson.above(items - successes, items, error());
        return new Bounds(BigDecimal.ONE.subtract(failures), upper);
    }

    /** The items of the dangerous outcome. */
    long dangerous(long successes, long items) {
        return direction == Direction.HIGHER_IS_DANGEROUS ? successes : items - successes;
    }

    /** The bound of the share of the dangerous outcome. */
    BigDecimal dangerBelow(long dangerous, long items) {
        return ClopperPearson.above(dangerous, items, error());
    }

    /** The line is moved down to the places of the bound, so that no rounding can put the bound before it. */
    private boolean rulesOut(long dangerous, long items) {
        BigDecimal line = dangerLimit().setScale(ClopperPearson.PLACES, RoundingMode.FLOOR);
        return dangerBelow(dangerous, items).compareTo(line) < 0;
    }

    private boolean crosses(long dangerous, long items) {
        if (crossedBy == CrossedBy.POINT_ESTIMATE) {
            return BigDecimal.valueOf(dangerous).compareTo(dangerLimit().multiply(BigDecimal.valueOf(items))) >= 0;
        }
        BigDecimal safeBelow = ClopperPearson.above(items - dangerous, items, error());
        return BigDecimal.ONE.subtract(safeBelow).compareTo(dangerLimit()) >= 0;
    }

    /** The line as a share of the dangerous outcome. */
    private BigDecimal dangerLimit() {
        return direction == Direction.HIGHER_IS_DANGEROUS ? limit : BigDecimal.ONE.subtract(limit);
    }

    private BigDecimal error() {
        return BigDecimal.ONE.subtract(level).divide(BigDecimal.valueOf(selectedFrom), MathContext.DECIMAL128);
    }

    @Override
    public String toString() {
        String chosen = selectedFrom == 1 ? "" : ", chosen from " + selectedFrom;
        return "line " + limit.toPlainString() + ", " + Words.of(direction) + ", " + ClopperPearson.NAME
                + " one-sided at " + level.toPlainString() + chosen + ", crossed by " + Words.of(crossedBy);
    }
}

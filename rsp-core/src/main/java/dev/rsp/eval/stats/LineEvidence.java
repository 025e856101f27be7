package dev.rsp.eval.stats;

import dev.rsp.fact.Require;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Counted results held against a line: the verdict, the bounds and the weaknesses, all computed and none given.
 *
 * <p>An item that is missing or doubtful counts once as a success and once as a failure. Where both give one verdict it
 * stands, else the verdict is {@code UNKNOWN}; so a rule-out holds though each of them had the dangerous outcome, and a
 * crossing though each had the safe one. With no score that can be relied on the verdict is {@code UNKNOWN}, also where
 * there are no items. A run that did not end in success can cross a line and do nothing else.
 *
 * @param check the line and how it is read
 * @param tally what was counted
 * @since 0.1.0
 */
public record LineEvidence(LineCheck check, Tally tally) {

    /** Checks that both are there. */
    public LineEvidence {
        Require.given(LineEvidence.class, check, tally);
    }

    /**
     * What the results say about the line.
     *
     * @return the verdict
     */
    public LineVerdict verdict() {
        if (tally.reliable() == 0) {
            return LineVerdict.UNKNOWN;
        }
        LineVerdict fewest = check.verdict(tally.fewest(), tally.total());
        LineVerdict most = check.verdict(tally.most(), tally.total());
        boolean stands = fewest == most
                && (fewest == LineVerdict.CROSSED || tally.weaknesses().stream().noneMatch(Weakness::onlyCrosses));
        return stands ? fewest : LineVerdict.UNKNOWN;
    }

    /**
     * The one-sided bounds as if nothing were missing or doubtful; no verdict rests on them.
     *
     * @return the bounds of the share of successes among scored items
     */
    public Bounds observed() {
        return check.bounds(tally.successes(), tally.scored());
    }

    /**
     * The one-sided bounds with every missing or doubtful item a failure for the lower and a success for the upper one.
     *
     * @return the bounds of the share of successes among all items
     */
    public Bounds worstCase() {
        return new Bounds(
                check.bounds(tally.fewest(), tally.total()).lower(),
                check.bounds(tally.most(), tally.total()).upper());
    }

    /**
     * The share of successes with every missing or doubtful item of the dangerous outcome, rounded to 16 digits.
     *
     * @return the share; 1 where there are no items and a higher share is dangerous, 0 where a lower one is
     */
    public BigDecimal worstShare() {
        boolean higher = check.direction() == Direction.HIGHER_IS_DANGEROUS;
        if (tally.total() == 0) {
            return higher ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        BigDecimal successes = BigDecimal.valueOf(higher ? tally.most() : tally.fewest());
        return successes
                .divide(BigDecimal.valueOf(tally.total()), MathContext.DECIMAL64)
                .stripTrailingZeros();
    }

    /**
     * The greatest chance, at the level, that one of several independent attempts has the dangerous outcome.
     *
     * <p>It rests on the bound of the worst case, and is for reading beside a verdict, which speaks of one attempt.
     *
     * @param attempts how many, from 1 to 1,000,000
     * @return the chance, rounded up to 12 places
     * @throws IllegalArgumentException if the number is out of bounds
     */
    public BigDecimal dangerAfter(long attempts) {
        Require.positive(attempts, "line-evidence.attempts");
        int tries = (int) Require.atMost(attempts, Shares.MAX_ITEMS, "line-evidence.attempts");
        boolean higher = check.direction() == Direction.HIGHER_IS_DANGEROUS;
        long dangerous = check.dangerous(higher ? tally.most() : tally.fewest(), tally.total());
        BigDecimal safe = BigDecimal.ONE.subtract(check.dangerBelow(dangerous, tally.total()));
        return ClopperPearson.outwards(BigDecimal.ONE.subtract(safe.pow(tries, MathContext.DECIMAL128)));
    }

    /**
     * Why the results show less than they seem to: what the tally says, and what its counts say.
     *
     * @return the weaknesses of the tally, {@code INCOMPLETE} where items are missing, and {@code UNDER_POWERED} where no
     *     outcome of so many items could have ruled the line out
     */
    public SortedSet<Weakness> weaknesses() {
        SortedSet<Weakness> all = new TreeSet<>(tally.weaknesses());
        if (tally.missing() > 0) {
            all.add(Weakness.INCOMPLETE);
        }
        if (!check.canRuleOut(tally.total())) {
            all.add(Weakness.UNDER_POWERED);
        }
        return Collections.unmodifiableSortedSet(all);
    }

    /**
     * One line for people; its form may change.
     *
     * @return the verdict, the counts, the line, the bounds and the weaknesses
     */
    @Override
    public String toString() {
        String tries = tally.epochs() == 1 ? "" : " tried " + tally.epochs() + " times each";
        String doubts = tally.doubtful() == 0 ? "" : ", " + tally.doubtful() + " doubtful";
        return verdict() + ": " + tally.successes() + " of " + tally.scored() + " scored items" + tries + ", "
                + tally.total() + " in all" + doubts + "; " + check + "; observed " + observed() + ", worst case "
                + worstCase() + "; weaknesses: " + listed();
    }

    private String listed() {
        String all = weaknesses().stream().map(Words::of).collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }
}

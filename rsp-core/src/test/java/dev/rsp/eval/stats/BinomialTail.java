package dev.rsp.eval.stats;

import java.math.BigDecimal;
import java.math.MathContext;

/** The chance of few successes, summed term by term in decimals; shares nothing with what is tested. */
final class BinomialTail {

    private static final MathContext DIGITS = new MathContext(45);

    private BinomialTail() {}

    static BigDecimal atMost(int successes, long items, BigDecimal chance) {
        BigDecimal fails = BigDecimal.ONE.subtract(chance);
        BigDecimal term = power(fails, items);
        BigDecimal sum = term;
        for (int i = 1; i <= successes; i++) {
            term = term.multiply(BigDecimal.valueOf(items - i + 1), DIGITS)
                    .multiply(chance, DIGITS)
                    .divide(BigDecimal.valueOf(i).multiply(fails), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    private static BigDecimal power(BigDecimal base, long exponent) {
        return base.pow((int) exponent, DIGITS);
    }
}

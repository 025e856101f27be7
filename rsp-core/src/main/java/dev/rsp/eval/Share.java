package dev.rsp.eval;

import dev.rsp.fact.Require;
import java.math.BigDecimal;
import java.math.MathContext;

/** The share of successes among trials. */
final class Share {

    private Share() {}

    static BigDecimal of(long successes, long trials) {
        Require.positive(trials, "evaluation-result.trials");
        Require.notNegative(successes, "evaluation-result.successes");
        if (successes > trials) {
            throw Require.refusal(
                    "component (evaluation-result.successes)",
                    "be at most the trials (" + trials + ")",
                    successes,
                    "Maybe the two numbers were swapped.");
        }
        return BigDecimal.valueOf(successes).divide(BigDecimal.valueOf(trials), MathContext.DECIMAL64);
    }
}

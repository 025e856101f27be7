package dev.rsp.examples.api;

import dev.rsp.eval.stats.Direction;
import dev.rsp.eval.stats.LineCheck;
import dev.rsp.eval.stats.LineEvidence;
import dev.rsp.eval.stats.Tally;
import dev.rsp.eval.stats.Weakness;
import java.math.BigDecimal;

/** Counted results held against a line. */
final class FromCounts {

    private FromCounts() {}

    // tag::example
    public static void main(String[] arguments) {
        LineCheck check = LineCheck.of(new BigDecimal("0.2"), Direction.HIGHER_IS_DANGEROUS, new BigDecimal("0.95"));
        System.out.println("plan at least " + check.leastItems().orElseThrow() + " items");

        print("small", check.evidence(Tally.of(1, 20, 20)));
        print("large", check.evidence(Tally.of(3, 60, 60)));
        print("five missing", check.evidence(Tally.of(3, 55, 60).with(Weakness.ERRORED)));
        print("five edited", check.evidence(Tally.of(3, 60, 60).doubting(Weakness.EDITED, 5)));
        print("cancelled", check.evidence(Tally.of(3, 60, 60).with(Weakness.UNFINISHED)));
        print("best of four", check.selectedFrom(4).evidence(Tally.of(5, 60, 60)));
        print("on the line", check.evidence(Tally.of(12, 60, 60)));
    }

    private static void print(String what, LineEvidence evidence) {
        System.out.println(what + ": " + evidence.verdict() + " " + evidence.worstCase() + " " + evidence.weaknesses());
    }
    // end::example
}

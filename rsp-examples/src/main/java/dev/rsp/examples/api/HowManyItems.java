package dev.rsp.examples.api;

import dev.rsp.eval.stats.Direction;
import dev.rsp.eval.stats.LineCheck;
import dev.rsp.eval.stats.Tally;
import java.math.BigDecimal;
import java.util.List;

/** How many items a line needs, and what a rule-out leaves to somebody who tries again. */
final class HowManyItems {

    private static final List<String> LINES = List.of("0.5", "0.2", "0.1", "0.05", "0.01");

    private HowManyItems() {}

    public static void main(String[] arguments) {
        for (String line : LINES) {
            LineCheck check = LineCheck.of(new BigDecimal(line), Direction.HIGHER_IS_DANGEROUS, new BigDecimal("0.95"));
            long items = check.leastItems().orElseThrow();
            BigDecimal hundred = check.evidence(Tally.of(0, items, items)).dangerAfter(100);
            System.out.println("line " + line + ": " + items + " items; chosen from three results: "
                    + check.selectedFrom(3).leastItems().orElseThrow() + "; after 100 attempts up to " + hundred);
        }
    }
}

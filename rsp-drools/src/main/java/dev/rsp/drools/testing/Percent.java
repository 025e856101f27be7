package dev.rsp.drools.testing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages as reports write them: never more than they are, and alike on every machine. */
final class Percent {

    private Percent() {}

    static String of(double percent) {
        return BigDecimal.valueOf(percent).setScale(1, RoundingMode.DOWN).toPlainString();
    }
}

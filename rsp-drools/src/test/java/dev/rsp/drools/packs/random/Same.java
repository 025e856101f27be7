package dev.rsp.drools.packs.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Decision;
import dev.rsp.decision.DecisionDiff;
import java.util.Arrays;

/** Compares whole decisions and differences; what is not the same is shown from where its JSON differs. */
final class Same {

    private Same() {}

    static void assertSame(String at, Decision own, Decision expected) {
        if (!own.equals(expected)) {
            show(at, own.toJson(), expected.toJson());
        }
    }

    static void assertSame(String at, DecisionDiff own, DecisionDiff expected) {
        if (!own.equals(expected)) {
            show(at, own.toJson(), expected.toJson());
        }
    }

    private static void show(String at, String own, String expected) {
        int from = Math.max(0, Arrays.mismatch(own.toCharArray(), expected.toCharArray()) - 300);
        assertThat(own.substring(from)).as(at + ", from character " + from).isEqualTo(expected.substring(from));
        throw new AssertionError(at + ": it differs, but not in its JSON: " + own);
    }
}

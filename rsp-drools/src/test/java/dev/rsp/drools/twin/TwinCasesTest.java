package dev.rsp.drools.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.pack.PackCase;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The twin beside the cases of the pack. */
class TwinCasesTest {

    @Test
    void twinAnswersEveryCaseOfThePackAsItExpects() {
        Map<String, String> wrong = new TreeMap<>();
        for (PackCase each : Engines.load().cases()) {
            Twin.Answer twin = Twin.decide(each.given(), Objects.requireNonNull(each.asOf()));
            Objects.requireNonNull(each.expect()).gates().forEach((gate, outcome) -> {
                String key =
                        gate.substring(0, gate.indexOf('/')) + " " + constant(gate.substring(gate.indexOf('/') + 1));
                String answer = String.valueOf(twin.gates().get(key));
                if (!answer.equals(constant(outcome))) {
                    wrong.put(each.clause() + ": " + each.name(), gate + " " + outcome + ", twin " + answer);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static String constant(String kebab) {
        return kebab.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}

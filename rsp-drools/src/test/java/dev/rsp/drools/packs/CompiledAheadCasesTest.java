package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.internal.pack.PackCase;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build compiled decides as what is compiled now. */
class CompiledAheadCasesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1", "2.2"})
    void everyCaseIsDecidedInTheSameBytes(String version) {
        Bundled ahead = Bundled.checked("anthropic-rsp@" + version);
        Bundled compiled = Bundled.compiled("anthropic-rsp@" + version);
        assertThat(ahead.cases()).hasSizeGreaterThan(400);
        for (PackCase each : ahead.cases()) {
            assertThat(decide(ahead, each)).as(each.name()).isEqualTo(decide(compiled, each));
        }
    }

    private static String decide(Bundled bundled, PackCase each) {
        return bundled.engine()
                .asIf()
                .decide(PolicyCase.of(each.given()), Objects.requireNonNull(each.asOf()))
                .toJson();
    }
}

package dev.rsp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseRefTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anthropic-rsp@2.2 3.1(1)",
                "anthropic-rsp@2.2 fn18",
                "anthropic-rsp@2.2 appA.1",
                "openai-pf@2 p21.G3",
                "anthropic-rsp@2.2 rsp-evidence:2"
            })
    void readsWhatItWrites(String text) {
        assertThat(ClauseRef.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@ ", "a@2.2", "a 3.1", "a@x 3.1", "A@2.2 3.1", "a@2.2  3.1", "a@2.2 (1)", "a b@2.2 3"})
    void refusesEverythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ClauseRef.parse(text));
    }

    @Test
    void versionsAreOrderedNumberByNumber() {
        List<PolicyVersion> ordered = List.of(
                PolicyVersion.of("0.1"),
                PolicyVersion.of("1"),
                PolicyVersion.of("1.0"),
                PolicyVersion.of("2.2"),
                PolicyVersion.of("2.9"),
                PolicyVersion.of("2.10"),
                PolicyVersion.of("3.0"));
        assertThat(ordered).isSorted();
        for (PolicyVersion one : ordered) {
            for (PolicyVersion other : ordered) {
                assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
                assertThat(one.compareTo(other)).isEqualTo(-other.compareTo(one));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "2.", ".2", "02", "2.02", "2..2", "2,2", "2.2-lab", "9999999999", "٢"})
    void refusesWhatIsNoVersion(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PolicyVersion.of(text));
    }

    @Test
    void clausesAreOrderedByPolicyVersionAndClause() {
        assertThat(List.of(
                        ClauseRef.parse("a@2.2 3.1"),
                        ClauseRef.parse("a@2.2 3.2"),
                        ClauseRef.parse("a@2.10 3.1"),
                        ClauseRef.parse("b@1 1")))
                .isSorted();
    }
}

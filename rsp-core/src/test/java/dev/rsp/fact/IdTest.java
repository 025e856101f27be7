package dev.rsp.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rsp.level.StandardId;
import dev.rsp.policy.GateKind;
import dev.rsp.threshold.ThresholdId;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "cbrn-3", "asl-3-deployment", "v2.2", "a.-", "9-lives"})
    void acceptsWhatTheFormAllows(String text) {
        assertThat(ThresholdId.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", ".a", "A", "a_b", "a b", "a/b", "a\n", "ä", "a,b", "а"})
    void refusesEverythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ThresholdId.of(text));
    }

    @Test
    void idsOfTwoClassesAreNeverEqualAndStillOrdered() {
        Id threshold = ThresholdId.of("asl-3");
        Id standard = StandardId.of("asl-3");
        assertThat(threshold).isNotEqualTo(standard);
        assertThat(threshold.compareTo(standard)).isNotZero().isEqualTo(-standard.compareTo(threshold));
        assertThat(new TreeSet<>(List.of(threshold, standard))).hasSize(2);
    }

    @Test
    void aWideIdNamesAnyIdOfTheSameText() {
        Topic topic = Topic.of(StandardId.of("asl-3-security"));
        assertThat(topic).isEqualTo(Topic.of("asl-3-security"));
        assertThat(topic.names(StandardId.of("asl-3-security"))).isTrue();
        assertThat(topic.names(GateKind.of(StandardId.of("asl-3-security")))).isTrue();
        assertThat(topic.names(StandardId.of("asl-3-deployment"))).isFalse();
    }

    @Test
    void factKeysAreOrderedByTypeAndValue() {
        FactKey first = new FactKey("assessment", "b");
        FactKey second = new FactKey("determination", "a");
        FactKey third = new FactKey("determination", "b");
        assertThat(List.of(third, first, second).stream().sorted()).containsExactly(first, second, third);
    }
}

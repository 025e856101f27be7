package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.Overlays.AT;
import static dev.rsp.drools.internal.load.Overlays.next;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.drools.PackException;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions of one policy follow each other day by day. */
class TimelineTest {

    @Test
    void versionsThatFollowEachOtherAreInOrder() {
        assertThatCode(() -> check(next(), "1.0", "1.1")).doesNotThrowAnyException();
    }

    @Test
    void oneVersionIsInOrder() {
        assertThatCode(() -> check(next(), "1.1")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02, 'be 2026-01-01, the day before lab-policy@1.1, but was (2025-12-31)'",
        "2025-12-31, 'be 2025-12-30, the day before lab-policy@1.1, but was (2025-12-31)'",
        "2025-01-01, 'be 2024-12-31, the day before lab-policy@1.1, but was (2025-12-31)'"
    })
    void aGapAndAnOverlapAreRefused(String from, String must) {
        PackFiles files = next().replace(AT + "policy.yaml", "2026-01-01", from);
        assertThatThrownBy(() -> check(files, "1.0", "1.1"))
                .isInstanceOf(PackException.class)
                .hasMessage("""
                The last day of (lab-policy@1.0) must %s.
                  at lab-policy/1.0/policy.yaml:1
                  Maybe correct effective-until; each day has one version.""".formatted(must));
    }

    @Test
    void anOpenVersionBeforeAnotherIsRefused() {
        PackFiles files = next().replace("policy.yaml", "effective-until: 2025-12-31\n", "");
        assertThatThrownBy(() -> check(files, "1.0", "1.1")).hasMessageContaining("but was (open).");
    }

    @Test
    void theDaysCountAndNotTheNumbers() {
        PackFiles files = next().replace(
                        AT + "policy.yaml",
                        "effective-from: 2026-01-01",
                        "effective-from: 2024-01-01\neffective-until: 2024-12-31");
        assertThatCode(() -> check(files, "1.0", "1.1")).doesNotThrowAnyException();
    }

    @Test
    void everyGapIsSaid() {
        PackFiles files = Overlays.third(next()).replace(AT + "policy.yaml", "2026-01-01", "2026-02-01");
        assertThatThrownBy(() -> check(files, "1.0", "1.1", "1.2"))
                .isInstanceOfSatisfying(
                        PackException.class,
                        e -> org.assertj.core.api.Assertions.assertThat(e.problems())
                                .hasSize(2));
    }

    private static void check(PackFiles files, String... versions) {
        List<PackId> ids = Stream.of(versions)
                .map(version -> PackId.parse("lab-policy@" + version))
                .toList();
        Timeline.of(new PackStore(files.tree(), null), TypeCatalog.standard(), ids);
    }
}

package dev.rsp.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.drools.internal.load.PackFiles;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the cases of a pack may take. */
class CaseTimeTest {

    @TempDir
    private Path directory;

    private RulePack pack() {
        return RulePacks.from(PackFiles.lab().writeTo(directory)).pack(PackFiles.ID);
    }

    @Test
    void aCaseForWhichThereIsNoTimeHasNotPassed() {
        assertThat(pack().test("", "", Duration.ofNanos(1)))
                .hasSameSizeAs(pack().test())
                .noneMatch(CaseResult::passed)
                .noneMatch(CaseResult::isRun);
    }

    @Test
    void withTimeEnoughTheyAllAreRun() {
        assertThat(pack().test("", "", Duration.ofDays(100_000)))
                .isEqualTo(pack().test())
                .isNotEmpty()
                .allMatch(CaseResult::isRun);
    }

    @Test
    void aLimitIsMoreThanNothing() {
        RulePack pack = pack();
        assertThatThrownBy(() -> pack.test("", "", Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be more than nothing");
        assertThatThrownBy(() -> pack.test("", "", Duration.ofSeconds(-1)))
                .hasMessageContaining("must be more than nothing");
    }
}

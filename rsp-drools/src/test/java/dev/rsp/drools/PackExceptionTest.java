package dev.rsp.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Problems of packs as people read them. */
class PackExceptionTest {

    private static final PackProblem LATE = new PackProblem("yaml-null", "lab/1.0/a.yaml", 12, "Late.", "Maybe not.");
    private static final PackProblem EARLY = new PackProblem("yaml-null", "lab/1.0/a.yaml", 2, "Early.", "Maybe so.");
    private static final PackProblem OTHER = new PackProblem("text-hidden", "lab/1.0/b.yaml", 1, "Other.", "Maybe.");

    @Test
    void aProblemIsItsMessageItsPlaceAndItsCure() {
        assertThat(LATE).hasToString("Late.\n  at lab/1.0/a.yaml:12\n  Maybe not.");
    }

    @Test
    void problemsAreInTheOrderOfFilesAndLines() {
        PackException exception = new PackException(List.of(OTHER, LATE, EARLY));
        assertThat(exception.problems()).containsExactly(EARLY, LATE, OTHER);
        assertThat(exception).hasMessage(EARLY + "\n" + LATE + "\n" + OTHER);
    }

    @Test
    void nothingIsMissing() {
        assertThatNullPointerException().isThrownBy(() -> new PackProblem(null, "a", 1, "b", "c"));
        assertThatNullPointerException().isThrownBy(() -> new PackProblem("a", "b", 1, "c", null));
    }
}

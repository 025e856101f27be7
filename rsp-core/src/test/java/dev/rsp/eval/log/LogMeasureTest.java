package dev.rsp.eval.log;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which model answered. */
class LogMeasureTest {

    private static LogMeasure of(String model, @Nullable String snapshot) {
        return new LogMeasure("task", model, snapshot, "match", null, "accuracy", "accuracy", new TreeMap<>());
    }

    @ParameterizedTest
    @CsvSource({"made/heron-1, heron-1", "heron-1, heron-1", "made/heron-1,", "heron,"})
    void aNameThatTellsTheVersionIsEnough(String model, @Nullable String snapshot) {
        assertThatCode(() -> of(model, snapshot).requireModel(model)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "made/heron, heron-1",
        "made/heron-1, heron-10",
        "made/heron-10, heron-1",
        "made/grey-heron-1, heron-1",
        "made/heron-1, Heron-1",
        "made/heron-1, made"
    })
    void aNameThatDoesNotTellTheVersionIsRefused(String model, String snapshot) {
        assertThatThrownBy(() -> of(model, snapshot).requireModel(model))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The version of the model (%s) that answered must be told by the name of the model (%s), but was (%s).\n  Maybe another model answered; if this version is the one that is meant, name it.",
                        model, model, snapshot);
    }

    @Test
    void aVersionThatIsNamedMustHaveAnswered() {
        assertThatCode(() -> of("router", "heron-1").requireModel("router", "heron-1"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> of("router", "heron-2").requireModel("router", "heron-1"))
                .hasMessageStartingWith(
                        "The version of the model (router) that answered must be heron-1, but was (heron-2).");
        assertThatThrownBy(() -> of("heron-1", null).requireModel("heron-1", "heron-1"))
                .hasMessageContaining("must be heron-1, but was (not stated)");
    }

    @Test
    void theLogOfAnotherModelIsRefused() {
        LogMeasure measure = of("made/heron", "heron");
        String says =
                "The model of the log (task task, scorer match, metric accuracy, key accuracy) must be made/ibis, but was (made/heron).\n  Maybe it is the log of another model.";
        assertThatThrownBy(() -> measure.requireModel("made/ibis")).hasMessage(says);
        assertThatThrownBy(() -> measure.requireModel("made/ibis", "heron")).hasMessage(says);
    }

    @Test
    void nothingIsAssumed() {
        LogMeasure measure = of("heron", "heron");
        assertThatNullPointerException()
                .isThrownBy(() -> measure.requireModel(null))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> measure.requireModel("heron", null))
                .withMessage("version");
    }
}
